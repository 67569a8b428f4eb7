import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { EVERY, setLook } from '../driver/look.ts';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { storedAtRest } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { marksBecome } from './refusing.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const MARKS = ['Antony Blinken'];

let suite: Suite;
let page: Page;
let popup: PopupObject;

beforeAll(async () => {
  const story = pageWith('<p>Antony Blinken came.</p>');
  suite = await startSuite({ '/one': story, '/two': story });
});
afterAll(() => suite.close());
beforeEach(async () => {
  page = await suite.open('/one');
  await markOf(page, 'Antony Blinken');
  popup = await PopupObject.over(suite.driver, page.url());
});
afterEach(async () => {
  await popup.page.close();
  await page.close();
});

const says = (words: string) =>
  eventually(
    () => popup.text(),
    (text) => text.includes(words),
  );

async function pause(): Promise<void> {
  await popup.press('Pause on this page');
  expect(await says('Paused on this page')).toContain('Go on here');
  expect(await marksBecome(page, [])).toEqual([]);
}

it('a page is paused, and goes on, with one press; other pages and what is stored stay as they were', async () => {
  const before = await storedAtRest(suite.driver);
  const other = await suite.open('/two');
  await markOf(other, 'Antony Blinken');
  await pause();
  expect(await marksBecome(other, MARKS)).toEqual(MARKS);
  expect(await storedAtRest(suite.driver)).toEqual(before);
  await popup.press('Go on here');
  expect(await marksBecome(page, MARKS)).toEqual(MARKS);
  await other.close();
});

it('a page stays paused whatever is switched meanwhile, until it is loaded again', async () => {
  await pause();
  await setLook(suite.driver, { ...EVERY, density: 'page' });
  await setLook(suite.driver, EVERY);
  await popup.press('Backstory');
  await says('Backstory is off');
  await popup.press('Backstory');
  await says('Paused on this page');
  await suite.driver.stopBackground();
  await page.bringToFront();
  await new Promise((done) => setTimeout(done, 600));
  expect(await markTexts(page)).toEqual([]);
  await page.reload();
  expect(await marksBecome(page, MARKS)).toEqual(MARKS);
});
