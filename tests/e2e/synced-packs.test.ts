import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import type { PacksObject } from '../driver/packs.ts';
import { eventually } from '../driver/wait.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';

/** Longer than the background rests between two looks. */
const SOON = 12_000;
const KEY = 'pack:mine';

let all: PacksSuite;
let packs: PacksObject;

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(async () => {
  await all.reset();
  packs = await all.openPacks();
});

/** What is carried to other machines. */
function carried(): Promise<Record<string, unknown>> {
  return packs.page.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return browser.storage.sync.get(null);
  });
}

/** As if another machine had said it of the pack just now. */
function arrive(said: object): Promise<void> {
  return packs.page.evaluate(
    (key, record) => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      return browser.storage.sync.set({ [key]: { ...record, at: Date.now() } });
    },
    KEY,
    said,
  );
}

async function shown(): Promise<[title: string, on: boolean][]> {
  return (await packs.packs()).map(({ title, on }) => [title, on]);
}

/** Title, and whether it is on, of each pack in the list, which has to become this one. */
async function expectList(...wanted: readonly (readonly [title: string, on: boolean])[]) {
  const seen = await eventually(
    shown,
    (now) => JSON.stringify(now) === JSON.stringify(wanted),
    SOON,
  );
  expect(seen).toEqual(wanted);
}

/** The marks of a page that names both packs' entities, once there are that many. */
async function marks(count: number): Promise<string[]> {
  const page = await all.openStory();
  const seen = await eventually(
    () => markTexts(page),
    ({ length }) => length === count,
    SOON,
  );
  await packs.page.bringToFront();
  return seen;
}

describe('what is said of a pack on this machine', () => {
  it('is carried to other machines, and taken back when the pack is made private', async () => {
    await all.addMine(packs);
    await packs.press('Move up', 'My harbour');
    await packs.press('On', 'My harbour');
    await packs.press('Rename', 'My harbour');
    const field = 'Your title for this pack';
    expect(await packs.focused((name) => name === field)).toBe(field);
    await packs.page.keyboard.type('Docks');
    await packs.page.keyboard.press('Enter');
    expect(await packs.titles('Docks', BUNDLED)).toEqual(['Docks', BUNDLED]);
    const said = await eventually(
      carried,
      (found) => JSON.stringify(found).includes('Docks'),
      SOON,
    );
    expect(said[KEY]).toEqual({
      order: 0,
      enabled: false,
      title: 'Docks',
      at: expect.any(Number),
    });
    await packs.press('Private', 'Docks');
    await packs.told((words) => words.includes('is private now'));
    const left = await eventually(carried, (found) => !(KEY in found), SOON);
    expect(JSON.stringify(left)).not.toMatch(/mine|Docks/);
    await expectList(['Docks', false], [BUNDLED, true]);
  });

  it('stays here where the pack is private from the start', async () => {
    await packs.page.click('#import-is-private');
    await all.addMine(packs);
    await packs.press('On', 'My harbour');
    await packs.told((words) => words.includes('is off'));
    // Said after it, and carried: so the look at what is to be carried has been.
    await packs.press('On', BUNDLED);
    const found = await eventually(carried, (seen) => Object.keys(seen).length > 0, SOON);
    expect(Object.keys(found)).toEqual(['pack:blinken-china-2023']);
  });
});

describe('what another machine says of a pack', () => {
  it('shows in the list and in open pages, until it says something else', async () => {
    await all.addMine(packs);
    expect(await marks(3)).toEqual(['Antony Blinken', 'Ada Moor', 'Port Board']);
    // It has a place there; the bundled pack was never given one, and so comes after it.
    await arrive({ order: 7, enabled: false, title: 'From my laptop' });
    await expectList(['From my laptop', false], [BUNDLED, true]);
    expect(await marks(1)).toEqual(['Antony Blinken']);
    await all.suite.driver.stopBackground();
    await arrive({ order: 7, enabled: true, title: null });
    await expectList(['My harbour', true], [BUNDLED, true]);
    expect(await marks(3)).toHaveLength(3);
  });

  it('waits for a pack that is not here yet', async () => {
    await arrive({ order: 7, enabled: false, title: 'From my laptop' });
    await all.addMine(packs);
    await expectList(['From my laptop', false], [BUNDLED, true]);
    expect((await carried())[KEY]).toMatchObject({ title: 'From my laptop' });
  });
});
