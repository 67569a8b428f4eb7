import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { markOf, openCard, pageWith, SAMPLE, startSuite, type Suite } from './suite.ts';

const DIALOG = '/tests/fixtures/pages/dialog.html';
const LINES = Array.from({ length: 60 }, (_, i) => `<p>Line ${String(i)} of nothing much.</p>`);

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/long': pageWith(`${LINES.join('')}<p>At the end: Antony Blinken.</p>`),
    '/moving': pageWith('<p id="p">Antony Blinken</p>'),
    '/escape': pageWith(
      '<p>Antony Blinken</p><script>addEventListener("keydown", (e) => { document.title += e.key; });</script>',
    ),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

describe('a card', () => {
  it('waits until the pointer rests: passing over a name opens nothing', async () => {
    page = await suite.open(SAMPLE);
    const card = new CardObject(suite.driver, page);
    await card.hover(await markOf(page, 'Antony Blinken'));
    await sleep(120);
    await card.leave();
    await sleep(600);
    expect(await card.isGone()).toBe(true);
    // It was on the name: resting there does open it.
    await card.hover(await markOf(page, 'Antony Blinken'));
    expect((await card.opened())?.name).toBe('Antony Blinken');
  });

  it('shows who it is, since when, in what context, and quotes with speaker, date and source', async () => {
    page = await suite.open(SAMPLE);
    const card = await openCard(suite, page, 'Antony Blinken');
    const text = (await card.read())?.text ?? '';
    expect(text).toContain('Antony Blinken');
    expect(text).toContain('US Secretary of State as of June 2023');
    expect(text).toMatch(/“[^”]{10,}”/);
    expect(text).toContain('19 June 2023');
    expect(text).toContain('Secretary Blinken’s visit to China, June 2023');
    expect(text).toContain('no public address');
    expect(text).toContain('Blinken in China, June 2023');
  });

  it('lets the first quote be begun without scrolling, in a window of a small laptop', async () => {
    page = await suite.open(SAMPLE, { width: 1000, height: 740 });
    await openCard(suite, page, 'Antony Blinken');
    const places = await suite.driver.inCard(page, (root) => {
      const edge = (selector: string, side: 'top' | 'bottom') =>
        root.querySelector(selector)?.getBoundingClientRect()[side];
      return [edge('blockquote', 'top'), edge('.card-body', 'bottom')];
    });
    const [quote = Infinity, end = 0] = places ?? [];
    // Two lines, the second of which fades out.
    expect(end - quote).toBeGreaterThan(40);
  });

  it('puts the quote first that the paragraph is about', async () => {
    page = await suite.open(SAMPLE, { width: 1000, height: 6000 });
    const card = new CardObject(suite.driver, page);
    await card.hover(await markOf(page, 'military-to-military communications'));
    const first = (await card.opened())?.text.split('“')[1] ?? '';
    // Both stand in that paragraph.
    expect(first).toMatch(
      /^at this time, China has not agreed|^It is very important that we restore/,
    );
  });

  it('never covers the line that it explains, and stays inside the window', async () => {
    page = await suite.open('/long');
    await page.evaluate(() => {
      scrollTo(0, 1e6);
    });
    const mark = await markOf(page, 'Antony Blinken');
    const card = await openCard(suite, page, 'Antony Blinken');
    const box = (await card.read())?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
    expect(box.top > mark.y || box.bottom < mark.y).toBe(true);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(1000);
    expect(box.bottom).toBeLessThanOrEqual(800);
  });

  it('stays while the pointer is on it, and goes a moment after the pointer left', async () => {
    page = await suite.open(SAMPLE);
    const card = await openCard(suite, page, 'Antony Blinken');
    const box = (await card.read())?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
    await page.mouse.move(box.left + 60, box.top + 60, { steps: 6 });
    await sleep(900);
    expect(await card.isGone()).toBe(false);
    await card.leave();
    expect(await card.closed()).toBe(true);
  });

  it('closes on Escape, which the page does not get; the next Escape is the page’s', async () => {
    page = await suite.open('/escape');
    const card = await openCard(suite, page, 'Antony Blinken');
    await page.keyboard.press('Escape');
    expect(await card.closed()).toBe(true);
    expect(await page.title()).toBe('Page');
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('PageEscape');
  });

  it('opens once a movement: text that changes under a still pointer opens nothing more', async () => {
    page = await suite.open('/moving');
    const card = await openCard(suite, page, 'Antony Blinken');
    const names = new Set([(await card.read())?.name]);
    await page.evaluate(() => {
      const p = document.querySelector('#p');
      setInterval(() => {
        if (p) p.textContent = p.textContent === 'Xi Jinping' ? 'Antony Blinken' : 'Xi Jinping';
      }, 120);
    });
    expect(await card.closed()).toBe(true);
    for (let i = 0; i < 30; i++) {
      names.add((await card.read())?.name ?? 'none');
      await sleep(60);
    }
    expect([...names]).toEqual(['Antony Blinken', 'none']);
  });

  it('leaves the page’s elements as they were when it has closed', async () => {
    page = await suite.open(SAMPLE);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const card = await openCard(suite, page, 'Qin Gang');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toBe(before);
    await page.keyboard.press('Escape');
    await card.closed();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

describe('above everything', () => {
  it('the card of a name in a modal dialog is seen and reached', async () => {
    page = await suite.open(DIALOG);
    const card = await openCard(suite, page, 'Taiwan');
    expect((await card.read())?.name).toBe('Taiwan');
    expect(await card.isHittable()).toBe(true);
  });

  it('Escape closes the card and leaves the dialog open', async () => {
    page = await suite.open(DIALOG);
    const card = await openCard(suite, page, 'Taiwan');
    await page.keyboard.press('Escape');
    expect(await card.closed()).toBe(true);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('the card is seen and reached in an element that fills the screen', async () => {
    page = await suite.open(DIALOG);
    await page.evaluate(() => {
      document.querySelector('dialog')?.close();
    });
    await page.click('#fill');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    const card = await openCard(suite, page, 'Xi Jinping');
    expect(await card.isHittable()).toBe(true);
  });

  it('a cover with the highest z-index does not hide it', async () => {
    page = await suite.open(DIALOG);
    await page.evaluate(() => {
      document.querySelector('dialog')?.close();
    });
    const card = await openCard(suite, page, 'Antony Blinken');
    expect(await card.isHittable()).toBe(true);
  });
});
