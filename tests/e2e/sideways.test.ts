import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCard, markOf, pageWith, startSuite, type Suite } from './suite.ts';

/** Pages that are scrolled to the left, where their x is negative. */
const PAGES = {
  '/rtl': pageWith(`<style>html { direction: rtl } body { inline-size: 5000px }
      p { position: absolute; top: 100px; margin: 0 }</style>
    <p style="right: 20px">Taiwan.</p><p style="right: 4000px">Antony Blinken.</p>`),
  '/vertical': pageWith(`<style>html { writing-mode: vertical-rl } p { margin: 0 }</style>
    <p>Taiwan.</p><div style="block-size: 4000px"></div><p>Antony Blinken.</p>`),
};

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite(PAGES);
});
afterAll(() => suite.close());

it.each(Object.keys(PAGES))('what a reader scrolls to on the left is marked: %s', async (path) => {
  const page = await suite.open(path);
  await markOf(page, 'Taiwan');
  await page.evaluate(() => {
    scrollBy({ left: -3_600, behavior: 'instant' });
  });
  const { x } = await markOf(page, 'Antony Blinken');
  expect(x).toBeGreaterThan(0);
  const card = await openCard(suite, page, 'Antony Blinken');
  expect((await card.read())?.name).toBe('Antony Blinken');
  await page.close();
});
