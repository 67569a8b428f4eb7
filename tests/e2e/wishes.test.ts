import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ShelfEntry } from '../../lib/kb/shelf-entry.ts';
import { deleteRecords } from '../driver/delete-records.ts';
import type { PacksObject } from '../driver/packs.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';
import { bundledWith, storedWithWishes } from './stored-packs.ts';

let all: PacksSuite;
let packs: PacksObject;

const mine = strikePack({ id: 'mine', title: 'My harbour', version: 4 });
const next = { ...mine, version: 5 };

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());

/** The bundled pack, `mine` where it `isThere`, and what the reader says of it. */
async function start(isThere: boolean, wish: Partial<ShelfEntry>): Promise<void> {
  await all.reset();
  const installed = isThere ? [bundledWith(), mine] : [bundledWith()];
  await writeStored(all.suite.driver, await storedWithWishes(installed, { mine: wish }));
  packs = await all.openPacks();
  await packs.packs((list) => list.length === installed.length);
}

/** Whether `mine` is private after a file of it was added. */
async function privateAfter(pack: typeof mine): Promise<boolean | undefined> {
  await packs.choose(await all.file('mine.json', pack));
  expect((await packs.results())[0]).toMatch(/was (added|updated)/);
  const [, own] = await packs.packs((list) => list.length === 2);
  return own?.isPrivate;
}

/** The packs of which the reader has said something. */
const shelf = async () =>
  Object.keys((await readStored(all.suite.driver)).database?.tables['shelf'] ?? {});

describe('whether a pack is private', () => {
  it('is as it was asked for, also where an update of it is added', async () => {
    await start(true, { isPrivate: false, title: 'Mine as I call it' });
    await packs.press('Yes, private');
    expect(await privateAfter(next)).toBe(true);
    // Whatever else was said of it stays.
    expect(await packs.titles(BUNDLED, 'Mine as I call it')).toHaveLength(2);
  });

  it('stays so where an update is added and nobody asks for it', async () => {
    await start(true, { isPrivate: true });
    expect(await privateAfter(next)).toBe(true);
  });

  it('has nothing to do with what was said of a pack that was deleted', async () => {
    await start(false, { isPrivate: true, title: 'Of long ago' });
    expect(await privateAfter(mine)).toBe(false);
    expect(await packs.titles(BUNDLED, 'My harbour')).toHaveLength(2);
  });
});

describe('of a pack that another tab has deleted meanwhile', () => {
  beforeEach(async () => {
    await start(true, {});
    await deleteRecords(packs.page, { heads: ['mine', 'mine'], shelf: ['mine', 'mine'] });
  });

  it('nothing is kept, and the reader is told', async () => {
    await packs.press('Private', 'My harbour');
    expect(await packs.told((words) => words.includes('deleted'))).toContain(
      'The pack is not there any more: it was deleted in another tab.',
    );
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
    expect(await shelf()).toEqual([]);
  });

  it('no place in the order is kept', async () => {
    await packs.press('Move up', 'My harbour');
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
    expect(await shelf()).toEqual([bundledWith().id]);
  });
});

it('the browser asks before the page is left while a change is not saved yet, and not afterwards', async () => {
  await start(true, {});
  const isAsked = () =>
    packs.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await isAsked()).toBe(false);
  // Somebody else writes there until they are told to end.
  const rival = await all.suite.driver.openOwn('popup.html');
  await rival.evaluate(async () => {
    const opening = indexedDB.open('backstory');
    await new Promise<void>((done) => {
      opening.addEventListener('success', () => done());
    });
    const table = opening.result.transaction('shelf', 'readwrite').objectStore('shelf');
    const goOn = () => {
      if (Reflect.get(globalThis, 'isOver') === true) opening.result.close();
      else table.count().addEventListener('success', goOn);
    };
    goOn();
  });
  await packs.press('Private', 'My harbour');
  expect(await eventually(isAsked, (isIt) => isIt)).toBe(true);
  await rival.evaluate(() => Reflect.set(globalThis, 'isOver', true));
  await packs.told((words) => words.includes('is private now'));
  expect(await isAsked()).toBe(false);
  await rival.close();
});
