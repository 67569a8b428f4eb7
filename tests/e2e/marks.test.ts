import { afterAll, beforeAll, expect, it } from 'vitest';
import { markOf, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

it('paints a tint behind the letters, not only a line below them', async () => {
  const page = await suite.open(SAMPLE);
  const { x, y } = await markOf(page, 'Antony Blinken');
  // A strip across the name, above the underline.
  const clip = { x: x - 40, y: y - 10, width: 80, height: 12 };
  const picture = () => page.screenshot({ clip, encoding: 'base64' });
  const marked = await picture();
  await page.evaluate(() => {
    for (const highlight of CSS.highlights.values()) highlight.clear();
  });
  expect(await picture()).not.toBe(marked);
  await page.close();
});
