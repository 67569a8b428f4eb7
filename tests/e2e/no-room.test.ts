import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeUpPack } from '../../scripts/bench/made-up-pack.ts';
import { readEverything } from '../driver/everything.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { markTexts } from '../driver/marks.ts';
import type { PacksObject } from '../driver/packs.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';

/** Bytes that may be stored. Firefox never gives less. */
const ROOM = 10e6;
const NO_ROOM =
  /This file was not added\. (?:This pack needs about \d+ MB, and the browser has room for \d+ MB\. Make room on the disk, or delete a pack,|(?:The disk is full, or the browser|The browser could not save it: the disk may be full, or it) gives Backstory no more room\. Make room, or delete a pack,) and try again\./;

const mine = strikePack({ id: 'mine', title: 'My harbour', version: 4 });
/** More than there is room for, whatever else is stored. */
const huge = { ...madeUpPack(90_000, 'mine'), title: 'My harbour', version: 5 };
const next = { ...madeUpPack(2_000, 'mine'), title: 'My harbour', version: 6 };
/** Room that is asked for, for each byte of a file. */
const ASKED = 1.6;
let all: PacksSuite;
let packs: PacksObject;

beforeAll(async () => {
  all = await PacksSuite.start({ room: ROOM });
});
afterAll(() => all.close());
beforeEach(async () => {
  await all.reset(mine);
  packs = await all.openPacks();
  await packs.titles(BUNDLED, 'My harbour');
});

/** Differs where anything differs that is stored anywhere. */
async function storedNow(): Promise<string> {
  const everything = await readEverything(all.suite.driver);
  await packs.page.bringToFront();
  return createHash('sha256').update(JSON.stringify(everything)).digest('hex');
}

/** Waits until so many packs are in the list that the background keeps; it writes that a moment later. */
async function inventoried(count: number): Promise<void> {
  const { local } = await eventually(
    () => readEverything(all.suite.driver),
    (now) => Array.isArray(now.local['inventory']) && now.local['inventory'].length === count,
  );
  expect(local['inventory']).toHaveLength(count);
}

describe('a pack for which the browser has no more room', () => {
  it('is refused in words, nothing of it is left, and the edition before it works on', async () => {
    await inventoried(2);
    const before = await storedNow();
    await packs.choose(await all.file('mine-5.json', huge));
    expect((await packs.results())[0]).toMatch(NO_ROOM);
    expect(await storedNow()).toBe(before);
    const page = await all.openStory();
    const marked = await eventually(
      () => markTexts(page),
      (texts) => texts.length === 3,
    );
    expect(marked).toEqual(['Antony Blinken', 'Ada Moor', 'Port Board']);
    await packs.page.bringToFront();
    expect((await packs.packs())[1]?.facts[0]).toContain('Version 4');
    // What was written of it takes no room from the next one.
    await packs.choose(await all.file('mine-6.json', next));
    expect((await packs.results(2))[1]).toContain('“My harbour” was updated to version 6');
  });
});

// Chromium tells of 10 GB of room whatever there is.
it.runIf(drivenBrowser() === 'firefox')(
  'an import that was cut off is gone on with where there is room for its rest',
  async () => {
    const free = () =>
      packs.page.evaluate(async () => {
        const { quota = 0, usage = 0 } = await navigator.storage.estimate();
        return quota - usage;
      });
    // As many as there is room for, and hardly more.
    const perName = JSON.stringify(madeUpPack(2_000)).length / 2_000;
    const names = Math.floor((0.96 * (await free())) / ASKED / perName);
    const json = JSON.stringify(madeUpPack(names));
    const file = await all.file('fitting.json', json);
    await packs.choose(file);
    await eventually(
      () => packs.page.evaluate(() => document.querySelector('.import-row')?.textContent ?? ''),
      (words) => words.includes('Saving'),
    );
    await eventually(
      () => packs.page.evaluate(() => document.querySelector('progress')?.position ?? 0),
      (part) => part > 0.4,
    );
    await all.leave(packs);
    packs = await all.openPacks();
    expect(await free()).toBeLessThan(json.length * ASKED);
    await packs.choose(file);
    expect((await packs.results())[0]).toContain('was added');
  },
);
