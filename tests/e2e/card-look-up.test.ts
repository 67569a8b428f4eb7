import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject, type SeenCard } from '../driver/card.ts';
import { KeysObject } from '../driver/keys.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/': pageWith('<p>Then came Antony Blinken.</p>'),
    '/asked': pageWith('<p>Antony Blinken spoke of the one China policy.</p>'),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

const named = (card: CardObject, name: string) =>
  eventually(
    async () => (await card.read())?.name,
    (now) => now === name,
  );
const relations = (card: CardObject) =>
  card.in((root) =>
    [...root.querySelectorAll('.card:not([hidden]) .card-relations li')].map((li) =>
      li.textContent.replace(/^\s· |\s+/g, ' ').trim(),
    ),
  );
const heightOf = (seen: SeenCard | null) => (seen ? seen.box.bottom - seen.box.top : NaN);
const focused = (card: CardObject) =>
  card.in((root) => root.activeElement?.textContent.trim() ?? '');

describe('a card', () => {
  it('says what its entity has to do with others, and the rest when asked', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    expect(await relations(card)).toEqual([
      'met Xi Jinping, Wang Yi (19 June 2023)',
      'met Qin Gang (June 2023)',
      'is Secretary of State of United States (June 2023)',
      '3 more',
    ]);
    await card.press('3 more');
    const all = await eventually(
      () => relations(card),
      (now) => now?.includes('3 more') === false,
    );
    expect(all).toHaveLength(6);
    expect(all).toContain('leads State Department (June 2023)');
  });

  it('shows another entity that it names when that is pressed, and leads back', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    const before = await card.read();
    await card.pressName('Qin Gang');
    expect(await named(card, 'Qin Gang')).toBe('Qin Gang');
    const inner = await card.read();
    expect(inner?.text).toContain('Foreign Minister');
    // What is asked about the mark on the page is not asked about this one, which has none.
    expect(inner?.text).not.toContain('Why is this marked?');
    // Nothing shrinks away from the pointer.
    expect(heightOf(inner)).toBeGreaterThanOrEqual(heightOf(before));
    await card.press('Back to');
    expect(await named(card, 'Antony Blinken')).toBe('Antony Blinken');
    expect((await card.read())?.text).toBe(before?.text);
  });

  it('goes one level deep: what was looked up offers no further names', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    const names = () =>
      card.in((root) => root.querySelectorAll('.card:not([hidden]) .card-mention').length);
    expect(await names()).toBeGreaterThan(3);
    await card.pressName('Xi Jinping');
    await named(card, 'Xi Jinping');
    expect(await names()).toBe(0);
  });

  it('names in it can be looked up from the keyboard, which comes back to them', async () => {
    page = await suite.open('/');
    await markOf(page, 'Antony Blinken');
    const keys = new KeysObject(suite.driver, page);
    await keys.step(1);
    await keys.open();
    const card = new CardObject(suite.driver, page);
    await card.opened();
    await eventually(
      () => focused(card),
      (text) => text === 'Antony Blinken',
    );
    for (let i = 0; i < 9 && (await focused(card)) !== 'Wang Yi'; i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await named(card, 'Wang Yi')).toBe('Wang Yi');
    expect(await focused(card)).toBe('Wang Yi');
    expect(await card.in((root) => root.activeElement?.tagName)).toBe('H2');
    await page.keyboard.down('Shift');
    for (let i = 0; i < 3 && !(await focused(card))?.startsWith('Back to'); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    expect(await named(card, 'Antony Blinken')).toBe('Antony Blinken');
    expect(await focused(card)).toBe('Wang Yi');
    await page.keyboard.press('Enter');
    expect(await named(card, 'Wang Yi')).toBe('Wang Yi');
    // One step back, and then out.
    await card.escape();
    expect(await named(card, 'Antony Blinken')).toBe('Antony Blinken');
    expect(await focused(card)).toBe('Wang Yi');
    await card.escape();
    expect(await card.closed()).toBe(true);
  });

  it('ranks the quotes of what is looked up for the text that names it', async () => {
    page = await suite.open('/asked');
    const card = await openCard(suite, page, 'one China policy');
    await card.pressName('United States');
    await named(card, 'United States');
    const first = () =>
      card.in((root) => root.querySelector('.card:not([hidden]) .quote-text')?.textContent);
    expect(await first()).toBe('“longstanding United States policy.”');
  });

  it('is looked up in by the reader alone: the page finds none of it', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    await card.pressName('Qin Gang');
    await named(card, 'Qin Gang');
    const seen = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        document.body.innerText,
        [...CSS.highlights.values()].flatMap((marks) => [...marks].map(String)).join(),
        document.documentElement.getHTML({ serializableShadowRoots: true }),
      ].join('\n'),
    );
    expect(seen).not.toContain('Qin');
  });
});
