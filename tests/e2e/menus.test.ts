import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { EditorObject } from '../driver/editor.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { MenuObject } from '../driver/menus.ts';
import { readStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { marksBecome } from './refusing.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const STORY = pageWith(
  '<p id="known">Antony  Blinken</p><p id="new">Ada Moor</p><p id="rest">Nobody else came.</p>',
);
const SITE = 'Turn Backstory off or on for this site';
const isFirefox = drivenBrowser() === 'firefox';

let suite: Suite;
let page: Page;
let menu: MenuObject;

beforeAll(async () => {
  suite = await startSuite({ '/': STORY });
});
afterAll(() => suite.close());
beforeEach(async () => {
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  menu = new MenuObject(suite.driver, page);
});
afterEach(() => page.close());

const pages = () => page.browser().pages();
const isOwn = (one: Page) => /extension:.*options\.html/.test(one.url());

/** The tab of Backstory's own page, once it shows something. */
async function shown(): Promise<Page | undefined> {
  // Puppeteer still lists what was closed before.
  const own = (await pages()).findLast(isOwn);
  // Firefox shows a page of an extension in another process than the empty one that a tab begins with.
  const isShown = await own
    ?.evaluate(() => document.querySelector('h1') !== null)
    .catch(() => false);
  return isShown === true ? own : undefined;
}

async function ownTab(): Promise<Page> {
  const own = await eventually(shown, (found) => found !== undefined);
  if (!own) throw new Error('no page of Backstory’s opened');
  return own;
}

it.runIf(isFirefox)('lines for what is selected show only where something is', async () => {
  expect(await menu.lines('#rest')).toEqual([SITE]);
  await menu.select('#new');
  expect(await menu.lines('#new')).toEqual([
    'Look up “Ada Moor” in Backstory',
    'Add “Ada Moor” to a pack…',
    SITE,
  ]);
});

it.runIf(isFirefox)('there is one of each after the extension was loaded anew', async () => {
  await suite.driver.reload();
  await markOf(page, 'Antony Blinken');
  expect(await menu.lines('#rest')).toEqual([SITE]);
  await suite.driver.stopBackground();
  expect(await menu.lines('#rest')).toEqual([SITE]);
});

it('what is selected is looked up in the packs, and no address holds it', async () => {
  await menu.select('#known');
  await menu.choose('look-up', '#known');
  const own = await ownTab();
  const found = await eventually(
    () => own.evaluate(() => document.querySelector('.found')?.textContent ?? ''),
    (text) => text !== '',
  );
  expect(found).toContain('Antony Blinken');
  const field = await own.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement ? activeElement.value : '';
  });
  expect(field).toBe('Antony Blinken');
  expect(own.url()).toMatch(/options\.html$/);
  await own.close();
});

it('what is selected becomes an entry of a pack, which is marked at once', async () => {
  await menu.select('#new');
  await menu.choose('add', '#new');
  const own = await ownTab();
  const editor = await EditorObject.in(own);
  expect(await editor.heading()).toBe('Add to a pack');
  expect(await editor.text()).toContain('Which pack is “Ada Moor” to be an entry of?');
  await own.evaluate(() => document.querySelector<HTMLElement>('.edit-pack-choice')?.click());
  const value = await eventually(
    () => editor.value('names[0].text'),
    (text) => text !== undefined,
  );
  expect(value).toBe('Ada Moor');
  await own.locator('.edit-save').click();
  expect(await editor.told('Added')).toContain('Ada Moor');
  await own.close();
  const marks = ['Antony Blinken', 'Ada Moor'];
  expect(await marksBecome(page, marks)).toEqual(marks);
});

it('the site is switched off and on', async () => {
  await menu.choose('site', '#rest');
  expect(await marksBecome(page, [])).toEqual([]);
  expect((await readStored(suite.driver)).local).toMatchObject({ 'off:127.0.0.1': true });
  await menu.choose('site', '#rest');
  const marks = ['Antony Blinken', 'Ada Moor'];
  expect(await marksBecome(page, marks)).toEqual(marks);
});
