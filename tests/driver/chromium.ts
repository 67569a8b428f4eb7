import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import {
  launch,
  TargetType,
  type Browser,
  type CDPSession,
  type Frame,
  type Page,
  type Target,
} from 'puppeteer-core';
import { HOST, INSECURE_HOST, type Driver, type LaunchOptions } from './driver.ts';
import { killGroup, pidOf } from './processes.ts';
import { eventually } from './wait.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
];

/** Chromium over CDP, which sees into closed roots of the shipping build. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { scheme, bare, window, build = '.output/chrome-mv3', profile, downloads } = options;
  const { language = 'en-US' } = options;
  const browser = await launch({
    executablePath: process.env['CHROME_PATH'] ?? 'chromium',
    headless: window !== true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // Linux goes by its environment, and a Mac by the flag.
    args: [...FLAGS, `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ...(profile !== undefined && { userDataDir: profile, downloads }),
  });
  if (options.room !== undefined) await limitRoom(browser, resolve(build), options.room);
  const install = () => browser.installExtension(resolve(build), { enabledInIncognito: true });
  const id = bare ? '' : await install();
  if (!bare) {
    // On a profile that was used before nobody is greeted, if the last browser could still write that down.
    const isNew = profile === undefined;
    const greeting = await browser
      .waitForTarget((one) => one.url().endsWith('/welcome.html'), {
        timeout: isNew ? 30_000 : 1_500,
      })
      .catch((error: unknown) => {
        if (isNew) throw error;
      });
    if (options.welcome !== true) await (await greeting?.page())?.close();
  }

  if (downloads !== undefined) {
    // What puppeteer itself is told of it at the start does not reach pages of extensions.
    const session = await browser.target().createCDPSession();
    const behavior = { behavior: 'allow', downloadPath: downloads } as const;
    await session.send('Browser.setDownloadBehavior', behavior);
  }

  const origin = `chrome-extension://${id}/`;

  const newPage = async () => {
    const page = await browser.newPage();
    if (scheme) await setScheme(page, scheme);
    return page;
  };

  const openOwn = async (path: string) => {
    const page = await newPage();
    await page.goto(`${origin}${path}`);
    return page;
  };

  return {
    name: 'chromium',
    newPage,
    async inCard(page, read, ...args) {
      const json = await callInRoot(page, read.toString(), JSON.stringify(args));
      // What JSON.stringify made of an R, on the other side.
      return json === null ? null : (JSON.parse(json) as ReturnType<typeof read>);
    },
    setScheme,
    showAsPrinted: (page) => page.emulateMediaType('print'),
    async clipboard() {
      // Of the extension's pages, which may be put in front of any other.
      const own = await browser.newPage();
      await own.goto(`${origin}popup.html`);
      await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
      const text = await own.evaluate(() => navigator.clipboard.readText());
      await own.close();
      return text;
    },
    openOwn,
    async stopBackground() {
      const ours = browser.targets().filter((target) => target.url().startsWith(origin));
      const workers = ours.filter((target) => target.type() === TargetType.SERVICE_WORKER);
      for (const target of workers) await stopWorker(browser, target);
    },
    async evict() {
      const page = await newPage();
      const session = await page.createCDPSession();
      await session.send('Storage.clearDataForOrigin', {
        origin: origin.replace(/\/$/, ''),
        storageTypes: 'indexeddb',
      });
      await page.close();
    },
    async inBackground(act, ...args) {
      // A page of the extension wakes it.
      await (await openOwn('popup.html')).close();
      const target = await browser.waitForTarget((one) => one.url() === `${origin}background.js`);
      const worker = await target.worker();
      return worker?.evaluate(`(${act.toString()})(...${JSON.stringify(args)})`);
    },
    // `runtime.reload` would leave what was not loaded in the developer mode switched off.
    reload: async () => void (await install()),
    async memory(of) {
      const worker = browser.targets().find((one) => one.url() === `${origin}background.js`);
      const target = of === 'background' ? worker : of;
      if (!target) throw new Error('the background is not running');
      return heapUsed(await target.createCDPSession());
    },
    pid: pidOf(browser),
    close: () => browser.close(),
    kill: () => killGroup(pidOf(browser)),
    closed: () => new Promise((done) => void browser.once('disconnected', done)),
  };
}

function setScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/**
 * Lets the extension in a folder store so many bytes and no more. To be called before it runs: what
 * room there is Chromium looks up at its first write, and not again for half a minute.
 */
async function limitRoom(browser: Browser, build: string, quotaSize: number): Promise<void> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: `chrome-extension://${idOf(build)}`,
    quotaSize,
  });
}

/** The id of an extension that has no key is the beginning of its folder's hash, in letters from a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * Ends a service worker, and waits until it has ended: until then pages may still talk to it. One that a
 * page wakes at once keeps its target.
 */
async function stopWorker(browser: Browser, target: Target): Promise<void> {
  const gone = eventually(
    () => Promise.resolve(!browser.targets().includes(target)),
    (isGone) => isGone,
    500,
  );
  const closed = target.worker().then((worker) => worker?.close());
  const asked = closed.catch((error: unknown) => {
    // It may end by itself before puppeteer has heard of it; anything else is a fault.
    if (!/No session|No target with given id/.test(String(error))) throw error;
  });
  // Puppeteer waits for ever to be let into one that ends meanwhile.
  if (!(await Promise.race([asked.then(() => true), gone]))) await asked;
  await gone;
}

async function heapUsed(session: CDPSession): Promise<number> {
  try {
    await session.send('HeapProfiler.collectGarbage');
    const heap = await session.send('Runtime.getHeapUsage');
    return heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
  } finally {
    await session.detach();
  }
}

async function callInRoot(page: Page | Frame, read: string, args: string): Promise<string | null> {
  const frame = 'mainFrame' in page ? page.mainFrame() : page;
  const host = await frame.evaluateHandle((selector) => document.querySelector(selector), HOST);
  try {
    const { objectId } = host.remoteObject();
    if (objectId === undefined) return null;
    // A frame of another site is in a process, and a session, of its own.
    // Puppeteer's types leave the field out.
    const session = Reflect.get(frame, 'client') as CDPSession;
    const { node } = await session.send('DOM.describeNode', {
      objectId,
      depth: 1,
      pierce: true,
    });
    const [root] = node.shadowRoots ?? [];
    if (!root) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    if (object.objectId === undefined) return null;
    const called = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (args) { return JSON.stringify((${read})(this, ...JSON.parse(args)) ?? null); }`,
      arguments: [{ value: args }],
      returnByValue: true,
    });
    if (called.exceptionDetails) throw new Error(called.exceptionDetails.text);
    return String(called.result.value);
  } finally {
    await host.dispose();
  }
}
