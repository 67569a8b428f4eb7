import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { FAR_APART, inView } from './far-apart.ts';
import { pageWith, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;
let popup: PopupObject;

beforeAll(async () => {
  suite = await startSuite({
    '/nobody': pageWith('<p>A quiet day at the allotment.</p>'),
    '/far': FAR_APART,
  });
});
afterAll(() => suite.close());
afterEach(async () => {
  await popup.page.close();
  await page.close();
});

async function openBoth(path: string): Promise<void> {
  page = await suite.open(path);
  popup = await PopupObject.over(suite.driver, `${suite.site.origin}${path}`);
}

/** A tab in the background paints nothing: the real popup opens over its page, this one is a tab. */
async function hasMarks(wanted: boolean): Promise<string[]> {
  await page.bringToFront();
  return eventually(
    () => markTexts(page),
    // They come a few at a time.
    ({ length }) => (wanted ? length > 5 : length === 0),
  );
}

/** The rows, once the only one ends so. */
const rowBecomes = (end: string) =>
  eventually(
    () => popup.rows(),
    ([row]) => row?.[1] === end,
  );

describe('the popup', () => {
  it('names the site, tells the story and lists who is mentioned by kind', async () => {
    await openBoth(SAMPLE);
    const text = await popup.text();
    expect(text).toContain('127.0.0.1');
    expect(text).toContain('Blinken in China, June 2023');
    expect(text.toUpperCase()).toMatch(/PEOPLE[\s\S]*PLACES[\s\S]*ORGANISATIONS[\s\S]*ISSUES/);
    expect(text).toContain('Nothing you read leaves this device.');
  });

  it('has the knobs of its switches in the middle', async () => {
    await openBoth(SAMPLE);
    const paddings = await popup.page.$$eval('.switch-track', (tracks) =>
      tracks.map((track) => getComputedStyle(track).padding),
    );
    expect(paddings).toEqual(['2px', '2px']);
  });

  it('scrolls inside, under a footer in whole lines: the document is no longer than the window', async () => {
    await openBoth(SAMPLE);
    await popup.page.setViewport({ width: 380, height: 600 });
    const seen = () =>
      popup.page.evaluate(() => {
        const line = document.querySelector('.briefing-footer p')?.getBoundingClientRect();
        const main = document.querySelector('.briefing-main');
        return {
          tooLong: document.documentElement.scrollHeight > innerHeight,
          moved: scrollY,
          hidden: (main?.scrollHeight ?? 0) > (main?.clientHeight ?? 0),
          lineHeight: line?.height,
        };
      });
    const asItShould = { tooLong: false, moved: 0, hidden: true, lineHeight: 16 };
    expect(await seen()).toEqual(asItShould);
    await popup.page.bringToFront();
    await popup.page.keyboard.press('End');
    await popup.page.mouse.move(190, 300);
    await popup.page.mouse.wheel({ deltaY: 3_000 });
    await popup.page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect(await seen()).toEqual(asItShould);
  });

  it('says so where nobody from the packs is mentioned', async () => {
    await openBoth('/nobody');
    expect(await popup.rows()).toEqual([]);
    expect(await popup.text()).toContain('No one from your packs is mentioned here');
  });

  it('moves the page to the next mention at each press of a row', async () => {
    await openBoth('/far');
    for (const [count, place] of [
      ['1 of 2', 0],
      ['2 of 2', 1],
      ['1 of 2', 0],
    ] as const) {
      await popup.press('Wang Yi');
      expect(await rowBecomes(count)).toEqual([['Wang Yi', count]]);
      expect(await inView(page, place)).toEqual([place]);
    }
  });

  it('begins with the first mention again once the tab has another page', async () => {
    await openBoth('/far');
    await popup.press('Wang Yi');
    await rowBecomes('1 of 2');
    await page.goto(`${suite.site.origin}/far?again`);
    expect(await rowBecomes('2')).toEqual([['Wang Yi', '2']]);
    // Until the page is read there is nowhere to go.
    const press = async () => {
      await popup.press('Wang Yi');
      await new Promise((done) => setTimeout(done, 300));
      return popup.rows();
    };
    expect(await eventually(press, ([row]) => row?.[1].includes('of') === true)).toEqual([
      ['Wang Yi', '1 of 2'],
    ]);
    expect(await inView(page, 0)).toEqual([0]);
  });

  it('says so where nobody answers a press, and leaves no failure unseen', async () => {
    await openBoth(SAMPLE);
    await popup.page.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      const answer = browser.runtime.sendMessage.bind(browser.runtime);
      const refuse = async (message: { type: string }): Promise<unknown> => {
        if (message.type === 'page.jump') throw new Error('nobody is there');
        return await answer(message);
      };
      Object.assign(browser.runtime, { sendMessage: refuse });
      addEventListener('unhandledrejection', () => {
        document.title = 'unhandled';
      });
    });
    await popup.press('Vladimir Putin');
    const text = await eventually(
      () => popup.text(),
      (shown) => shown.includes('Backstory does not answer'),
      1_400,
    );
    expect(text).toContain('Backstory does not answer');
    expect(await popup.page.title()).not.toBe('unhandled');
  });

  it('switches this site off, at once and for pages opened later, and on again', async () => {
    await openBoth(SAMPLE);
    await hasMarks(true);
    await popup.press('On this site');
    expect(await hasMarks(false)).toEqual([]);
    expect(
      await eventually(
        () => popup.text(),
        (text) => text.includes('Off for this site'),
      ),
    ).toContain('Off for this site');
    const later = await suite.open(SAMPLE);
    await later.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
    expect(await markTexts(later)).toEqual([]);
    await later.close();
    await popup.press('On this site');
    expect((await hasMarks(true)).length).toBeGreaterThan(5);
  });

  it('pauses everywhere and carries on', async () => {
    await openBoth(SAMPLE);
    await hasMarks(true);
    await popup.press('Backstory');
    expect(await hasMarks(false)).toEqual([]);
    expect(
      await eventually(
        () => popup.text(),
        (text) => text.includes('Backstory is off'),
      ),
    ).toContain('Backstory is off');
    await popup.press('Backstory');
    expect((await hasMarks(true)).length).toBeGreaterThan(5);
  });
});

describe('a page that cannot be annotated', () => {
  it('is explained: pages of the browser are closed to extensions', async () => {
    page = await suite.driver.newPage();
    popup = await PopupObject.over(suite.driver, null);
    expect(await popup.text()).toContain('This page belongs to the browser');
  });
});
