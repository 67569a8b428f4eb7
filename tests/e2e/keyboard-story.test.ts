import { afterAll, beforeAll, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { KeysObject } from '../driver/keys.ts';
import { litIn } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

it('a reader without a mouse goes to a name, reads and copies a quote, and goes on from there', async () => {
  const page = await suite.open(SAMPLE);
  await markOf(page, 'Antony Blinken');
  const before = await page.evaluate(() => document.activeElement?.localName);
  const [keys, card] = [new KeysObject(suite.driver, page), new CardObject(suite.driver, page)];
  const lit = (wanted: string) =>
    eventually(
      () => litIn(page),
      (found) => found.join() === wanted,
    );
  for (const name of ['Beijing', 'China', 'Antony Blinken']) {
    await keys.press('next-mention');
    expect(await lit(name)).toEqual([name]);
  }

  await keys.press('open-card');
  expect((await card.opened())?.name).toBe('Antony Blinken');
  const focused = () => card.in((root) => root.activeElement?.textContent.trim() ?? '');
  expect(await eventually(focused, (text) => text === 'Antony Blinken')).toBe('Antony Blinken');

  // On to the first button that copies; the quote above it is in view by then.
  for (let i = 0; i < 15 && (await focused())?.startsWith('Copy') !== true; i++)
    await page.keyboard.press('Tab');
  const quote = await card.in((root) => {
    const words = root.activeElement?.closest('.quote')?.querySelector('.quote-text');
    const body = root.querySelector('.card:not([hidden]) .card-body');
    const [at, around] = [words?.getBoundingClientRect(), body?.getBoundingClientRect()];
    const isSeen = at && around && at.top >= around.top - 1 && at.bottom <= around.bottom + 1;
    return { words: words?.textContent ?? '', isSeen: isSeen === true };
  });
  expect(quote?.words).toMatch(/^“.{10,}”$/s);
  expect(quote?.isSeen).toBe(true);
  await page.keyboard.press('Enter');
  const copied = await eventually(
    () => suite.driver.clipboard(),
    (text) => text.includes(quote?.words ?? 'nothing'),
  );
  expect(copied).toContain('Antony Blinken, 19 June 2023');

  await page.keyboard.press('Escape');
  expect(await card.closed()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe(before);
  expect(await litIn(page)).toEqual(['Antony Blinken']);
  await keys.press('next-mention');
  expect(await lit('Beijing')).toEqual(['Beijing']);
});
