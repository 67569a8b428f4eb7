import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, type Stored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import {
  bundledWith,
  changed,
  ID,
  inventoryOf,
  mine,
  popupText,
  startWith,
  storedOf,
  type SealedRecord,
} from './stored-packs.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

const NAMES = '/names';
const PUT_BACK = /Your packs were read in again[\s\S]*lost or damaged[\s\S]*put back/;
const DAMAGED = /A pack of yours is damaged[\s\S]*“My harbour”/;
let suite: Suite;
let page: Page;
/** The bundled pack alone, and with a pack of the user's own. */
let sound: Stored;
let both: Stored;

beforeAll(async () => {
  suite = await startSuite({ [NAMES]: pageWith('<p>Antony Blinken wrote to Ada Moor.</p>') });
  sound = await storedOf(bundledWith());
  both = await storedOf(bundledWith(), mine);
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function start(stored: Stored): Promise<void> {
  page = await startWith(suite, NAMES, stored);
}

const popup = () => popupText(suite, page.url());

/** The database with the first page of one list changed, or gone. */
function spoilt(
  list: string,
  change: (record: SealedRecord) => unknown,
  { stored = sound, pack = ID } = {},
) {
  const key = JSON.stringify([pack, list, 0]);
  if (!stored.database) throw new Error('there is nothing to spoil');
  return changed(stored.database, 'pages', (record: SealedRecord, at) =>
    at === key ? change(record) : record,
  );
}

it.each(['entities', 'quotes', 'sources'])(
  'pages of %s that are missing are noticed though nobody reads them, and put back',
  async (list) => {
    await start({
      ...sound,
      database: spoilt(list, () => undefined),
    });
    expect(await popup()).toMatch(PUT_BACK);
    expect((await readStored(suite.driver)).database).toEqual(sound.database);
  },
);

it.each([
  ['entities', 'another letter', (json: string) => json.replace(/Secretary/g, 'Secretory')],
  ['entities', 'no list', () => '{}'],
  ['entities', 'an empty list', () => '[]'],
  ['sources', 'no JSON', (json: string) => json.slice(0, -1)],
] as const)(
  'pages of %s that hold %s: the card is right, and the user is told',
  async (list, _, spoil) => {
    const damage = (record: SealedRecord) => ({ ...record, json: spoil(record.json) });
    await start({ ...sound, database: spoilt(list, damage) });
    const card = await openCard(suite, page, 'Antony Blinken');
    expect((await card.read())?.text).toContain('US Secretary of State');
    expect(await popup()).toMatch(PUT_BACK);
    expect((await readStored(suite.driver)).database).toEqual(sound.database);
  },
);

it('a damaged page of a pack of the user’s own: the card says so, and the popup names the pack, once', async () => {
  const database = spoilt('quotes', (record) => ({ ...record, checksum: '0'.repeat(64) }), {
    stored: both,
    pack: 'mine',
  });
  await start({ ...both, database });
  expect(await popup()).not.toMatch(DAMAGED);
  const problem = async () => {
    const card = new CardObject(suite.driver, page);
    await card.hover(await markOf(page, 'Ada Moor'));
    return eventually(
      () => card.in((root) => root.textContent),
      (text) => text?.includes('was damaged') === true,
    );
  };
  expect(await problem()).toContain('What the pack says here was damaged on this device.');
  const open = await PopupObject.over(suite.driver, page.url());
  expect(await open.text()).toMatch(DAMAGED);
  await open.press('Understood');
  await eventually(
    () => open.text(),
    (text) => !text.includes('is damaged'),
  );
  await open.page.close();
  await suite.driver.stopBackground();
  await page.reload();
  expect(await problem()).toContain('was damaged');
  expect(await popup()).not.toMatch(DAMAGED);
  expect((await readStored(suite.driver)).database).toEqual(database);
});

it('pages that a pack of the user’s own has lost are noticed too; its other cards still open', async () => {
  const database = spoilt('sources', () => undefined, { stored: both, pack: 'mine' });
  await start({ ...both, database });
  expect(await popup()).toMatch(DAMAGED);
  const card = await openCard(suite, page, 'Antony Blinken');
  expect((await card.read())?.text).toContain('US Secretary of State');
  expect((await readStored(suite.driver)).local['inventory']).toEqual(
    [bundledWith(), mine].map(inventoryOf),
  );
});
