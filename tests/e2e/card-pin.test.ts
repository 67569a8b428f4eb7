import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CardObject } from '../driver/card.ts';
import { KeysObject } from '../driver/keys.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

const STORY = `<p>Antony Blinken met <i>Wang Yi</i>.</p>${'<p>And so on.</p>'.repeat(80)}`;

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/': pageWith(STORY),
    '/middle': pageWith(`<p style="margin-block-start: 190px">Antony Blinken.</p>`),
    '/rtl': pageWith(STORY).replace('<html', '<html dir="rtl"'),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function pinned(path = '/'): Promise<CardObject> {
  page = await suite.open(path);
  const card = await openCard(suite, page, 'Antony Blinken');
  await card.press('Keep this card open');
  await eventually(
    () => isPressed(card),
    (is) => is === 'true',
  );
  return card;
}

const isPressed = (card: CardObject) =>
  card.in((root) => root.querySelector('.card-pin')?.getAttribute('aria-pressed'));

describe('a pinned card', () => {
  it('stays when the pointer goes, when the page scrolls, and when another name is hovered', async () => {
    const card = await pinned();
    const { box } = (await card.read()) ?? {};
    await page.mouse.move(300, 300, { steps: 3 });
    await page.evaluate(() => {
      scrollTo(0, 900);
    });
    await sleep(800);
    expect((await card.read())?.box).toEqual(box);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await card.hover(await markOf(page, 'Wang Yi'));
    await sleep(900);
    expect((await card.read())?.name).toBe('Antony Blinken');
    expect((await card.read())?.box).toEqual(box);
  });

  it('has the height of the window, and no longer that of the room beside its line', async () => {
    page = await suite.open('/middle', { width: 1000, height: 400 });
    const card = await openCard(suite, page, 'Antony Blinken');
    const heightOf = async () => {
      const { box } = (await card.read()) ?? {};
      return box ? box.bottom - box.top : 0;
    };
    expect(await heightOf()).toBeLessThan(220);
    await card.press('Keep this card open');
    expect(await eventually(heightOf, (height) => height > 250)).toBeGreaterThan(250);
  });

  it.each([
    ['/', 'right'],
    ['/rtl', 'left'],
  ] as const)('stands wholly in the corner at the end of the lines: %s', async (path, side) => {
    const card = await pinned(path);
    const { box } = (await card.read()) ?? {};
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(box?.bottom).toBe(792);
    const { left = NaN, right = NaN } = box ?? {};
    // A scrollbar may stand there, too.
    expect(side === 'left' ? left : width - right).toBeLessThan(24);
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(1000);
    expect(box?.top).toBeGreaterThanOrEqual(0);
  });

  it('goes on Escape, wherever the pointer is', async () => {
    const card = await pinned();
    await card.leave();
    await card.escape();
    expect(await card.closed()).toBe(true);
  });

  it('goes with its own button, and then names are hovered as before', async () => {
    const card = await pinned();
    await card.press('Close');
    expect(await card.closed()).toBe(true);
    await card.hover(await markOf(page, 'Wang Yi'));
    expect((await card.opened())?.name).toBe('Wang Yi');
  });

  it('comes back to its mention when it is let go, and goes when the pointer is not there', async () => {
    const card = await pinned();
    const at = await card.placeOf('Keep this card open');
    await card.press('Keep this card open');
    const mark = await markOf(page, 'Antony Blinken');
    const box = await eventually(
      async () => (await card.read())?.box,
      (now) => now !== undefined && now.top < 200,
    );
    expect(box?.top).toBeGreaterThan(mark.y);
    await page.mouse.move(at.x - 200, at.y + 9, { steps: 3 });
    expect(await card.closed()).toBe(true);
  });

  it('makes room for the card that the keyboard asks for', async () => {
    const card = await pinned();
    await card.leave();
    const keys = new KeysObject(suite.driver, page);
    await keys.step(1);
    await keys.step(1);
    await keys.open();
    const name = await eventually(
      async () => (await card.read())?.name,
      (now) => now === 'Wang Yi',
    );
    expect(name).toBe('Wang Yi');
    expect(await isPressed(card)).toBe('false');
  });
});
