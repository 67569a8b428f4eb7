import { Buffer } from 'node:buffer';
import type { Page } from 'puppeteer-core';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { preparePack } from '../../lib/kb/install.ts';
import { NEW_ENTRY, type ShelfEntry } from '../../lib/kb/shelf-entry.ts';
import { parsePack } from '../../lib/pack/parse.ts';
import type { Pack } from '../../lib/pack/schema.ts';
import { EVERY } from '../driver/look.ts';
import { writeStored, type Stored, type StoredDatabase } from '../driver/stored.ts';
import { PopupObject } from '../driver/popup.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { markOf, type Suite } from './suite.ts';

export const ID = bundled.id;

/** A pack of the user's own, as an import would have left it. */
export const mine = strikePack({ id: 'mine', title: 'My harbour', version: 4 });

/** The bundled pack; `fields` differ. */
export function bundledWith(fields: Readonly<Record<string, unknown>> = {}): Pack {
  const parsed = parsePack({ ...bundled, ...fields });
  if (!parsed.ok) throw new Error('the bundled pack is broken');
  return parsed.pack;
}

export const inventoryOf = ({ id, version, title, entities, quotes }: Pack | typeof bundled) => ({
  id,
  version,
  title,
  entities: entities.length,
  quotes: quotes.length,
});

type Tables = StoredDatabase['tables'];

/** A database of this version in which these packs are installed. */
export async function databaseOf(...packs: readonly Pack[]): Promise<StoredDatabase> {
  const heads: [string, unknown][] = [];
  const pages: [string, unknown][] = [];
  const names: [string, unknown][] = [];
  for (const pack of packs) {
    const prepared = await preparePack(pack);
    heads.push([pack.id, prepared.head]);
    for (const { key, record } of prepared.pages) pages.push([JSON.stringify(key), record]);
    const base64 = Buffer.from(await prepared.names.blob.arrayBuffer()).toString('base64');
    names.push([pack.id, { ...prepared.names, blob: { base64 } }]);
  }
  const tables = [heads, pages, names].map((entries) => Object.fromEntries(entries));
  return {
    version: 3,
    tables: {
      heads: tables[0] ?? {},
      pages: tables[1] ?? {},
      names: tables[2] ?? {},
      shelf: {},
      staging: {},
      search: {},
      edits: {},
      changes: {},
    },
  };
}

/** The tables, but for the records of one of them that `change` gives back otherwise; undefined: gone. */
export function changed(
  { version, tables }: StoredDatabase,
  table: string,
  change: (record: never, key: string) => unknown,
): StoredDatabase {
  const records = Object.entries(tables[table] ?? {}).flatMap(([key, record]) => {
    // Each test knows what it has put there.
    const now = change(record as never, key);
    return now === undefined ? [] : [[key, now] as const];
  });
  const after: Tables = { ...tables, [table]: Object.fromEntries(records) };
  return { version, tables: after };
}

/** The same, and what the reader says of these packs. */
export async function storedWithWishes(
  packs: readonly Pack[],
  wishes: Readonly<Record<string, Partial<ShelfEntry>>>,
): Promise<Stored> {
  const { database, local } = await storedOf(...packs);
  const entries = Object.entries(wishes).map(([id, wish]) => [id, { ...NEW_ENTRY, ...wish }]);
  const tables = { ...database?.tables, shelf: Object.fromEntries(entries) };
  return { database: database && { ...database, tables }, local };
}

/** What is stored, with both packs in it and in the list. */
export async function storedOf(...packs: readonly Pack[]): Promise<Stored> {
  return {
    database: await databaseOf(...packs),
    local: { inventory: packs.map(inventoryOf), look: EVERY },
  };
}

export async function popupText(suite: Suite, url: string): Promise<string> {
  const popup = await PopupObject.over(suite.driver, url);
  const text = await popup.text();
  await popup.page.close();
  return text;
}

/** Stops the background at once, has it find `stored` at its next start, and opens a page. */
export async function startWith(suite: Suite, path: string, stored: Stored): Promise<Page> {
  await writeStored(suite.driver, stored);
  await suite.driver.stopBackground();
  const page = await suite.open(path);
  await markOf(page, 'Antony Blinken');
  return page;
}

/** A record of heads or pages. */
export interface SealedRecord {
  readonly json: string;
  readonly checksum: string;
}
