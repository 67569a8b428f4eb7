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
  await start('table');
  await markOf(page, 'Antony Blinken');
  // It asks for what the check has found.
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
  await page.reload();
  expect(await marksOnceThereAre(3)).toEqual(['Antony Blinken', FIRST, LAST]);
});

it('where damaged names fail as they are met, they are made anew at once, and the page that met them is marked', async () => {
  await start('records');
  expect(await marksOnceThereAre(3)).toEqual(['Antony Blinken', FIRST, LAST]);
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
});

it('where they cannot be made anew the pack is named as lost, and the others work', async () => {
  await start('records', 'page');
  expect(await marksOnceThereAre(1)).toEqual(['Antony Blinken']);
  const text = await eventually(
    () => popupText(suite, page.url()),
    (now) => now.includes('Not there any more'),
  );
  expect(text).toContain('Not there any more: “A made-up pack”');
});

type Damage = 'table' | 'records' | 'page';

/** Damages the pack, and opens a page with a background that knows nothing of it yet. */
async function start(...damages: readonly Damage[]): Promise<void> {
  page = await suite.driver.openOwn('popup.html');
  await page.evaluate(spoil, damages);
  await page.close();
  await suite.driver.stopBackground();
  page = await suite.open('/');
}

async function marksOnceThereAre(count: number): Promise<string[]> {
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.length === count,
  );
  return marks.map(({ text }) => text);
}

/**
 * Runs in the extension's page. The first half of the names says where each is to be found, the
 * second one what it is; the page of entries is the first one.
 */
async function spoil(damages: readonly Damage[]): Promise<void> {
  const opening = indexedDB.open('backstory');
  await new Promise((done) => opening.addEventListener('success', done));
  const database = opening.result;
  const reading = database.transaction('names').objectStore('names').get('made-up');
  await new Promise((done) => reading.addEventListener('success', done));
  const { blob, ...rest } = reading.result as { blob: Blob }; // As the extension has written it.
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const half = bytes.length >> 1;
  if (damages.includes('table')) bytes.fill(0, 64, half);
  // Line feeds are among them.
  if (damages.includes('records')) for (let i = half; i < bytes.length; i++) bytes[i] = i * 7;
  const writing = database.transaction(['names', 'pages'], 'readwrite', { durability: 'strict' });
  writing.objectStore('names').put({ ...rest, blob: new Blob([bytes]) }, 'made-up');
  if (damages.includes('page')) {
    writing.objectStore('pages').put({ json: '[]', checksum: '' }, ['made-up', 'entities', 0]);
  }
  await new Promise((done) => writing.addEventListener('complete', done));
  database.close();
}
