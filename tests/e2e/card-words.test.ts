import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openCard, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());
afterEach(() => page.close());

it('the parts of a line stay apart in a copy, and when read aloud', async () => {
  page = await suite.open(SAMPLE);
  const card = await openCard(suite, page, 'Antony Blinken');
  const lines = await card.in((root) =>
    [...root.querySelectorAll('.quote-speaker, .quote-source')].map((line) => line.textContent),
  );
  expect(lines?.length).toBeGreaterThan(1);
  for (const line of lines ?? []) expect(line).toMatch(/\S\u00a0· (\d+ )?June 2023($|\u00a0· )/);
});

it.each([
  ['China', 'Said on its behalf'],
  ['State Department', 'Said on its behalf'],
  ['Antony Blinken', 'In their own words'],
])('the card of %s says “%s” over what is quoted of it', async (name, heading) => {
  page = await suite.open(SAMPLE, { width: 1000, height: 1500 });
  const card = await openCard(suite, page, name);
  expect((await card.read())?.text).toContain(heading);
});
