import { resolve } from 'node:path';
import { launch, type Frame, type Page } from 'puppeteer-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { bidiOf, contextOf, type Bidi } from './bidi.ts';
import { HOST, INSECURE_HOST, type Driver, type LaunchOptions } from './driver.ts';
import { killGroup, pidOf } from './processes.ts';
import { eventually } from './wait.ts';

const ID = 'backstory@backstory.example';
/** Firefox gives an extension a random host name; a fixed one lets tests open its pages. */
const UUID = '0b5c2b0e-6f0e-4f6e-9d3a-2f1d6b7c8a90';

/** Firefox over WebDriver BiDi, whose node handles reach into closed roots. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { scheme, bare, window, build = '.output/firefox-mv3', profile, downloads, room } = options;
  const { language = 'en-US' } = options;
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? 'firefox',
    headless: window !== true,
    defaultViewport: null,
    // To stop the background, which no web-facing command can.
    args: ['--remote-allow-system-access'],
    ...(profile !== undefined && { userDataDir: profile, downloads }),
    extraPrefsFirefox: {
      'intl.locale.requested': language,
      'network.dns.localDomains': INSECURE_HOST,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // What is installed for one session only would take its data with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // In kB, for all sites; a fifth of it is for one, or one extension, but 10 MB at least.
      ...(room !== undefined && {
        'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil((room * 5) / 1024),
      }),
      ...(downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      }),
      ...(scheme && { [SCHEME]: SCHEMES[scheme] }),
    },
  });
  const bidi = bidiOf(browser);
  if (!bare) {
    await inBrowser(bidi, ALLOW_IN_PRIVATE);
    await browser.installExtension(resolve(build));
    if (options.welcome !== true) await inBrowser(bidi, CLOSE_WELCOME);
  }

  const [first] = await browser.pages();
  /** In the first window, though a private one may be in front. */
  const newPage = async () => {
    if (!first) return browser.newPage();
    const { context } = await bidi.send('browsingContext.create', {
      type: 'tab',
      referenceContext: contextOf(first),
    });
    const page = await eventually(
      async () => (await browser.pages()).find((one) => contextOf(one) === context),
      (found) => found !== undefined,
    );
    if (!page) throw new Error('no tab has opened');
    return page;
  };

  return {
    name: 'firefox',
    newPage,
    async inCard(page, read, ...args) {
      const json = await callInRoot(bidi, page, read.toString(), JSON.stringify(args));
      // What JSON.stringify made of an R, on the other side.
      return json === null ? null : (JSON.parse(json) as ReturnType<typeof read>);
    },
    async setScheme(_, to) {
      await inBrowser(bidi, `Services.prefs.setIntPref('${SCHEME}', ${String(SCHEMES[to])}); ''`);
    },
    async showAsPrinted(page) {
      await inBrowser(
        bidi,
        `(() => {
          for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser'))
            for (const { browsingContext, currentURI } of gBrowser.browsers)
              if (currentURI.spec === ${JSON.stringify(page.url())})
                browsingContext.mediumOverride = 'print';
          return '';
        })()`,
      );
    },
    clipboard: () => inBrowser(bidi, 'navigator.clipboard.readText()'),
    async openOwn(path) {
      const page = await newPage();
      // Puppeteer waits for events that Firefox does not send about pages of extensions.
      const url = `moz-extension://${UUID}/${path}`;
      await bidi.send('browsingContext.navigate', {
        context: contextOf(page),
        url,
        wait: 'none',
      });
      await untilLoaded(page, url);
      return page;
    },
    inBrowser: (script) => inBrowser(bidi, script),
    stopBackground: () => stopBackground(bidi),
    evict: () => evict(bidi),
    async reload() {
      await inBrowser(
        bidi,
        `(async () => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          await (await AddonManager.getAddonByID(${JSON.stringify(ID)})).reload();
          return '';
        })()`,
      );
    },
    memory: (of) => processMemory(bidi, of === 'background' ? undefined : of.url()),
    pid: pidOf(browser),
    close: () => browser.close(),
    kill: () => killGroup(pidOf(browser)),
    closed: () => new Promise((done) => void browser.once('disconnected', done)),
  };
}

