import { Buffer } from 'node:buffer';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, type Stored, type StoredDatabase } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import {
  bundledWith,
  changed,
  databaseOf,
  inventoryOf,
  mine,
  popupText,
  startWith,
  storedOf,
  type SealedRecord,
} from './stored-packs.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const NAMES = '/names';
const PUT_BACK = /Your packs were read in again[\s\S]*lost or damaged[\s\S]*put back/;
let suite: Suite;
let page: Page;
/** The bundled pack alone, and with a pack of the user's own. */
let sound: Stored;
let both: Stored;

beforeAll(async () => {
  suite = await startSuite({
    [NAMES]: pageWith('<p>Antony Blinken wrote to Ada Moor.</p><p>The Port Board.</p>'),
  });
  sound = await storedOf(bundledWith());
  both = await storedOf(bundledWith(), mine);
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function start(stored: Stored): Promise<void> {
  page = await startWith(suite, NAMES, stored);
}

const popup = () => popupText(suite, page.url());

/** The database of `stored`, one table of it changed. */
const spoilt = (
  table: string,
  change: (record: never, key: string) => unknown,
  stored = () => sound,
) => {
  const { database } = stored();
  if (!database) throw new Error('there is nothing to spoil');
  return changed(database, table, change);
};
describe('a head or a database that is lost or damaged', () => {
  const cases: readonly (readonly [string, () => StoredDatabase | null])[] = [
    [
      'a wrong checksum',
      () => spoilt('heads', (record: SealedRecord) => ({ ...record, checksum: '0'.repeat(64) })),
    ],
    [
      'one changed letter',
      () =>
        spoilt('heads', ({ json, checksum }: SealedRecord) => ({
          json: json.replace('Blinken', 'Blinkem'),
          checksum,
        })),
    ],
    [
      'text that is cut off',
      () =>
        spoilt('heads', ({ json, checksum }: SealedRecord) => ({ json: json.slice(9), checksum })),
    ],
    ['a record of another type', () => spoilt('heads', () => [1, 2, 3])],
    ['a record that is missing', () => spoilt('heads', () => undefined)],
    ['nothing in any table', () => ({ version: 2, tables: { heads: {}, pages: {}, names: {} } })],
    ['a table that is missing', () => ({ version: 2, tables: { heads: {} } })],
    ['no database at all', () => null],
  ];

  it.each(cases)(
    '%s: the pack is back at the next start, and the user is told',
    async (_, database) => {
      await start({ ...sound, database: database() });
      expect(await popup()).toMatch(PUT_BACK);
      expect((await readStored(suite.driver)).database).toEqual(sound.database);
    },
  );

  it('the notice goes for good when it was understood', async () => {
    await start({ ...sound, database: null });
    const open = await PopupObject.over(suite.driver, page.url());
    expect(await open.text()).toContain('read in again');
    await open.press('Understood');
    const after = await eventually(
      () => open.text(),
      (text) => !text.includes('read in again'),
    );
    expect(after).not.toContain('read in again');
    await open.page.close();
    await suite.driver.stopBackground();
    await page.reload();
    await markOf(page, 'Antony Blinken');
    expect(await popup()).not.toContain('read in again');
    expect(await readStored(suite.driver)).toEqual(sound);
  });

  it('a pack of the user’s own that is lost is named', async () => {
    await start({ ...sound, local: both.local });
    const text = await popup();
    expect(text).toMatch(/Not there any more: “My harbour”/);
    expect(text).not.toMatch(/Import|put back/);
    expect(await markTexts(page)).toEqual(['Antony Blinken']);
  });

  it('a pack of the user’s own that is damaged is named, and what is left of it stays', async () => {
    const database = spoilt(
      'heads',
      (record: SealedRecord, key) => (key === 'mine' ? { ...record, json: '{}' } : record),
      () => both,
    );
    await start({ ...both, database });
    expect(await popup()).toMatch(/Not there any more: “My harbour”/);
    expect((await readStored(suite.driver)).database).toEqual(database);
  });

  it('a damaged list loses no pack', async () => {
    await start({ ...both, local: { ...both.local, inventory: [{ id: 7 }, 'x'] } });
    await markOf(page, 'Ada Moor');
    expect(await popup()).not.toMatch(/Your packs|is damaged/);
    expect(await readStored(suite.driver)).toEqual(both);
  });
});

describe('what the reader has edited of the bundled pack', () => {
  const line = { ...inventoryOf(bundledWith()), edits: 2 };
  const title = bundledWith().title;

  it('keeps a database that does not open from being deleted, and the user is told', async () => {
    const database = { version: 2, tables: { heads: {} } };
    await start({ database, local: { inventory: [line] } });
    expect(await popup()).toMatch(/Your packs cannot be read[\s\S]*could not open them/);
    const after = await readStored(suite.driver);
    expect(after.database).toEqual(database);
    expect(after.local['inventory']).toEqual([line]);
  });

  it('is told to be lost where the browser has emptied the database', async () => {
    await start({ database: null, local: { inventory: [line] } });
    const text = await popup();
    expect(text).toMatch(PUT_BACK);
    expect(text).toContain(`What you had edited in “${title}” is lost.`);
    expect((await readStored(suite.driver)).local['inventory']).toEqual([
      inventoryOf(bundledWith()),
    ]);
  });

  it('a list that cannot be read keeps such a database too', async () => {
    const database = { version: 2, tables: { heads: {} } };
    await start({ database, local: { inventory: 'cut o' } });
    expect(await popup()).toContain('Your packs cannot be read');
    expect((await readStored(suite.driver)).database).toEqual(database);
  });
});

/** Names of which one bit is another. */
function flipped(record: { blob: { base64: string } }) {
  const bytes = Buffer.from(record.blob.base64, 'base64');
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return { ...record, blob: { base64: bytes.toString('base64') } };
}

describe('compiled names', () => {
  it.each([
    ['missing', () => undefined],
    ['of one changed bit', flipped],
    ['without an end', (record: object) => ({ ...record, blob: { base64: 'AAAA' } })],
    ['of another edition', (record: object) => ({ ...record, edition: 'f'.repeat(64) })],
    ['no bytes', () => ({ blob: 7, checksum: 7 })],
    ['something else', () => 'names'],
  ])('that are %s are made anew: nothing is lost, and nobody is told', async (_, change) => {
    await start({ ...sound, database: spoilt('names', change) });
    expect(await popup()).not.toMatch(/Your packs|is damaged/);
    expect(await readStored(suite.driver)).toEqual(sound);
  });

  it('are what a start works with: it reads no page', async () => {
    const renamed = {
      ...mine,
      entities: mine.entities.map((entity) => ({
        ...entity,
        names: entity.names.map((name) => ({ ...name, text: 'Port Board' })),
      })),
    };
    const other = await databaseOf(renamed);
    const record = other.tables['names']?.['mine'] as { edition: string }; // Just written.
    const head = both.database?.tables['heads']?.['mine'] as SealedRecord;
    // The names of another pack as those of this, and pages that cannot be read.
    const names = spoilt(
      'names',
      (own: object, key) => (key === 'mine' ? { ...record, edition: head.checksum } : own),
      () => both,
    );
    await start({ ...both, database: changed(names, 'pages', () => 'nothing') });
    await markOf(page, 'Port Board');
    expect(await markTexts(page)).toEqual(['Antony Blinken', 'Port Board']);
    expect((await readStored(suite.driver)).local).toEqual(both.local);
  });
});
