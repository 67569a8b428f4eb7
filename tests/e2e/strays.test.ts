import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { seal } from '../../lib/kb/seal.ts';
import type { Pack } from '../../lib/pack/schema.ts';
import { readStored, type StoredDatabase } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import {
  bundledWith,
  changed,
  databaseOf,
  ID,
  mine,
  popupText,
  startWith,
  storedOf,
  type SealedRecord,
} from './stored-packs.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({ '/names': pageWith('<p>Antony Blinken wrote to Ada Moor.</p>') });
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** A database with this pack in a copy of its own, as an import leaves it, and words to search it by. */
async function imported(pack: Pack, copy: string): Promise<StoredDatabase> {
  const { version, tables } = await databaseOf(pack);
  const { heads = {}, pages = {}, names = {} } = tables;
  // Just written.
  const { json } = heads[pack.id] as SealedRecord;
  const head = await seal({ ...(JSON.parse(json) as object), copy });
  const moved = Object.entries(pages).map(([key, record]) => {
    const [, ...place] = JSON.parse(key) as unknown[];
    return [JSON.stringify([copy, ...place]), record] as const;
  });
  const record = { ...(names[pack.id] as object), edition: head.checksum };
  return {
    version,
    tables: {
      ...tables,
      heads: { [pack.id]: head },
      pages: Object.fromEntries(moved),
      names: { [copy]: record },
      search: { [JSON.stringify([copy, 0])]: 'words', [JSON.stringify([copy, 7])]: 'more words' },
    },
  };
}

/** Both of them. */
function joined(one: StoredDatabase, other: StoredDatabase): StoredDatabase {
  const tables = Object.keys(one.tables).map((name) => [
    name,
    { ...one.tables[name], ...other.tables[name] },
  ]);
  return { version: one.version, tables: Object.fromEntries(tables) };
}

const keysIn = ({ tables }: StoredDatabase) =>
  ['pages', 'names', 'search', 'staging'].flatMap((table) => Object.keys(tables[table] ?? {}));

/** What of a copy is stored, and of copies to be deleted, once `good` accepts it. */
function keysOf(copy: string, good: (keys: string[]) => boolean): Promise<string[]> {
  return eventually(async () => {
    const { database } = await readStored(suite.driver);
    return database ? keysIn(database).filter((key) => key.includes(copy)) : [];
  }, good);
}

const none = (keys: readonly string[]) => keys.length === 0;
const start = async (database: StoredDatabase, ...packs: readonly Pack[]) => {
  const { local } = await storedOf(...packs);
  page = await startWith(suite, '/names', { database, local });
};

it('the bundled pack that was imported and is upgraded leaves nothing of the old copy behind', async () => {
  const old = { ...bundledWith(), version: bundledWith().version - 1 };
  await start(await imported(old, `${ID}/1`), old);
  expect(await keysOf(`${ID}/1`, none)).toEqual([]);
  const now = (await readStored(suite.driver)).database;
  expect(now).toEqual(await databaseOf(bundledWith()));
});

it('a copy of which nobody knows any more is deleted, whatever is left of it', async () => {
  const stray = await imported(mine, 'mine/1');
  const there = await imported(mine, 'mine/2');
  const { heads, ...others } = stray.tables;
  expect(heads).toBeDefined();
  const both = joined({ version: 3, tables: { heads: {}, ...others } }, there);
  await start(joined(both, await databaseOf(bundledWith())), bundledWith(), mine);
  expect(await keysOf('mine/1', none)).toEqual([]);
  // What is installed is not touched, though it is named alike.
  const now = (await readStored(suite.driver)).database;
  expect(now).toEqual(joined(there, await databaseOf(bundledWith())));
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
});

it('a copy of a pack whose head nobody can read stays, as it may be that', async () => {
  const there = await imported(mine, 'mine/2');
  const before = keysIn(there).toSorted();
  const broken = changed(there, 'heads', (head: SealedRecord) => ({ ...head, json: '{"cut' }));
  await start(joined(broken, await databaseOf(bundledWith())), bundledWith());
  // It is given once all that is stored was looked through.
  await popupText(suite, page.url());
  expect((await keysOf('mine/2', (keys) => keys.length === before.length)).toSorted()).toEqual(
    before,
  );
});