/** What the reader allows on the page of Firefox's extensions; it is kept by the id. */
const ALLOW_IN_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(${JSON.stringify(ID)}, { permissions, origins: [] });
  return '';
})()`;

/** Waits for the page that greets the reader, and closes it. It comes with each temporary installation. */
const CLOSE_WELCOME = `(async () => {
  const isIt = ({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html');
  for (let i = 0; i < 100; i++) {
    const tab = gBrowser.tabs.find(isIt);
    if (tab) {
      gBrowser.removeTab(tab);
      return '';
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error('no welcome page has opened');
})()`;

/** The preference of what pages are asked for. */
const SCHEME = 'layout.css.prefers-color-scheme.content-override';
const SCHEMES = { dark: 0, light: 1 };

async function callInRoot(
  bidi: Bidi,
  page: Page | Frame,
  read: string,
  args: string,
): Promise<string | null> {
  const target = { context: contextOf(page) };
  const host = await bidi.send('script.evaluate', {
    target,
    expression: `document.querySelector(${JSON.stringify(HOST)})`,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const element = host.result?.value;
  const sharedId = typeof element === 'object' ? element.shadowRoot?.sharedId : undefined;
  if (sharedId === undefined) return null;
  const called = await bidi.send('script.callFunction', {
    target,
    functionDeclaration: `(root, args) => JSON.stringify((${read})(root, ...JSON.parse(args)) ?? null)`,
    arguments: [{ sharedId }, { type: 'string', value: args }],
    awaitPromise: false,
  });
  if (called.exceptionDetails) throw new Error(called.exceptionDetails.text);
  const json = called.result?.value;
  return typeof json === 'string' ? json : null;
}

async function untilLoaded(page: Page, url: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const at = await page
      .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
      .catch(() => '');
    if (at === url) return;
    await sleep(50);
  }
  throw new Error(`${url} did not load`);
}

/** Runs in the browser's own window, where its own scripts run. The result is a string. */
async function inBrowser(bidi: Bidi, expression: string): Promise<string> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.contexts ?? [];
  if (!window) throw new Error('Firefox shows no window of its own');
  const { result, exceptionDetails } = await bidi.send('script.evaluate', {
    target: { context: window.context },
    expression,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return typeof result?.value === 'string' ? result.value : '';
}

/** Of the process that shows the page of an address, or of that of extensions. */
async function processMemory(bidi: Bidi, url: string | undefined): Promise<number> {
  const bytes = await inBrowser(
    bidi,
    `(async () => {
      const url = ${JSON.stringify(url ?? null)};
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((go) => setTimeout(go, 1_000));
      const { children } = await ChromeUtils.requestProcInfo();
      const shown = ({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === url);
      const one = children.find((child) => (url === null ? child.type === 'extension' : shown(child)));
      return String(one?.memory);
    })()`,
  );
  return Number(bytes);
}

/** What storage.local keeps belongs to somebody else there, and stays. */
async function evict(bidi: Bidi): Promise<void> {
  await inBrowser(
    bidi,
    `new Promise((done) => {
      const { principal } = WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension;
      Services.qms.clearStoragesForPrincipal(principal).callback = () => done('');
    })`,
  );
}

/** Only the browser's own scripts may stop an event page. */
async function stopBackground(bidi: Bidi): Promise<void> {
  await inBrowser(
    bidi,
    // One that is only starting is left alone by Firefox: ask until it has stopped.
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
      for (let i = 0; i < 50 && extension.backgroundState !== 'stopped'; i++) {
        await extension.terminateBackground({ ignoreDevToolsAttached: true });
        if (extension.backgroundState !== 'stopped') await new Promise((go) => setTimeout(go, 40));
      }
      return '';
    })()`,
  );
}
