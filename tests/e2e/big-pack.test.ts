import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { installPack } from '../../scripts/bench/big-pack.ts';
import { madeUpName, madeUpPack } from '../../scripts/bench/made-up-pack.ts';
import { marksOf, markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { popupText } from './stored-packs.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

/** Their compiled names are too large to be checked before they are used. */
const NAMES = 60_000;
const FIRST = madeUpName(0);
const LAST = madeUpName(NAMES / 2 - 4);
let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith(`<p>Antony Blinken met ${FIRST} and ${LAST}.</p>`) });
  await installPack(suite.driver, madeUpPack(NAMES));
});
afterAll(() => suite.close());
afterEach(() => page.close());

it('a pack of tens of thousands of names is marked after a start, and its cards open', async () => {
  page = await suite.open('/');
  await markOf(page, LAST);
  expect(await markTexts(page)).toEqual(['Antony Blinken', FIRST, LAST]);
  const card = await openCard(suite, page, LAST);
  expect((await card.read())?.text).toContain(
    `Nobody has said number ${String(NAMES / 2 - 4)} before, and nobody will say it again.`,
  );
  expect(await popupText(suite, page.url())).toContain('A made-up pack');
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
});

it('names that were damaged are found out after the first answer, and made anew', async () => {
  page = await suite.driver.openOwn('popup.html');
  await page.evaluate(spoilNames);
  await page.close();
  await suite.driver.stopBackground();
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  // It asks for what the check has found.
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
  await page.reload();
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.length === 3,
  );
  expect(marks.map(({ text }) => text)).toEqual(['Antony Blinken', FIRST, LAST]);
});

/** Runs in the extension's page: empties the part of the names that says where each is to be found. */
async function spoilNames(): Promise<void> {
  const opening = indexedDB.open('backstory');
  await new Promise((done) => opening.addEventListener('success', done));
  const database = opening.result;
  const reading = database.transaction('names').objectStore('names').get('made-up');
  await new Promise((done) => reading.addEventListener('success', done));
  const { blob, ...rest } = reading.result as { blob: Blob }; // As the extension has written it.
  const bytes = new Uint8Array(await blob.arrayBuffer());
  bytes.fill(0, 64, bytes.length >> 1);
  const writing = database.transaction('names', 'readwrite', { durability: 'strict' });
  writing.objectStore('names').put({ ...rest, blob: new Blob([bytes]) }, 'made-up');
  await new Promise((done) => writing.addEventListener('complete', done));
  database.close();
}
