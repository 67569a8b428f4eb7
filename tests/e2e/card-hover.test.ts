import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

/** The card of the first name stands below; on the way to its far end the second one is passed. */
const STORY = `<style>p{margin:40px 20px;font:16px/24px serif}</style>
<p>Antony Blinken and Wang Yi and Qin Gang talked.</p><p>Then they all went home.</p>`;

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/': pageWith(STORY),
    '/bold': pageWith(STORY.replace('Antony', '<b>Antony</b>')),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

describe('WCAG 1.4.13', () => {
  it('dismissible: Escape closes the card without the pointer being moved, and it stays closed', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    await card.escape();
    expect(await card.closed()).toBe(true);
    await sleep(900);
    expect(await card.isGone()).toBe(true);
  });

  it('hoverable: however slowly the pointer goes over to the card, that stays', async () => {
    page = await suite.open('/');
    const mark = await markOf(page, 'Antony Blinken');
    const card = await openCard(suite, page, 'Antony Blinken');
    const top = (await card.read())?.box.top ?? NaN;
    // Between the two, where it is on neither, it rests for longer than a card waits.
    await page.mouse.move(mark.x + 4, top - 2, { steps: 4 });
    await sleep(800);
    expect(await card.isGone()).toBe(false);
    await page.mouse.move(mark.x + 4, top + 40, { steps: 4 });
    await sleep(800);
    expect((await card.read())?.name).toBe('Antony Blinken');
  });

  it('hoverable: a pointer that crosses other names on its way opens none of them', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    const other = await markOf(page, 'Wang Yi');
    const { box } = (await card.read()) ?? {};
    if (!box) throw new Error('the card has gone');
    await page.mouse.move(other.x, other.y, { steps: 6 });
    await page.mouse.move(other.x + 60, box.top + 60, { steps: 6 });
    await sleep(800);
    expect((await card.read())?.name).toBe('Antony Blinken');
  });

  it('persistent: the card stays as long as the pointer rests on the name or on the card', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    await sleep(4_000);
    expect((await card.read())?.name).toBe('Antony Blinken');
    const { box } = (await card.read()) ?? {};
    if (!box) throw new Error('the card has gone');
    await page.mouse.move(box.left + 50, box.top + 50, { steps: 4 });
    await sleep(4_000);
    expect((await card.read())?.name).toBe('Antony Blinken');
  });
});

describe('a pointer that rests', () => {
  it('opens the card though it has just crossed the edge of an element', async () => {
    page = await suite.open('/bold');
    const mark = await markOf(page, 'Antony Blinken');
    const edge = await page.$eval('b', (bold) => bold.getBoundingClientRect().right);
    await page.mouse.move(edge - 20, mark.y);
    await page.mouse.move(edge - 1, mark.y);
    await page.mouse.move(edge + 2, mark.y);
    const card = new CardObject(suite.driver, page);
    expect((await card.opened())?.name).toBe('Antony Blinken');
  });

  it('keeps its card though the page puts something of its own under it', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    const { x, y } = await markOf(page, 'Antony Blinken');
    await page.evaluate(
      (left, top) => {
        const tip = document.createElement('div');
        tip.style.cssText = `position: fixed; left: ${String(left - 5)}px; top: ${String(top - 5)}px; width: 10px; height: 10px`;
        document.body.append(tip);
      },
      x,
      y,
    );
    await sleep(1_200);
    expect((await card.read())?.name).toBe('Antony Blinken');
  });
});

describe('a card that nobody uses', () => {
  it('goes a moment after the pointer left it and its name', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    await page.mouse.move(700, 700, { steps: 4 });
    expect(await card.closed()).toBe(true);
  });

  it('makes room for the one of the next name that the pointer rests on', async () => {
    page = await suite.open('/');
    const card = await openCard(suite, page, 'Antony Blinken');
    const other = await markOf(page, 'Wang Yi');
    await page.mouse.move(other.x, other.y, { steps: 6 });
    const next = await eventually(
      () => card.read(),
      (seen) => seen?.name === 'Wang Yi',
    );
    expect(next?.name).toBe('Wang Yi');
  });
});
