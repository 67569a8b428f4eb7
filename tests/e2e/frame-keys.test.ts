import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { FrameObject } from '../driver/frame.ts';
import { KeysObject } from '../driver/keys.ts';
import { litIn } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const SIZE = { width: 1000, height: 700 };
const FRAMES = { same: '/post', other: 'TWIN/post' };

const frame = (src: string, name: string) =>
  `<div style="height: 2000px"></div><iframe name="${name}" src="${src}" width="600" height="400"></iframe>`;

let suite: Suite;
let page: Page;
let post: FrameObject;
let keys: KeysObject;

beforeAll(async () => {
  const pages: Record<string, string> = {};
  suite = await startSuite(pages);
  Object.assign(pages, {
    '/post': pageWith('<p>Antony Blinken.</p><div style="height: 1500px"></div><p>Xi Jinping.</p>'),
    '/empty': pageWith('<p>Nobody.</p>'),
    ...Object.fromEntries(
      Object.entries(FRAMES).map(([kind, src]) => [
        `/${kind}`,
        pageWith(
          `<p>Taiwan.</p>${frame('/empty', 'empty')}${frame(src.replace('TWIN', suite.site.twin), 'post')}`,
        ),
      ]),
    ),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** Opens a page and waits until all of it is read. */
async function start(path: string): Promise<void> {
  page = await suite.open(path, SIZE);
  keys = new KeysObject(suite.driver, page);
  await markOf(page, 'Taiwan');
  post = await FrameObject.named(suite.driver, page, 'post');
  await page.evaluate(() => document.querySelector('[name=post]')?.scrollIntoView());
  await post.marks(({ length }) => length > 0);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
}

/** What is lit on the page, and in its frame, once something is, and nothing else. */
const lit = (wanted: string) =>
  eventually(
    async () => (await Promise.all([litIn(page), litIn(post.frame)])).flat().join(),
    (found) => found === wanted,
  );

/** True where the window shows the place of a mark in the frame. */
async function isInWindow(text: string): Promise<boolean> {
  const [{ y }, marks] = [await post.origin(), await post.marks(({ length }) => length > 0)];
  const mark = marks.find((one) => one.text === text);
  const at = y + (mark?.y ?? NaN);
  return at > 0 && at < SIZE.height;
}

it.each(Object.keys(FRAMES))(
  'keys lead from the page into a frame of the %s site, through it, and back',
  async (kind) => {
    await start(`/${kind}`);
    await keys.press('next-mention');
    expect(await lit('Taiwan')).toBe('Taiwan');
    await keys.press('next-mention');
    expect(await lit('Antony Blinken')).toBe('Antony Blinken');
    expect(await eventually(() => isInWindow('Antony Blinken'), Boolean)).toBe(true);
    await keys.press('next-mention');
    expect(await lit('Xi Jinping')).toBe('Xi Jinping');
    expect(await eventually(() => isInWindow('Xi Jinping'), Boolean)).toBe(true);
    await keys.press('next-mention');
    expect(await lit('Taiwan')).toBe('Taiwan');
    await keys.press('previous-mention');
    expect(await lit('Xi Jinping')).toBe('Xi Jinping');
  },
);

it('the card of a mention in a frame opens with the keyboard in it, and Escape leads back there', async () => {
  await start('/other');
  for (const text of ['Taiwan', 'Antony Blinken']) {
    await keys.press('next-mention');
    await lit(text);
  }
  await keys.press('open-card');
  expect((await post.card.opened())?.name).toBe('Antony Blinken');
  expect(await post.card.in((root) => root.activeElement?.textContent)).toBe('Antony Blinken');
  await page.keyboard.press('Escape');
  expect(await post.card.closed()).toBe(true);
  // Enter is for what is lit: it opens the card again, so the keyboard is where the mention is.
  await page.keyboard.press('Enter');
  expect((await post.card.opened())?.name).toBe('Antony Blinken');
});
