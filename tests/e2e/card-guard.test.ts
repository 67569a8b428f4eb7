import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { HOST } from '../driver/driver.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, pageWith, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/keys': pageWith('<p>Antony Blinken</p><button id="before">First</button>'),
    '/escape': pageWith(
      '<p>Antony Blinken</p><script>addEventListener("keydown", (e) => { document.title += e.key; });</script>',
    ),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** Words of the card of Antony Blinken that the article does not have. */
const OF_CARD = ['US Secretary of State', 'In their own words', 'no public address'];

/** Runs in the page: which of `words` it finds, and which it reads by selecting from there on. */
function readBySelection(words: string[]): { found: string[]; read: string[] } {
  const selection = getSelection();
  const find: unknown = Reflect.get(window, 'find');
  if (!selection || typeof find !== 'function') throw new Error('the page cannot search itself');
  const found: string[] = [];
  const texts: string[] = [];
  const take = () => {
    selection.modify('extend', 'forward', 'documentboundary');
    texts.push(selection.toString(), selection.anchorNode?.getRootNode().textContent ?? '');
  };
  for (const word of words) {
    selection.removeAllRanges();
    if (find.call(window, word) === true) {
      found.push(word);
      take();
    }
  }
  selection.selectAllChildren(document.documentElement);
  texts.push(selection.toString());
  selection.collapse(document.body, 0);
  take();
  selection.removeAllRanges();
  return { found, read: words.filter((word) => texts.some((text) => text.includes(word))) };
}

const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');

async function pressBack(): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

/** The middle of the first element of that kind in the card. */
async function placeOf(card: CardObject, selector: string): Promise<{ x: number; y: number }> {
  const place = await card.in((root, wanted) => {
    const box = root.querySelector(wanted)?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  if (!place) throw new Error(`the card has no ${selector}`);
  return place;
}

async function dragOver(card: CardObject, selector: string): Promise<void> {
  const { x, y } = await placeOf(card, selector);
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
}

describe('an open card', () => {
  it('shows nothing of what it says to the page', async () => {
    page = await suite.open(SAMPLE);
    await openCard(suite, page, 'Antony Blinken');
    const seen = await page.evaluate((selector) => {
      const host = document.querySelector(selector);
      const found = [document.documentElement.outerHTML, document.body.innerText];
      if (host?.shadowRoot) found.push(host.shadowRoot.innerHTML);
      found.push(document.documentElement.getHTML({ serializableShadowRoots: true }));
      return found.join('\n');
    }, HOST);
    // Words of the card that the article does not have.
    for (const words of OF_CARD) expect(seen).not.toContain(words);
    expect(await page.evaluate(readBySelection, OF_CARD)).toEqual({ found: [], read: [] });
  });

  it('shows nothing to the page though that has slid it under a still pointer', async () => {
    page = await suite.open(SAMPLE);
    const mark = await markOf(page, 'Antony Blinken');
    const card = await openCard(suite, page, 'Antony Blinken');
    const top = (await card.read())?.box.top ?? 0;
    await page.evaluate(
      (by) => {
        scrollBy(0, by);
      },
      top - mark.y + 40,
    );
    await eventually(
      () => page.evaluate((selector) => document.querySelector(selector)?.matches(':hover'), HOST),
      (isUnder) => isUnder === true,
      1_500,
    );
    expect(await page.evaluate(readBySelection, OF_CARD)).toEqual({ found: [], read: [] });
  });

  it('forgets what was selected in it once the pointer has left', async () => {
    page = await suite.open(SAMPLE);
    const card = await openCard(suite, page, 'Antony Blinken');
    await dragOver(card, '.card-context');
    expect(await selected()).not.toBe('');
    await card.leave();
    expect(await selected()).toBe('');
  });

  it('answers the first press on it, and the wheel', async () => {
    page = await suite.open(SAMPLE);
    const card = await openCard(suite, page, 'Antony Blinken');
    const { box } = (await card.read()) ?? {};
    if (!box) throw new Error('the card has gone');
    const scrolled = () => card.in((root) => root.querySelector('.card-body')?.scrollTop ?? 0);
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    await page.mouse.wheel({ deltaY: 60 });
    expect(await eventually(scrolled, (by) => by !== null && by > 0)).toBeGreaterThan(0);
    await page.mouse.move(2, 2);
    const why = await placeOf(card, '.card-question[aria-expanded]');
    // In one step, as a quick hand comes.
    await page.mouse.click(why.x, why.y);
    const isUnfolded = () =>
      card.in((root) => root.querySelector('[aria-expanded="true"]') !== null);
    expect(await eventually(isUnfolded, (is) => is === true)).toBe(true);
  });

  it('lets the keyboard in and out again', async () => {
    page = await suite.open('/keys');
    const card = await openCard(suite, page, 'Antony Blinken');
    const focused = () => card.in((root) => root.activeElement?.className ?? '');
    await page.focus('#before');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('card-close');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('card-pin');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('card-body');
    for (let i = 0; i < 3; i++) await pressBack();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    expect(await page.evaluate(readBySelection, OF_CARD)).toEqual({ found: [], read: [] });
  });

  it('opens again where the page has taken it away, and leaves Escape to the page', async () => {
    page = await suite.open('/escape');
    const card = await openCard(suite, page, 'Antony Blinken');
    await page.evaluate((selector) => document.querySelector(selector)?.remove(), HOST);
    const mark = await markOf(page, 'Antony Blinken');
    await page.mouse.move(mark.x + 8, mark.y);
    await page.mouse.move(mark.x - 8, mark.y);
    expect((await card.opened(2_000))?.name).toBe('Antony Blinken');
    await page.evaluate((selector) => document.querySelector(selector)?.remove(), HOST);
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('PageEscape');
  });
});
