import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../lib/kb/seal.ts';
import first from '../fixtures/stored/1-whole-pack.json' with { type: 'json' };
import second from '../fixtures/stored/2-copies.json' with { type: 'json' };
import { readStored, writeStored, type Stored, type StoredDatabase } from '../driver/stored.ts';
import {
  bundledWith,
  ID,
  inventoryOf,
  mine,
  popupText,
  startWith,
  storedOf,
} from './stored-packs.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;
/** What version 1 had stored, and what becomes of it. */
let old: Stored;
let now: Stored;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken wrote to Ada Moor.</p>') });
  const { database, local } = await storedOf(bundledWith(), mine);
  const added = { shelf: {}, staging: {}, search: {}, edits: {}, changes: {} };
  const tables = { ...database?.tables, ...added, packs: {} };
  now = { database: { version: 3, tables }, local };
  const packs = { [ID]: await seal(bundledWith()), mine: first };
  old = { database: { version: 1, tables: { packs } }, local };
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function start(stored: Stored): Promise<void> {
  page = await startWith(suite, '/', stored);
}

/** The records of a table that are of the bundled pack. */
function own(table: Readonly<Record<string, unknown>> | undefined) {
  return Object.fromEntries(Object.entries(table ?? {}).filter(([key]) => key.includes(ID)));
}

it('packs that version 1 has stored whole are there as before, and nobody is told', async () => {
  await start(old);
  const card = await openCard(suite, page, 'Ada Moor');
  expect((await card.read())?.text).toContain('Night shifts without lamps are over.');
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
  expect(await readStored(suite.driver)).toEqual(now);
});

it('one that was moved before the browser stopped it is not moved again', async () => {
  const { heads, pages, names } = now.database?.tables ?? {};
  const tables = {
    heads: own(heads),
    pages: own(pages),
    names: own(names),
    packs: { mine: first },
  };
  await start({ ...old, database: { version: 2, tables } });
  await markOf(page, 'Ada Moor');
  await popupText(suite, page.url());
  expect(await readStored(suite.driver)).toEqual(now);
});

it('stopped again and again in the middle, it comes to the same', async () => {
  await writeStored(suite.driver, old);
  page = await suite.open('/');
  for (let i = 0; i < 12; i++) {
    const loaded = page.reload();
    await sleep(i * 8);
    await suite.driver.stopBackground();
    await loaded;
  }
  await markOf(page, 'Ada Moor');
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
  expect(await readStored(suite.driver)).toEqual(now);
});

it('a damaged one is named, and what is left of it is not read at each start for ever', async () => {
  const damaged = { ...first, checksum: 'f'.repeat(64) };
  const packs = { ...old.database?.tables['packs'], mine: damaged };
  await start({ ...old, database: { version: 1, tables: { packs } } });
  expect(await popupText(suite, page.url())).toMatch(/Not there any more: “My harbour”/);
  const { database, local } = await readStored(suite.driver);
  expect(database?.tables['packs']).toEqual({});
  expect(local['inventory']).toEqual([inventoryOf(bundledWith())]);
});

it('while an older Backstory will not let go of it the bundled pack works, and afterwards all do', async () => {
  await writeStored(suite.driver, old);
  await suite.driver.stopBackground();
  // A file that asks nothing of the background, which would open the database again.
  const holder = await suite.driver.openOwn('icon/16.png');
  await holder.evaluate(async () => {
    const opening = indexedDB.open('backstory', 1);
    await new Promise((done, fail) => {
      opening.addEventListener('success', done);
      opening.addEventListener('error', fail);
    });
    // Without a listener for "versionchange" it stays open as long as something holds it.
    Reflect.set(globalThis, 'held', opening.result);
  });
  await suite.driver.stopBackground();
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  expect(await popupText(suite, page.url())).toMatch(/cannot be read[\s\S]*keeps them to itself/);
  await holder.close();
  await suite.driver.stopBackground();
  await page.reload();
  await markOf(page, 'Ada Moor');
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
});

describe('from version 2', () => {
  const local = { inventory: [inventoryOf(mine)] };
  const CANNOT_BE_READ = /Your packs cannot be read[\s\S]*Restart/;

  /** Starts on these tables of version 2, and looks whether they are left as they are. */
  async function startOn(tables: StoredDatabase['tables']) {
    await start({ database: { version: 2, tables }, local });
    const told = await popupText(suite, page.url());
    const { database, local: after } = await readStored(suite.driver);
    return { told, database, inventory: after['inventory'] };
  }

  it('a pack is there as before, its records are what they were, and nobody is told', async () => {
    await start({ database: second, local });
    const card = await openCard(suite, page, 'Ada Moor');
    expect((await card.read())?.text).toContain('Night shifts without lamps are over.');
    expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
    const { database } = await readStored(suite.driver);
    expect(database?.version).toBe(3);
    expect(database?.tables).toMatchObject(second.tables);
  });

  it('where a table is in the way of the upgrade, everything stays as it was', async () => {
    const tables = { ...second.tables, edits: { mine: { kept: 'by nobody we know' } } };
    expect(await startOn(tables)).toEqual({
      told: expect.stringMatching(CANNOT_BE_READ),
      database: { version: 2, tables },
      inventory: local.inventory,
    });
  });

  it('where a table is missing, what is left stays as it was', async () => {
    const { heads, pages } = second.tables;
    expect(await startOn({ heads, pages })).toEqual({
      told: expect.stringMatching(CANNOT_BE_READ),
      database: { version: 2, tables: { heads, pages } },
      inventory: local.inventory,
    });
  });
});
