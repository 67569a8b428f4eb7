import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { madeUpPack } from '../../scripts/bench/made-up-pack.ts';
import { lockOf } from '../../lib/kb/import/staging.ts';
import { deleteRecords } from '../driver/delete-records.ts';
import type { PacksObject } from '../driver/packs.ts';
import { storedAtRest, writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';
import { bundledWith, storedOf } from './stored-packs.ts';

let all: PacksSuite;

const DISCARD = 'Remove what was saved';
const mine = strikePack({ id: 'mine', title: 'My harbour' });
/** A pack that takes a while. */
const large = madeUpPack(60_000);

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(() => all.reset());

/** What is stored of copies that are not installed: records, and pages. */
async function leftOver(id: string): Promise<string[]> {
  const { staging = {}, pages = {} } =
    (await storedAtRest(all.suite.driver)).database?.tables ?? {};
  return [...Object.keys(staging), ...Object.keys(pages)].filter((key) => key.includes(`${id}/`));
}

/** Files of which the page says that they were not finished, once `good` accepts them. */
const unfinished = ({ page }: PacksObject, good: (files: string[]) => boolean) =>
  eventually(
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.unfinished .import-file bdi')].map((file) =>
          file.textContent.trim(),
        ),
      ),
    good,
  );

/** An import of `mine` that was cut off after its first page. */
async function writeBegun(): Promise<void> {
  const { database, local } = await storedOf(bundledWith());
  if (!database) throw new Error('there is no database');
  const begun = {
    state: 'writing',
    packId: 'mine',
    file: 'mine.json',
    size: 900,
    fingerprint: 'x',
  };
  const tables = {
    ...database.tables,
    staging: { 'mine/1': { ...begun, since: Date.now() } },
    pages: { ...database.tables['pages'], '["mine/1","entities",0]': { json: '[]', checksum: '' } },
  };
  await writeStored(all.suite.driver, { database: { ...database, tables }, local });
}

it('what was saved of an import is removed where nobody goes on with it, and only then', async () => {
  await writeBegun();
  const packs = await all.openPacks();
  expect(await unfinished(packs, (files) => files.length === 1)).toEqual(['mine.json']);
  const named = await packs.page.$eval('label:has([id^="unfinished-"])', (one) => one.textContent);
  expect(named).toContain('mine.json');
  const rival = await all.suite.driver.openOwn('popup.html');
  await rival.evaluate(
    (lock) =>
      new Promise<void>((held) => {
        void navigator.locks.request(lock, () => {
          held();
          return new Promise(() => undefined);
        });
      }),
    lockOf(mine.id),
  );
  await packs.press(DISCARD, 'mine.json');
  expect(await packs.told((words) => words.includes('at work'))).toContain('in another tab');
  expect(await leftOver('mine')).toHaveLength(2);
  expect(await unfinished(packs, (files) => files.length === 0)).toEqual([]);

  await rival.close();
  const again = await all.openPacks();
  await unfinished(again, (files) => files.length === 1);
  await again.press(DISCARD, 'mine.json');
  expect(await unfinished(again, (files) => files.length === 0)).toEqual([]);
  expect(await again.told((words) => words.includes('removed'))).toContain(
    'What was saved of “mine.json” was removed.',
  );
  expect(await again.focused((name) => name.startsWith('Choose files'))).toContain('Choose files');
  expect(await leftOver('mine')).toEqual([]);
});

it('an import of which pages are gone before it ends is not installed, and says so', async () => {
  const packs = await all.openPacks();
  await packs.choose(await all.file('large.json', large));
  await packs.imports(([one]) => one?.words.includes('Saving') === true);
  const pages: [string[], string[]] = [[`${large.id}/`], [`${large.id}0`]];
  await eventually(
    () => deleteRecords(packs.page, { pages }),
    (count) => count > 0,
  );
  const [words] = await packs.results();
  expect(words).toMatch(/was not added[\s\S]*A part of what was saved is gone/);
  expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
  expect(await leftOver(large.id)).toEqual([]);
});

it('an import that was cut off is gone on with when its file is chosen again', async () => {
  const first = await all.openPacks();
  const file = await all.file('large.json', large);
  await first.choose(file);
  await first.imports(([one]) => one?.words.includes('Saving') === true);
  await first.page.close();
  const packs = await all.openPacks();
  expect(await unfinished(packs, (files) => files.length === 1)).toEqual(['large.json']);
  const input = await packs.page.$('input[id^="unfinished-"]');
  if (!input) throw new Error('there is no way to choose the file again');
  await input.uploadFile(file);
  // What is gone on with is not offered to be removed.
  await packs.imports(([one]) => one?.words.includes('Saving') === true);
  expect(await unfinished(packs, (files) => files.length === 0)).toEqual([]);
  expect(await packs.results()).toEqual([expect.stringContaining('was added')]);
  expect(await packs.titles(BUNDLED, large.title)).toHaveLength(2);
  const { bytes, isRight, aside } = await packs.page.evaluate(namesOf, large.id);
  // As many as are put aside, in several pieces, while they are made.
  expect(bytes).toBeGreaterThan(3e6);
  expect(isRight).toBe(true);
  expect(aside).toBe(0);
});

/** Runs in the page: the compiled names of an imported pack, and what was put aside for them. */
async function namesOf(pack: string) {
  const opening = indexedDB.open('backstory');
  await new Promise((done) => opening.addEventListener('success', done));
  const stores = opening.result.transaction(['names', 'search']);
  const copies = IDBKeyRange.bound(`${pack}/`, `${pack}0`);
  const names = stores.objectStore('names').getAll(copies);
  const keys = stores.objectStore('search').getAllKeys();
  await new Promise((done) => keys.addEventListener('success', done));
  opening.result.close();
  const [{ blob, checksum }] = names.result as [{ blob: Blob; checksum: string }];
  const buffer = await blob.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', buffer));
  const sum = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    bytes: buffer.byteLength,
    isRight: sum === checksum,
    aside: keys.result.filter((key) => Array.isArray(key) && Number(key[1]) < 0).length,
  };
}
