import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeUpPack } from '../../scripts/bench/made-up-pack.ts';
import type { PacksObject } from '../driver/packs.ts';
import { readStored } from '../driver/stored.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';

/** Packs that take a while. */
const first = { ...madeUpPack(30_000, 'harbour'), title: 'The harbour' };
const second = { ...madeUpPack(30_000, 'railway'), title: 'The railway' };

let all: PacksSuite;
let one: PacksObject;
let other: PacksObject;

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(async () => {
  await all.reset();
  one = await all.openPacks();
  other = await all.openPacks();
  await other.titles(BUNDLED);
});

/** The pages of each pack that is stored, and what is left of copies that are not installed. */
async function storedPages(): Promise<{ pages: Record<string, number>; staged: string[] }> {
  const { database } = await readStored(all.suite.driver);
  const copies = Object.keys(database?.tables['pages'] ?? {}).map(
    (key) => String((JSON.parse(key) as unknown[])[0]), // As IndexedDB has them: copy, list, number.
  );
  const pages = Object.fromEntries(
    [...new Set(copies)].map((copy) => [copy, copies.filter((each) => each === copy).length]),
  );
  return { pages, staged: Object.keys(database?.tables['staging'] ?? {}) };
}

/** Each pack has the pages of one copy, and all of them; nothing else is stored. */
async function expectWhole(...packs: readonly { id: string; entities: unknown[] }[]) {
  const { pages, staged } = await storedPages();
  expect(staged).toEqual([]);
  const ids = Object.keys(pages).map((copy) => copy.replace(/\/.*/, ''));
  expect(ids.toSorted()).toEqual(['blinken-china-2023', ...packs.map(({ id }) => id)].toSorted());
}

/** Tries the only file of a tab once more, and gives what is said of it then. */
async function tryAgain(tab: PacksObject): Promise<string> {
  await tab.page.bringToFront();
  await tab.press('Try again');
  const [ended] = await tab.imports(([seen]) => seen?.words.includes('was updated') === true);
  return ended?.words.replace(/\s+/g, ' ') ?? '';
}

describe('two tabs that add packs at the same time', () => {
  it('add two packs, and both tabs show both', async () => {
    const files = [await all.file('one.json', first), await all.file('two.json', second)] as const;
    await Promise.all([one.choose(files[0]), other.choose(files[1])]);
    const [results, others] = await Promise.all([one.results(), other.results()]);
    expect(results[0]).toContain('“The harbour” was added: 15,000 entries, 3,750 quotes, 1 source');
    expect(others[0]).toContain('“The railway” was added: 15,000 entries, 3,750 quotes, 1 source');
    await expectWhole(first, second);
    for (const tab of [one, other]) {
      await tab.page.bringToFront();
      const seen = await tab.packs((packs) => packs.length === 3);
      expect(seen.map(({ title }) => title)).toEqual([BUNDLED, 'The harbour', 'The railway']);
    }
  });

  it('add the same pack once: the later one is told, and finds nothing new when it tries again', async () => {
    const file = await all.file('same.json', first);
    await Promise.all([one.choose(file), other.choose(file)]);
    const results = await Promise.all([one.results(), other.results()]);
    const words = results.map(([result = '']) => result.replace(/\s+/g, ' '));
    const added = words.findIndex((result) => result.includes('“The harbour” was added:'));
    expect(added).toBeGreaterThanOrEqual(0);
    // Whoever comes when all is done updates the pack; nobody writes it while somebody else does.
    const late = words[1 - added] ?? '';
    const isBusy = /“The harbour” is being added or deleted in another tab\. Try again/.test(late);
    const again = isBusy ? await tryAgain(added === 0 ? other : one) : late;
    expect(again).toContain('“The harbour” was updated to version 1. Nothing is different in it.');
    await expectWhole(first);
  });

  it('leave the edition that is being added alone: another edition has to wait', async () => {
    await one.choose(await all.file('one.json', first));
    await one.imports(([seen]) => seen?.words.includes('Saving') === true);
    // So small that it is checked at once.
    const small = { ...madeUpPack(20, 'harbour'), title: 'The harbour', version: 2 };
    await other.choose(await all.file('small.json', small));
    expect((await other.results())[0]).toContain(
      '“The harbour” is being added or deleted in another tab. Try again when that is done.',
    );
    expect((await one.results())[0]).toContain('“The harbour” was added');
    await expectWhole(first);
    expect(await tryAgain(other)).toContain('“The harbour” was updated to version 2');
    await expectWhole(small);
  });

  it('do not wait for a tab that was closed: what it had begun is gone on with', async () => {
    const file = await all.file('one.json', first);
    await one.choose(file);
    await one.imports(([seen]) => seen?.words.includes('Saving') === true);
    await all.leave(one);
    await other.page.bringToFront();
    await other.choose(file);
    expect((await other.results())[0]).toContain('“The harbour” was added');
    await expectWhole(first);
  });
});
