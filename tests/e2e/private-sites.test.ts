import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drivenBrowser } from '../driver/launch.ts';
import { PopupObject } from '../driver/popup.ts';
import { openPrivately } from '../driver/private.ts';
import { storedAtRest } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { marksBecome } from './refusing.ts';
import { openCard, pageWith, startSuite, type Suite } from './suite.ts';

const isFirefox = drivenBrowser() === 'firefox';
const MARKS = ['Antony Blinken', 'Xi Jinping'];

let suite: Suite;
/** One of the extension's own pages, in a window that is not private. */
let own: Page;
/** In a private window. */
let page: Page;
let clean: Awaited<ReturnType<typeof everything>>;

beforeAll(async () => {
  const story = pageWith('<p>Antony Blinken met Xi Jinping.</p>');
  suite = await startSuite({ '/': story, '/diary': story });
  own = await suite.driver.openOwn('options.html');
  // What a first page has it make is there from here on.
  const first = await suite.open('/');
  await marksBecome(first, MARKS);
  await first.close();
  clean = await everything();
});
afterAll(() => suite.close());
beforeEach(async () => {
  page = await openPrivately(suite.driver, inZanzibar('/diary'));
  await marksBecome(page, MARKS);
});
afterEach(async () => {
  if (!page.isClosed()) await page.close();
  await own.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const stored = await browser.storage.local.get(null);
    const ours = Object.keys(stored).filter((key) => /^(?:where$|off|on:)/.test(key));
    await browser.storage.local.remove(ours);
  });
});

/** On a site whose name is nowhere else. */
function inZanzibar(path: string): string {
  return `http://zanzibar.localhost:${new URL(suite.site.origin).port}${path}`;
}

/** All that is stored, on the disk and in memory, and carried to other machines. */
async function everything() {
  const [session, sync] = await own.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return Promise.all([browser.storage.session.get(null), browser.storage.sync.get(null)]);
  });
  return { ...(await storedAtRest(suite.driver)), session, sync };
}

/**
 * Opens a page of the extension in a private window, and gives what is written in it once that has
 * `words`, and whether it is in a private window. Puppeteer knows no addresses of such pages in Firefox.
 */
async function openOwnPrivately(path: string, words: string): Promise<[boolean, string]> {
  await own.evaluate(async (wanted) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    await browser.windows.create({ incognito: true, url: browser.runtime.getURL(wanted) });
  }, path);
  const read = async (): Promise<[boolean, string]> => {
    for (const one of await own.browser().pages()) {
      const [end, ...seen] = await one.evaluate(readOwn).catch(() => ['', false, ''] as const);
      if (end === path && seen[1].includes(words)) {
        await one.close();
        return seen;
      }
    }
    return [true, ''];
  };
  return eventually(read, ([, text]) => text !== '');
}

/** Runs in a tab. */
async function readOwn(): Promise<readonly [end: string, isPrivate: boolean, text: string]> {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const tab = await browser.tabs.getCurrent();
  const end = location.pathname.slice(1) + location.hash;
  return [end, tab?.incognito === true, document.body.innerText];
}

/** Sets where it works, as the reader does in a window that is not private. */
async function set(values: Readonly<Record<string, unknown>>): Promise<void> {
  await own.evaluate(async (wanted) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    await browser.storage.local.set(wanted);
  }, values);
}

/** Presses a switch or button of the popup over the private page, and closes both once `words` are there. */
async function press(label: string, words: string): Promise<void> {
  const popup = await PopupObject.over(suite.driver, page.url());
  await popup.press(label);
  const text = await eventually(
    () => popup.text(),
    (shown) => shown.includes(words),
  );
  expect(text).toContain(words);
  await popup.page.close();
}

it('what is read in a private window leaves nothing behind: marks, cards, the popup, other pages', async () => {
  const card = await openCard(suite, page, 'Xi Jinping');
  expect((await card.read())?.name).toBe('Xi Jinping');
  const popup = await PopupObject.over(suite.driver, page.url());
  expect((await popup.rows()).map(([name]) => name)).toEqual(MARKS);
  await popup.press('Xi Jinping');
  await popup.page.close();
  await page.goto(inZanzibar('/'));
  expect(await marksBecome(page, MARKS)).toEqual(MARKS);
  expect(await everything()).toEqual(clean);
  await page.close();
  expect(await everything()).toEqual(clean);
});

describe('what is said of a site in a private window stays on this machine', () => {
  it('that it is off', async () => {
    await press('On this site', 'Off for this site');
    expect(await marksBecome(page, [])).toEqual([]);
    await page.close();
    const local = { ...clean.local, 'off:zanzibar.localhost': 'off-here' };
    expect(await everything()).toEqual({ ...clean, local });
  });

  it('that it is chosen', async () => {
    await set({ where: 'chosen' });
    expect(await marksBecome(page, [])).toEqual([]);
    await press('On this site', 'Xi Jinping');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await page.close();
    const local = { ...clean.local, where: 'chosen', 'on:zanzibar.localhost': 'on-here' };
    expect(await everything()).toEqual({ ...clean, local });
  });
});

it.runIf(isFirefox)(
  'Backstory’s own page, which Firefox keeps from the packs there, opens in another window; the panel says why it finds nothing',
  async () => {
    const panel = await openOwnPrivately('sidepanel.html#search', 'No search');
    expect(panel).toEqual([true, expect.stringContaining('No search in private windows')]);
    const settings = await openOwnPrivately('options.html#where', 'Blinken in China');
    expect(settings).toEqual([false, expect.stringContaining('Blinken in China')]);
  },
);

it('that a page is to be read names neither it nor its site, and is forgotten with its tab', async () => {
  await set({ where: 'click' });
  expect(await marksBecome(page, [])).toEqual([]);
  await press('Read this page', 'Xi Jinping');
  expect(await marksBecome(page, MARKS)).toEqual(MARKS);
  const during = await everything();
  expect(Object.keys(during.session)).toHaveLength(Object.keys(clean.session).length + 1);
  expect(JSON.stringify(during)).not.toMatch(/zanzibar/);
  await page.close();
  const after = await eventually(
    everything,
    ({ session }) => !JSON.stringify(session).includes('asked'),
  );
  expect(after).toEqual({ ...clean, local: { ...clean.local, where: 'click' } });
});
