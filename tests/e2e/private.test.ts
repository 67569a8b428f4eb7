import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OptionsObject } from '../driver/options.ts';
import { openPrivately } from '../driver/private.ts';
import { eventually } from '../driver/wait.ts';
import { ALL, LEFT, marksBecome, marksStay, RefusingSuite } from './refusing.ts';

let all: RefusingSuite;

beforeAll(async () => {
  all = await RefusingSuite.start();
});
afterAll(() => all.suite.close());
beforeEach(() => all.reset());

function openPrivate(): Promise<Page> {
  const url = `${all.suite.site.origin}/one?private`;
  return openPrivately(all.suite.driver, url);
}

it('“Not this one” in a private window leaves nothing on the disk, holds there, and ends with it', async () => {
  const open = await all.open('/two');
  const page = await openPrivate();
  expect(await marksBecome(page, ALL)).toEqual(ALL);
  const card = await all.refuse(page, 'Wang', 'Everywhere');
  expect(await marksBecome(page, LEFT)).toEqual(LEFT);
  expect((await card.read())?.text).toContain('Forgotten when you close your private windows.');
  expect(await all.stored()).toEqual([]);
  // Windows that are not private go on as before.
  expect(await marksStay(open)).toEqual(ALL);

  await all.suite.driver.stopBackground();
  await page.reload();
  expect(await marksBecome(page, LEFT)).toEqual(LEFT);
  const options = await OptionsObject.open(all.suite.driver);
  all.keep(options.page);
  expect(await options.listed()).toEqual([
    ['Everywhere', [expect.stringMatching('“Wang”; .*from a private window')]],
  ]);

  await page.close();
  const left = await eventually(
    () => options.listed(),
    (groups) => groups.length === 0,
  );
  expect(left).toEqual([]);
  const again = await openPrivate();
  expect(await marksBecome(again, ALL)).toEqual(ALL);
  await again.close();
});

it('what was refused in other windows is refused in private ones, too', async () => {
  const open = await all.open('/one');
  await all.refuse(open, 'Wang', 'On this site');
  expect(await marksBecome(open, LEFT)).toEqual(LEFT);
  const page = await openPrivate();
  expect(await marksBecome(page, LEFT)).toEqual(LEFT);
  await page.close();
});
