import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUNDLED, PacksSuite } from './pack-files.ts';

let all: PacksSuite;

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());

it('whoever has read what went wrong goes on where the keyboard was', async () => {
  const packs = await all.openPacks();
  await packs.titles(BUNDLED);
  await packs.page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new Error('the disk is broken');
    };
  });
  await packs.press('On', BUNDLED);
  expect(await packs.told((words) => words.includes('disk'))).toContain('the disk is broken');
  const before = await packs.focused();
  expect(before).toMatch(/^On/);
  await packs.press('Close');
  await packs.told((words) => !words.includes('disk'));
  expect(await packs.focused()).toBe(before);
});
