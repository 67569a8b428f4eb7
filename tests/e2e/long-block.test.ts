import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { markTexts, marksOf, type SeenMark } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

/** Lines that name one person, before a last one that names another. */
const LINES = 4_000;
const line = (i: number) => `${String(i)} was told by Antony Blinken.`;
const lines = Array.from({ length: LINES }, (_, i) => line(i));
const LAST = 'The last word had Xi Jinping.';
/** The viewport, CSS px, and the marks on the lines that are in it or half of it around, and some more. */
const HEIGHT = 800;
const SOME = 200;

/** Pages that hold all their text in one element: what browsers can tell of nearness ends there. */
const PAGES = {
  '/lines': pageWith(`<div>${[...lines, LAST].join('<br><br>')}</div>`),
  '/text': pageWith(`<p style="white-space: pre-line">${[...lines, LAST].join('\n')}</p>`),
  '/scroller': pageWith(
    `<div style="height: 700px; overflow: auto">${[...lines, LAST].join('<br><br>')}</div>`,
  ),
};

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite(PAGES);
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** Scrolls the window, or the one element that scrolls, to a part of its height. */
function scrollToPart(part: number): Promise<void> {
  return page.evaluate((wanted) => {
    const [first] = document.body.children;
    const scroller =
      first && first.clientHeight < first.scrollHeight ? first : document.documentElement;
    scroller.scrollTop = wanted * scroller.scrollHeight;
  }, part);
}

function areNear(marks: readonly SeenMark[]): boolean {
  return (
    marks.length > 5 &&
    marks.some(({ y }) => y > 0 && y < HEIGHT) &&
    marks.every(({ y }) => y > -HEIGHT && y < 2 * HEIGHT)
  );
}

describe.each(Object.keys(PAGES))('thousands of marks in one element: %s', (path) => {
  it('only those near the viewport are registered, wherever that moves', async () => {
    page = await suite.open(path, { width: 1000, height: HEIGHT });
    for (const part of [0, 0.5, 1, 0.2]) {
      await scrollToPart(part);
      const marks = await eventually(() => marksOf(page), areNear);
      expect({ part, near: areNear(marks) }).toEqual({ part, near: true });
      expect(marks.length).toBeLessThan(SOME);
      expect(marks.some(({ text }) => text === 'Xi Jinping')).toBe(part === 1);
    }
  });
});

describe('an element with thousands of marks', () => {
  it('keeps the marks of what is left when most of it is removed', async () => {
    page = await suite.open('/lines', { width: 1000, height: HEIGHT });
    await scrollToPart(1);
    await markOf(page, 'Xi Jinping');
    await page.evaluate(() => {
      const [block] = document.body.children;
      if (!block) return;
      const most = document.createRange();
      most.setStart(block, 0);
      most.setEnd(block, block.childNodes.length - 31);
      most.deleteContents();
    });
    const left = await eventually(
      () => markTexts(page),
      (texts) => texts.length === 11,
    );
    expect(left).toEqual([...Array.from({ length: 10 }, () => 'Antony Blinken'), 'Xi Jinping']);
  });

  it('is counted in full by the popup, whose rows lead to each mention', async () => {
    page = await suite.open('/lines', { width: 1000, height: HEIGHT });
    const popup = await PopupObject.over(suite.driver, page.url());
    await page.bringToFront();
    const rows = await eventually(
      () => popup.rows(),
      (list) => list.length === 2 && list[0]?.[1] === '4,000',
    );
    expect(rows).toEqual([
      ['Antony Blinken', '4,000'],
      ['Xi Jinping', '1'],
    ]);
    await popup.press('Xi Jinping');
    const mark = await markOf(page, 'Xi Jinping');
    expect(mark.y).toBeGreaterThan(0);
    expect(mark.y).toBeLessThan(HEIGHT);
    await popup.page.close();
  });

  it('is looked through for the popup in small steps', async () => {
    page = await suite.open('/lines', { width: 1000, height: HEIGHT });
    const popup = await PopupObject.over(suite.driver, page.url());
    await page.bringToFront();
    await eventually(
      () => popup.rows(),
      (list) => list.length === 2 && list[0]?.[1] === '4,000',
    );
    // Another mark, and time to find it: what the page has told is out of date then.
    await page.evaluate(() => document.querySelector('div')?.before('First came Qin Gang.'));
    await markOf(page, 'Qin Gang');
    await popup.page.close();
    const own = await suite.driver.openOwn('options.html');
    await page.bringToFront();
    await sleep(1_000);
    const { whole, longest, entities } = await reportsOf(own, page.url());
    await own.close();
    console.log(`report: ${whole.toFixed(0)} ms, longest answer ${longest.toFixed(0)} ms`);
    expect(entities).toBe(3);
    expect(longest).toBeLessThan(whole / 2);
  });
});

/** Asks for reports one after another until one is complete: milliseconds of all and of the longest. */
function reportsOf(
  own: Page,
  url: string,
): Promise<{ whole: number; longest: number; entities: number }> {
  return own.evaluate(async (wanted) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const tab = (await browser.tabs.query({})).findLast((one) => one.url === wanted);
    const start = performance.now();
    let longest = 0;
    for (;;) {
      const asked = performance.now();
      const report: { reading: boolean; entities: unknown[] } = await browser.tabs.sendMessage(
        tab?.id ?? 0,
        { type: 'page.report' },
      );
      longest = Math.max(longest, performance.now() - asked);
      const whole = performance.now() - start;
      if (!report.reading || whole > 20_000)
        return { whole, longest, entities: report.entities.length };
    }
  }, url);
}
