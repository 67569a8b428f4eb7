import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drivenBrowser } from '../driver/launch.ts';
import type { SeenMark } from '../driver/marks.ts';
import { contrastRatioIn } from '../driver/pixels.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

/** One of each kind, in words without a letter that reaches below the line. */
const MARKS = ['Vladimir Putin', 'Taiwan', 'White House', 'invasion of Ukraine'];
/** Pages that say nothing of what scheme they are in: the colour behind the text, and the text's. */
const PAGES = {
  black: ['#000', '#bbb'],
  'dark grey': ['#202124', '#e8eaed'],
  'dark blue': ['#15202b', '#fff'],
  paper: ['#f4ecd8', '#5b4636'],
  white: ['#fff', '#333'],
};
const SIZE = 24;

let suite: Suite;
let page: Page;

const write = (ground: string, ink: string) =>
  pageWith(
    `<style>html { background: ${ground}; color: ${ink}; font: ${String(SIZE)}px/2 sans-serif }</style>${MARKS.map((mark) => `<p>${mark}</p>`).join('')}`,
  );

beforeAll(async () => {
  suite = await startSuite(
    Object.fromEntries(
      Object.entries(PAGES).map(([name, [ground = '', ink = '']]) => [
        `/${name.replace(' ', '-')}`,
        write(ground, ink),
      ]),
    ),
  );
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** Where the line under a mark is, and no letter. */
function boxBelow({ x, y }: SeenMark) {
  return { x: x - 20, y: y + SIZE * 0.42, width: 40, height: SIZE * 0.3 };
}

/** The contrast of the line under a mark with what is around it. */
async function lineContrast(text: string): Promise<number> {
  return contrastRatioIn(page, boxBelow(await markOf(page, text)));
}

describe('the line under a name', () => {
  it.each(Object.keys(PAGES))('is seen on a page that is %s', async (name) => {
    page = await suite.open(`/${name.replace(' ', '-')}`);
    const contrasts: number[] = [];
    const below = boxBelow(await markOf(page, 'Taiwan'));
    for (const text of MARKS) contrasts.push(await lineContrast(text));
    expect(contrasts.map((contrast) => contrast >= 3)).toEqual([true, true, true, true]);
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    });
    // It was the line that was measured: without it there is nothing to see.
    expect(await contrastRatioIn(page, below)).toBeLessThan(1.05);
  });
});

/** Asks pages for what a reader may ask of the browser. */
async function ask(name: string, value: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

/** No test tool tells Firefox of either. */
describe.runIf(drivenBrowser() === 'chromium')('a reader who', () => {
  it('has the browser choose colours gets the one of highlights for the lines', async () => {
    page = await suite.open('/paper');
    await markOf(page, 'Taiwan');
    await ask('forced-colors', 'active');
    for (const text of MARKS) expect(await lineContrast(text)).toBeGreaterThanOrEqual(3);
    const [line, highlight] = await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<i id="probe" style="color: Highlight"></i>');
      const [name] = CSS.highlights.keys();
      return [
        getComputedStyle(document.body, `::highlight(${String(name)})`).textDecorationColor,
        getComputedStyle(document.querySelector('#probe') ?? document.body).color,
      ];
    });
    expect(line).toBe(highlight);
  });

  it('wants no motion gets a card that is there at once', async () => {
    page = await suite.open('/white');
    const motion = async () => {
      const card = await openCard(suite, page, 'Taiwan');
      const name = await card.in((root) => {
        const box = root.querySelector('.card');
        return box && getComputedStyle(box).animationName;
      });
      await card.escape();
      await card.closed();
      await card.leave();
      return name;
    };
    expect(await motion()).toBe('bs-appear');
    await ask('prefers-reduced-motion', 'reduce');
    expect(await motion()).toBe('none');
  });
});
