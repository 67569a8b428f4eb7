import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { EVERY } from '../driver/look.ts';
import { storedAtRest, writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { PacksSuite } from './pack-files.ts';
import { bundledWith, ID, inventoryOf, mine, storedOf } from './stored-packs.ts';
import { markOf } from './suite.ts';

let all: PacksSuite;

const TITLE = 'Blinken in China, June 2023';
/** Set where the reader has deleted the bundled pack. */
const MARK = 'bundled-removed';

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(() => all.reset());

const local = async () => (await storedAtRest(all.suite.driver)).local;

it('the bundled pack of which a deletion has only begun is upgraded as if nobody had begun it', async () => {
  const old = { ...bundledWith(), version: bundledWith().version - 1 };
  const { database } = await storedOf(old, mine);
  await writeStored(all.suite.driver, {
    database,
    local: { [MARK]: true, inventory: [inventoryOf(mine)] },
  });
  await all.suite.driver.stopBackground();
  const page = await all.openStory();
  await markOf(page, 'Antony Blinken');
  const { heads } = (await storedAtRest(all.suite.driver)).database?.tables ?? {};
  expect(heads?.[ID]).toEqual((await storedOf(bundledWith())).database?.tables['heads']?.[ID]);
  expect(await local()).toEqual({ inventory: [bundledWith(), mine].map(inventoryOf) });
});

it('the bundled pack that is imported after it was deleted counts as deleted no more', async () => {
  const packs = await all.openPacks();
  await packs.press('Delete', TITLE);
  await packs.press('Delete the pack');
  expect(await packs.titles()).toEqual([]);
  expect(await local()).toMatchObject({ [MARK]: true });
  await packs.choose(await all.file('bundled.json', bundledWith()));
  expect((await packs.results())[0]).toContain('was added');
  const after = await eventually(local, (stored) => !(MARK in stored));
  expect(after).toEqual({
    inventory: [inventoryOf(bundledWith())],
    look: EVERY,
  });
});
