import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const LINES = '<p>And so on, for a while.</p>'.repeat(12);
const STORY = `<p>Antony Blinken came.</p><p>To <a href="#far">Wang Yi</a> he went.</p>${LINES}
<p>Last, Qin Gang.</p>`;

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/': pageWith(STORY + LINES + LINES),
    // Too short to scroll its last line out of the way.
    '/short': pageWith(`<p style="position:fixed;bottom:0">Qin Gang</p>`),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function phone(path = '/'): Promise<CardObject> {
  page = await suite.driver.newPage();
  // Firefox has no such switch, and needs none.
  const hasTouch = suite.driver.name === 'chromium';
  await page.setViewport({ width: 390, height: 700, hasTouch });
  await page.goto(suite.site.origin + path);
  return new CardObject(suite.driver, page);
}

async function tap(text: string): Promise<void> {
  const { x, y } = await markOf(page, text);
  await page.touchscreen.tap(x, y);
}

describe('under a finger', () => {
  it('a name opens its card as a sheet at the end of the window, as wide as that', async () => {
    const card = await phone();
    await tap('Antony Blinken');
    expect((await card.opened())?.name).toBe('Antony Blinken');
    const { box } = (await card.read()) ?? {};
    expect(box).toMatchObject({ left: 0, bottom: 700 });
    expect(box?.right).toBeGreaterThan(370);
    expect(box?.top).toBeGreaterThanOrEqual(280);
  });

  it('the sheet stays when the finger has gone and the page scrolls; its button closes it', async () => {
    const card = await phone();
    await tap('Antony Blinken');
    await card.opened();
    await page.evaluate(() => {
      scrollTo(0, 300);
    });
    await sleep(800);
    expect(await card.isGone()).toBe(false);
    const close = await card.placeOf('Close');
    await page.touchscreen.tap(close.x, close.y);
    expect(await card.closed()).toBe(true);
  });

  it('the page stays where the reader has scrolled it when the sheet is pinned', async () => {
    const card = await phone();
    await tap('Qin Gang');
    await card.opened();
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    const pin = await card.placeOf('Keep this card open');
    await page.touchscreen.tap(pin.x, pin.y);
    const isPinned = () => card.in((root) => root.querySelector('[aria-pressed=true]') !== null);
    expect(await eventually(isPinned, (is) => is === true)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('a tap beside all names closes the sheet', async () => {
    const card = await phone();
    await tap('Antony Blinken');
    await card.opened();
    await page.touchscreen.tap(200, 250);
    expect(await card.closed()).toBe(true);
  });

  it('a link is followed, though it is a name', async () => {
    const card = await phone();
    await tap('Wang Yi');
    expect(await eventually(() => page.evaluate(() => location.hash), Boolean)).toBe('#far');
    await sleep(600);
    expect(await card.isGone()).toBe(true);
  });

  it('the page scrolls where the sheet would cover the line', async () => {
    const card = await phone();
    const before = await markOf(page, 'Qin Gang');
    expect(before.y).toBeGreaterThan(400);
    await tap('Qin Gang');
    const top = (await card.opened())?.box.top ?? NaN;
    const after = await markOf(page, 'Qin Gang');
    expect(after.y).toBeLessThan(before.y);
    expect(after.y + 8).toBeLessThan(top);
    expect(after.y).toBeGreaterThan(0);
  });

  it('the sheet comes from above where the page cannot scroll', async () => {
    const card = await phone('/short');
    const { y } = await markOf(page, 'Qin Gang');
    await tap('Qin Gang');
    const { top, bottom } = (await card.opened())?.box ?? { top: NaN, bottom: NaN };
    expect(top).toBe(0);
    expect(bottom).toBeLessThan(y - 6);
  });

  it('what is in the sheet can be pressed at the first tap', async () => {
    const card = await phone();
    await tap('Antony Blinken');
    await card.opened();
    const why = await card.placeOf('Why is this marked');
    await page.touchscreen.tap(why.x, why.y);
    const isOpen = () => card.in((root) => root.querySelector('[aria-expanded="true"]') !== null);
    expect(await eventually(isOpen, (is) => is === true)).toBe(true);
  });
});
