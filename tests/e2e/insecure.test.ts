import { afterAll, beforeAll, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { INSECURE_HOST } from '../driver/driver.ts';
import { markOf, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

it('marks and explains a page that came without https', async () => {
  const page = await suite.driver.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const { port } = new URL(suite.site.origin);
  await page.goto(`http://${INSECURE_HOST}:${port}${SAMPLE}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const card = new CardObject(suite.driver, page);
  await card.hover(await markOf(page, 'Antony Blinken'));
  expect((await card.opened())?.name).toBe('Antony Blinken');
  await page.close();
});
