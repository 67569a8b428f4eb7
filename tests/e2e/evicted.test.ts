import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEverything } from '../driver/everything.ts';
import { markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';
import { popupText } from './stored-packs.ts';

let all: PacksSuite;

beforeAll(async () => {
  all = await PacksSuite.start();
  await all.reset();
});
afterAll(() => all.close());

it('what the browser deletes by itself is missed at once, told, and put back where it can be', async () => {
  const packs = await all.openPacks();
  await packs.titles(BUNDLED);
  await all.addMine(packs);
  expect(await packs.titles(BUNDLED, 'My harbour')).toHaveLength(2);
  // The list of what should be there is written a moment later.
  await eventually(
    () => readEverything(all.suite.driver),
    ({ local }) => JSON.stringify(local['inventory'] ?? '').includes('My harbour'),
  );
  await all.suite.driver.evict();
  // Nobody has touched the page, or looked away from it.
  expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
  const page = await all.openStory();
  const marked = await eventually(
    () => markTexts(page),
    (texts) => texts.length === 1,
  );
  expect(marked).toEqual(['Antony Blinken']);
  const told = await popupText(all.suite, page.url());
  expect(told).toContain('Not there any more: “My harbour”');
});
