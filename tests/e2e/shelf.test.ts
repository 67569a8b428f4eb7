import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ShelfEntry } from '../../lib/kb/shelf-entry.ts';
import { CardObject } from '../driver/card.ts';
import { markTexts } from '../driver/marks.ts';
import { writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { bundledWith, ID, mine, popupText, startWith, storedWithWishes } from './stored-packs.ts';
import { pageWith, openCard, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

const TEXT = 'Antony Blinken wrote to Ada Moor of the Port Board.';

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith(`<p id="text">${TEXT}</p>`) });
});
afterAll(() => suite.close());
afterEach(() => page.close());

type Wishes = Readonly<Record<string, Partial<ShelfEntry>>>;

async function start(wishes: Wishes, other = mine): Promise<void> {
  page = await startWith(suite, '/', await storedWithWishes([bundledWith(), other], wishes));
}

const marks = (...texts: readonly string[]) =>
  eventually(
    () => markTexts(page),
    (found) => found.join() === texts.join(),
  );

it('a pack that is switched off marks nothing, and nobody is told that it is lost', async () => {
  await start({ mine: { enabled: false } });
  expect(await markTexts(page)).toEqual(['Antony Blinken']);
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|Not there any more|Ada Moor/);
});

it('open pages follow when one of our own pages has changed the packs', async () => {
  await start({ mine: { enabled: false } });
  await writeStored(suite.driver, await storedWithWishes([bundledWith(), mine], {}));
  const own = await suite.driver.openOwn('popup.html');
  await own.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return browser.runtime.sendMessage({ type: 'packs.changed', request: {} });
  });
  await own.close();
  expect(await marks('Antony Blinken', 'Ada Moor', 'Port Board')).toHaveLength(3);
});

it('of two packs with the same name the one that stands first is shown, under its own title', async () => {
  const rival = strikePack({ id: ID, version: bundledWith().version, title: 'Their harbour' });
  for (const [first, title] of [
    ['mine', 'Mine as I call it'],
    [ID, 'Their harbour'],
  ] as const) {
    const stored = await storedWithWishes([rival, mine], {
      mine: { order: first === 'mine' ? 1 : 2, title: 'Mine as I call it' },
      [ID]: { order: first === 'mine' ? 2 : 1 },
    });
    await writeStored(suite.driver, stored);
    await suite.driver.stopBackground();
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Ada Moor');
    expect((await card.read())?.text).toContain(title);
    if (first === 'mine') await page.close();
  }
});

it('nothing of a private pack is registered in the page, but hovering its names works', async () => {
  await start({ mine: { isPrivate: true } });
  expect(await markTexts(page)).toEqual(['Antony Blinken']);
  const registered = await page.evaluate(() =>
    [...CSS.highlights.values()].map((highlight) => highlight.size),
  );
  expect(registered).toEqual([1]);
  const at = await page.evaluate((name) => {
    const node = document.querySelector('#text')?.firstChild;
    const from = node?.nodeValue?.indexOf(name) ?? -1;
    if (!node || from < 0) throw new Error('the name is not on the page');
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + name.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, 'Ada Moor');
  const card = new CardObject(suite.driver, page);
  await card.hover(at);
  expect((await card.opened())?.text).toContain('Night shifts without lamps are over.');
  expect(await popupText(suite, page.url())).toContain('Ada Moor');
});

it('a jump to a private mention lights nothing up', async () => {
  await start({ mine: { isPrivate: true } });
  const own = await suite.driver.openOwn('popup.html');
  await own.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const tabs = await browser.tabs.query({});
    const request = { packId: 'mine', entityId: 'ada-moor', after: null };
    for (const { id } of tabs) {
      await browser.runtime.sendMessage({ type: 'page.jump', request: { ...request, tabId: id } });
    }
  });
  await own.close();
  const registered = await page.evaluate(() =>
    [...CSS.highlights.values()].map((highlight) => highlight.size),
  );
  expect(registered).toEqual([1]);
});
