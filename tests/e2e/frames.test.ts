import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SeenCard } from '../driver/card.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { FrameObject } from '../driver/frame.ts';
import { domOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const POST = pageWith('<h1>Antony Blinken</h1><p>He met Xi Jinping.</p>');
const SIZE = { width: 1000, height: 900 };

/** What each kind of frame is said to be; `TWIN` is the same site under another host name. */
const KINDS = {
  'of the same site': '<iframe name="post" src="/post" width="600" height="400"></iframe>',
  'of another site': '<iframe name="post" src="TWIN/post" width="600" height="400"></iframe>',
  'written into the page':
    '<iframe name="post" srcdoc="<h1>Antony Blinken</h1><p>He met Xi Jinping.</p>" width="600" height="400"></iframe>',
  'without scripts and forms':
    '<iframe name="post" sandbox src="/post" width="600" height="400"></iframe>',
  'in a frame of another site': '<iframe src="TWIN/around" width="800" height="560"></iframe>',
};
const paths = Object.keys(KINDS);
const pathOf = (kind: string) => `/kind-${String(paths.indexOf(kind))}`;

let suite: Suite;
let page: Page;

beforeAll(async () => {
  const pages: Record<string, string> = {};
  suite = await startSuite(pages);
  const { twin } = suite.site;
  const article = (frame: string) =>
    pageWith(`<p>Around it: Taiwan.</p>${frame.replace('TWIN', twin)}<p>Below it: Taiwan.</p>`);
  // The site reads them at each request.
  Object.assign(pages, {
    '/post': POST,
    '/around': pageWith('<iframe name="post" src="/post" width="600" height="400"></iframe>'),
    '/small': article(
      '<iframe name="post" src="TWIN/post" width="300" height="250"></iframe><iframe name="hidden" src="/post" width="600" height="400" style="display: none"></iframe>',
    ),
    '/far': article(
      '<iframe name="post" src="TWIN/post" width="600" height="400" style="position: absolute; left: -3000px"></iframe>',
    ),
    '/lazy': article(
      '<div style="height: 9000px"></div><iframe name="post" src="/post" width="600" height="400" loading="lazy"></iframe>',
    ),
    '/dozen': pageWith(`<iframe src="${twin}/post" width="400" height="320"></iframe>`.repeat(12)),
    '/tall': article(
      '<iframe name="post" src="TWIN/long" width="600" height="3000" style="display: block"></iframe>',
    ),
    '/long': pageWith(`${'<p>Nobody in particular.</p>'.repeat(20)}<p>Antony Blinken.</p>
      ${'<p>And nobody else.</p>'.repeat(60)}`),
    ...Object.fromEntries(
      Object.entries(KINDS).map(([kind, frame]) => [pathOf(kind), article(frame)]),
    ),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** Where a card of a frame stands in the window, and whether the frame is what is under its middle. */
async function reach(post: FrameObject, card: SeenCard | null): Promise<unknown> {
  if (!card) return null;
  const { x, y } = await post.origin();
  const { left, top, right, bottom } = card.box;
  return {
    isInside: x + left >= 0 && y + top >= 0 && x + right <= SIZE.width && y + bottom <= SIZE.height,
    isHittable: await post.card.isHittable(),
    isFrame: await page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.localName, {
      x: x + (left + right) / 2,
      y: y + (top + bottom) / 2,
    }),
  };
}
const IN_REACH = { isInside: true, isHittable: true, isFrame: 'iframe' };

/** Whom the popup lists for a page of a dozen frames, and how often. */
async function inDozen(): Promise<string> {
  const popup = await PopupObject.over(suite.driver, `${suite.site.origin}/dozen`);
  const rows = await popup.rows();
  await popup.page.close();
  await page.bringToFront();
  return rows.flat().join(' ');
}

describe.each(paths)('a frame %s', (kind) => {
  it('is marked, and its card can be reached', async () => {
    page = await suite.open(pathOf(kind), SIZE);
    const post = await FrameObject.named(suite.driver, page, 'post');
    const marks = await post.marks(({ length }) => length === 2);
    expect(marks.map(({ text }) => text)).toEqual(['Antony Blinken', 'Xi Jinping']);
    const card = await post.hover('Xi Jinping');
    expect(card?.name).toBe('Xi Jinping');
    expect(await reach(post, card)).toEqual(IN_REACH);
  });

  it('closes its card on Escape, though the keyboard is in the page around it', async () => {
    page = await suite.open(pathOf(kind), SIZE);
    const post = await FrameObject.named(suite.driver, page, 'post');
    await post.hover('Antony Blinken');
    await page.keyboard.press('Escape');
    expect(await post.card.closed()).toBe(true);
  });

  it('has the same DOM as without the extension', async () => {
    const bare = await launch(drivenBrowser(), { bare: true });
    try {
      page = await suite.open(pathOf(kind), SIZE);
      const post = await FrameObject.named(suite.driver, page, 'post');
      await post.marks(({ length }) => length === 2);
      const untouched = await bare.newPage();
      await untouched.goto(page.url());
      const alone = await FrameObject.named(bare, untouched, 'post');
      expect(await domOf(post.frame)).toBe(await domOf(alone.frame));
      expect(await domOf(page)).toBe(await domOf(untouched));
    } finally {
      await bare.close();
    }
  });
});

describe('the popup', () => {
  it('counts what is mentioned in frames, and goes there after the page itself', async () => {
    page = await suite.open(pathOf('of another site'), SIZE);
    const post = await FrameObject.named(suite.driver, page, 'post');
    await post.marks(({ length }) => length === 2);
    const popup = await PopupObject.over(suite.driver, page.url());
    expect(await popup.rows()).toEqual([
      ['Antony Blinken', '1'],
      ['Xi Jinping', '1'],
      ['Taiwan', '2'],
    ]);
    await popup.press('Xi Jinping');
    const [, count] = await eventually(
      async () => (await popup.rows()).find(([name]) => name === 'Xi Jinping') ?? ['', ''],
      ([, shown]) => shown.includes('of'),
    );
    expect(count).toBe('1 of 1');
    await popup.page.close();
  });

  it('does not wait for a frame that is loaded only when it comes into view', async () => {
    page = await suite.open('/lazy', SIZE);
    await markOf(page, 'Taiwan');
    const popup = await PopupObject.over(suite.driver, page.url());
    expect(await popup.rows()).toEqual([['Taiwan', '2']]);
    await popup.page.close();
  });

  it('switches the frames of a site off with it, and on again', async () => {
    page = await suite.open(pathOf('of another site'), SIZE);
    const post = await FrameObject.named(suite.driver, page, 'post');
    await post.marks(({ length }) => length === 2);
    const popup = await PopupObject.over(suite.driver, page.url());
    await popup.press('On this site');
    await page.bringToFront();
    expect(await post.marks(({ length }) => length === 0)).toEqual([]);
    await eventually(
      () => popup.text(),
      (text) => text.includes('Off for this site'),
    );
    await popup.press('On this site');
    await page.bringToFront();
    expect(await post.marks(({ length }) => length === 2)).toHaveLength(2);
    await popup.page.close();
  });
});

describe('a frame', () => {
  it('of another site is read, which begins without a size, also where a dozen come at once', async () => {
    // Neither the load nor the frames are asked of the driver, which loses some where many come at once.
    const all = 'Antony Blinken 12 Xi Jinping 12';
    for (let load = 0; load < 6; load++) {
      if (load > 0) await page.close();
      page = await suite.open('/post', { width: 1300, height: 1400 });
      await page.evaluate(() => location.assign('/dozen'));
      expect(await eventually(inDozen, (found) => found === all)).toBe(all);
    }
  });

  it('that has no room for a card is left alone until it has', async () => {
    page = await suite.open('/small', SIZE);
    await markOf(page, 'Taiwan');
    await sleep(1_500);
    const small = await FrameObject.named(suite.driver, page, 'post');
    const hidden = await FrameObject.named(suite.driver, page, 'hidden');
    expect([await markTexts(small.frame), await markTexts(hidden.frame)]).toEqual([[], []]);
    await page.evaluate(() => {
      const [one, two] = document.querySelectorAll('iframe');
      one?.setAttribute('width', '500');
      one?.setAttribute('height', '400');
      two?.style.removeProperty('display');
    });
    expect(await small.marks(({ length }) => length === 2)).toHaveLength(2);
    expect(await hidden.marks(({ length }) => length === 2)).toHaveLength(2);
  });

  it('that no reader can scroll to has no marks, until it comes into view', async () => {
    page = await suite.open('/far', SIZE);
    await markOf(page, 'Taiwan');
    await sleep(1_500);
    const post = await FrameObject.named(suite.driver, page, 'post');
    expect(await markTexts(post.frame)).toEqual([]);
    await page.evaluate(() => document.querySelector('iframe')?.style.removeProperty('left'));
    expect(await post.marks(({ length }) => length === 2)).toHaveLength(2);
  });

  it('that is taller than the window has its card where the reader sees it', async () => {
    page = await suite.open('/tall', SIZE);
    const post = await FrameObject.named(suite.driver, page, 'post');
    const [mark] = await post.marks(({ length }) => length === 1);
    const { y } = await post.origin();
    // The name stands at the lower edge of the window: there is no room below it but in the frame.
    await page.evaluate(
      (by) => {
        scrollBy(0, by);
      },
      y + (mark?.y ?? 0) - SIZE.height + 30,
    );
    await sleep(300);
    const card = await post.hover('Antony Blinken');
    expect(await reach(post, card)).toEqual(IN_REACH);
  });
});
