import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CardObject } from '../driver/card.ts';
import { HOST } from '../driver/driver.ts';
import { eventually } from '../driver/wait.ts';
import { openCard, pageWith, startSuite, type Suite } from './suite.ts';

interface Case {
  readonly html: string;
  readonly mark?: string;
  readonly width?: number;
  readonly height?: number;
}

const at = (place: string) => `<p style="position:fixed;margin:0;${place}">Antony Blinken</p>`;
const styled = (css: string, body: string) => `<style>${css}</style>${body}`;
const LINES = '<p>Some words before it.</p>'.repeat(6);
const STORY = `${LINES}<p>Then came Antony Blinken, of whom we wrote.</p>${LINES}`;

/** Where names stand on pages. */
const CASES: Readonly<Record<string, Case>> = {
  'in the upper left corner': { html: at('left:0;top:0') },
  'in the upper right corner': { html: at('right:0;top:0') },
  'in the lower left corner': { html: at('left:0;bottom:0') },
  'in the lower right corner': { html: at('right:0;bottom:0') },
  'on two lines': {
    html: styled('p{width:7em;margin:5em 12em}', '<p>Then Antony Blinken, of whom we wrote.</p>'),
  },
  'on two lines at the lower edge': {
    html: styled('p{width:7em;position:fixed;bottom:0}', '<p>Then Antony Blinken</p>'),
  },
  'in two columns': {
    html: styled(
      'div{columns:2;column-fill:auto;column-gap:40px;width:400px;height:48px;font:16px/24px serif;margin:200px}i{display:inline-block;width:100px}',
      '<div>One<br><i></i>Antony Blinken went home.</div>',
    ),
  },
  'on a page at 200 %': { html: STORY, width: 500, height: 400 },
  'on a page that is zoomed by its styles': { html: styled('html{zoom:2}', STORY) },
  'on a page whose root is set in 10 px': { html: styled('html{font-size:62.5%}', STORY) },
  'on a page from right to left': {
    html: `<div dir="rtl" lang="ar">${LINES}<p>وصل أنتوني بلينكن إلى بكين.</p></div>`,
    mark: 'أنتوني بلينكن',
  },
  'in lines from top to bottom': {
    html: styled('html{writing-mode:vertical-rl}p{margin:0 1em}', STORY),
  },
  'in lines from top to bottom at the left edge': {
    html: styled('html{writing-mode:vertical-rl}p{position:fixed;left:0;margin:0}', at('')),
  },
  'in lines from top to bottom, the first at the left': {
    html: styled('html{writing-mode:vertical-lr}p{margin:0 1em}', STORY),
  },
};

let suite: Suite;
let page: Page;

beforeAll(async () => {
  const paths = Object.entries(CASES).map(([, { html }], i) => [`/${String(i)}`, pageWith(html)]);
  suite = await startSuite(Object.fromEntries(paths) as Record<string, string>);
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** The rectangles of the marks with this text. */
const rectsOf = (text: string) =>
  page.evaluate((wanted) => {
    const rects: { left: number; top: number; right: number; bottom: number }[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (String(range).replace(/\s+/g, ' ') === wanted)
          for (const { left, top, right, bottom } of range.getClientRects())
            rects.push({ left, top, right, bottom });
      }
    }
    return rects;
  }, text);

/** Whether the page gives the pointer to the card in its middle and near its corners. */
async function isReached(card: CardObject): Promise<boolean> {
  const { box } = (await card.read()) ?? {};
  if (!box) return false;
  return page.evaluate(
    (host, { left, top, right, bottom }) =>
      [
        [(left + right) / 2, (top + bottom) / 2],
        ...[left + 9, right - 9].flatMap((x) => [top + 9, bottom - 9].map((y) => [x, y])),
      ].every(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.matches(host) === true),
    HOST,
    box,
  );
}

describe('the card of a name', () => {
  const cases = Object.entries(CASES).map(([where, one], i) => ({ where, path: `/${i}`, ...one }));
  it.each(cases)('$where covers none of it, and is wholly seen and reached', async (one) => {
    const { path, mark = 'Antony Blinken', width = 1000, height = 800 } = one;
    page = await suite.open(path, { width, height });
    const card = await openCard(suite, page, mark);
    let last = '';
    // It has its place when it has stood there for a moment.
    await eventually(
      async () => JSON.stringify((await card.read())?.box),
      (now) => {
        const isStill = now === last;
        last = now;
        return isStill;
      },
    );
    const box = (await card.read())?.box ?? { left: NaN, top: NaN, right: NaN, bottom: NaN };
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    const rects = await rectsOf(mark);
    expect(rects.length).toBeGreaterThan(0);
    for (const rect of rects) {
      const isClear =
        box.right <= rect.left ||
        box.left >= rect.right ||
        box.bottom <= rect.top ||
        box.top >= rect.bottom;
      expect(isClear).toBe(true);
    }
    expect(await isReached(card)).toBe(true);
  });

  it('that stands on two lines, stands on two', async () => {
    page = await suite.open(`/${Object.keys(CASES).indexOf('on two lines')}`);
    await openCard(suite, page, 'Antony Blinken');
    expect(await rectsOf('Antony Blinken')).toHaveLength(2);
    await page.close();
    page = await suite.open(`/${Object.keys(CASES).indexOf('in two columns')}`);
    await openCard(suite, page, 'Antony Blinken');
    const [first, second] = await rectsOf('Antony Blinken');
    expect(second?.top).toBeLessThan(first?.top ?? NaN);
  });

  it('is as large where the page is set in small letters', async () => {
    page = await suite.open(
      `/${Object.keys(CASES).indexOf('on a page whose root is set in 10 px')}`,
    );
    const card = await openCard(suite, page, 'Antony Blinken');
    expect(
      await card.in((root) => {
        const text = root.querySelector('.card-context');
        return text && getComputedStyle(text).fontSize;
      }),
    ).toBe('14px');
  });
});
