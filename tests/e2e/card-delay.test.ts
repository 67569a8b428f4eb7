import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { HOST } from '../driver/driver.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { OptionsObject } from '../driver/options.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken spoke.</p>') });
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** Milliseconds from the last movement of the pointer, onto a name, to its card. */
async function wait(): Promise<number> {
  const card = new CardObject(suite.driver, page);
  const mark = await markOf(page, 'Antony Blinken');
  // Once, so that nothing has to be loaded when it counts.
  await card.cardOf(mark);
  await card.leave();
  const took = page.evaluate(
    (host) =>
      new Promise<number>((done) => {
        let moved = 0;
        addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
        new MutationObserver(() => {
          if (document.querySelector(host)) done(performance.now() - moved);
        }).observe(document.documentElement, { childList: true });
      }),
    HOST,
  );
  await card.hover(mark);
  return took;
}

it.for([
  ['short', 150, 300],
  ['usual', 300, 700],
  ['long', 700, 1_500],
] as const)('a card opens when the reader has said: %s', async ([delay, least, below]) => {
  await setLook(suite.driver, EVERY);
  const { page: options } = await OptionsObject.open(suite.driver);
  await options.locator(`#delay-${delay}`).click();
  await options.close();
  page = await suite.open('/');
  const took = await wait();
  // Timers of a page are exact to a millisecond.
  expect(took).toBeGreaterThanOrEqual(least - 1);
  expect(took).toBeLessThan(below);
});
