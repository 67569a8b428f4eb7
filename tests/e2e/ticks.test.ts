import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StoredLook } from '../../lib/settings/look.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { domOf } from '../driver/marks.ts';
import { OptionsObject } from '../driver/options.ts';
import { contrastRatioIn, rowsInked } from '../driver/pixels.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const [WIDTH, HEIGHT] = [1000, 800];
/** Where ticks are drawn: inside of the scrollbar, if there is one. */
const EDGE = 6;

/** Names at places of a page of 8,000 CSS px; `gap` can grow. */
const tall = (style: string) =>
  pageWith(`<style>html { ${style} } body { margin: 0; height: 8000px; position: relative }
    p { position: absolute; margin: 0; line-height: 20px }</style>
    <p style="top: 790px">Antony Blinken.</p><p style="top: 3990px">Bali.</p>
    <p id="late" style="top: 7190px">Nobody.</p><p style="top: 5990px; display: none">Qin Gang.</p>
    <div id="gap" style="height: 1px"></div>`);

const PAGES = {
  '/white': tall('background: #fff'),
  '/black': tall('background: #000; color: #bbb'),
  '/short': pageWith('<p>Antony Blinken.</p>'),
};

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite(PAGES);
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function start(path: string, look: Partial<StoredLook> = {}): Promise<void> {
  await setLook(suite.driver, { ...EVERY, ticks: true, ...look });
  page = await suite.open(path, { width: WIDTH, height: HEIGHT });
}

/** The strip that ticks are drawn in. */
async function strip() {
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  return { x: width - EDGE, y: 0, width: EDGE, height: HEIGHT };
}

/** The first row of each tick, CSS px from the top of the window. */
async function ticks(): Promise<number[]> {
  const rows = await rowsInked(page, await strip());
  return rows.filter((row) => !rows.includes(row - 1));
}

/** Ticks once there are so many of them. */
const ticksOf = (count: number) => eventually(ticks, ({ length }) => length === count);

/** True where ticks stand within 4 CSS px of these places. */
function areAt(found: readonly number[], wanted: readonly number[]): boolean {
  return (
    found.length === wanted.length &&
    wanted.every((place, i) => Math.abs((found[i] ?? Infinity) - place) <= 4)
  );
}

/** How many elements of ours are in the page. */
const hosts = () => page.$$eval('[style*="--bs-of"]', ({ length }) => length);

describe('ticks beside the scrollbar', () => {
  it('show where on the whole page a reader can find names', async () => {
    await start('/white');
    const found = await ticksOf(2);
    expect(areAt(found, [80, 400])).toBe(true);
  });

  it('follow what the page writes, and what moves its text', async () => {
    await start('/white');
    await ticksOf(2);
    await page.$eval('#late', (late) => (late.textContent = 'Wang Yi.'));
    expect(areAt(await ticksOf(3), [80, 400, 720])).toBe(true);
    await page.$eval('body', (body) => (body.style.height = '16000px'));
    const moved = await eventually(ticks, (found) => areAt(found, [40, 200, 360]));
    expect(areAt(moved, [40, 200, 360])).toBe(true);
  });

  it('leave out the kinds that are not marked', async () => {
    await start('/white', { hidden: ['place'] });
    expect(areAt(await ticksOf(1), [80])).toBe(true);
  });

  it.each(['/white', '/black'])('can be told from a page that is as %s', async (path) => {
    await start(path);
    await ticksOf(2);
    expect(await contrastRatioIn(page, await strip())).toBeGreaterThanOrEqual(3);
  });

  it('let the pointer through', async () => {
    await start('/white');
    const [first = 0] = await ticksOf(2);
    const { x } = await strip();
    const under = await page.evaluate(
      (left, top) => document.elementFromPoint(left, top)?.localName,
      x + EDGE / 2,
      first + 1,
    );
    expect(under).toBe('body');
  });

  it('are not on paper', async () => {
    await start('/white');
    await ticksOf(2);
    await suite.driver.showAsPrinted(page);
    expect(await ticks()).toEqual([]);
  });

  it('go when the reader wants them no more, and leave the page as it was', async () => {
    await start('/white', { ticks: false });
    await markOf(page, 'Antony Blinken');
    const before = await domOf(page);
    await setLook(suite.driver, { ...EVERY, ticks: true });
    await ticksOf(2);
    expect(await hosts()).toBe(1);
    await setLook(suite.driver, EVERY);
    expect(await ticksOf(0)).toEqual([]);
    expect(await domOf(page)).toBe(before);
  });

  it.each([
    ['where nothing is marked', '/white', 'quiet'],
    ['on a page that does not scroll', '/short', 'every'],
  ] as const)('there are none %s', async (_, path, density) => {
    await start(path, { density });
    await sleep(1_500);
    expect(await hosts()).toBe(0);
  });

  it('are asked for in the settings, and hold after a reload', async () => {
    await start('/white', { ticks: false });
    const { page: options } = await OptionsObject.open(suite.driver);
    await options.locator('#ticks').click();
    await page.bringToFront();
    expect(areAt(await ticksOf(2), [80, 400])).toBe(true);
    await options.close();
    const { page: again } = await OptionsObject.open(suite.driver);
    await again.locator('#ticks').wait();
    expect(await again.$eval('#ticks', (box) => (box as HTMLInputElement).checked)).toBe(true);
    await again.close();
  });
});
