import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { drivenBrowser } from '../driver/launch.ts';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

/** More changes than are kept for a tab that nobody sees. */
const MANY = 6_000;

const PAGES = {
  '/first': pageWith('<p>Antony Blinken.</p>'),
  '/other': pageWith('<p>Somebody else.</p>'),
};

let suite: Suite;
let page: Page;
let other: Page;

beforeAll(async () => {
  suite = await startSuite(PAGES);
});
afterAll(() => suite.close());
afterEach(async () => {
  await page.close();
  await other.close();
});

/** Opens a page in a tab that nobody sees: another is in front. */
async function openBehind(path: string): Promise<void> {
  page = await suite.driver.newPage();
  other = await suite.open('/other');
  await other.bringToFront();
  const state = await eventually(
    () => page.evaluate(() => document.visibilityState),
    (seen) => seen === 'hidden',
  );
  expect(state).toBe('hidden');
  // A page that is still being read would wake it again.
  await new Promise((done) => setTimeout(done, 700));
  await suite.driver.stopBackground();
  await page.goto(suite.site.origin + path);
}

/** Always false in Firefox, where the background has no process of its own that could be looked for. */
async function isBackgroundAwake(): Promise<boolean> {
  if (drivenBrowser() === 'firefox') return false;
  return suite.driver.memory('background').then(
    () => true,
    () => false,
  );
}

async function hide(): Promise<void> {
  other = await suite.open('/other');
  await other.bringToFront();
}

const texts = (wanted: string) =>
  eventually(
    () => markTexts(page),
    (found) => found.join() === wanted,
    5_000,
  );

it('a tab that nobody has seen yet is left alone, and marked when it is shown', async () => {
  await openBehind('/first');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
  expect(await markTexts(page)).toEqual([]);
  expect(await isBackgroundAwake()).toBe(false);
  await page.bringToFront();
  expect(await texts('Antony Blinken')).toEqual(['Antony Blinken']);
});

it('a tab that nobody has seen yet is read for the popup', async () => {
  await openBehind('/first');
  const popup = await PopupObject.over(suite.driver, page.url());
  const rows = await eventually(
    () => popup.rows(),
    (list) => list.length > 0,
  );
  expect(rows).toEqual([['Antony Blinken', '1']]);
  await popup.page.close();
});

it('what changed while nobody looked is marked when the tab is shown again', async () => {
  page = await suite.open('/first');
  await markOf(page, 'Antony Blinken');
  await hide();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p>Xi Jinping.</p>');
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await page.bringToFront();
  expect(await texts('Antony Blinken,Xi Jinping')).toEqual(['Antony Blinken', 'Xi Jinping']);
});

it('a tab that changes for ever while nobody looks is read anew when it is shown', async () => {
  page = await suite.open('/first');
  await markOf(page, 'Antony Blinken');
  await hide();
  await page.evaluate(async (many) => {
    const paragraph = document.querySelector('p');
    for (let i = 0; i < many; i++) {
      if (paragraph) paragraph.textContent = `${String(i)}: Qin Gang.`;
      if (i % 1_000 === 0) await new Promise((done) => setTimeout(done));
    }
  }, MANY);
  await page.bringToFront();
  expect(await texts('Qin Gang')).toEqual(['Qin Gang']);
});

// Firefox lets nobody collect garbage in a page.
it.runIf(drivenBrowser() === 'chromium')(
  'what a tab removes while nobody looks is not kept',
  async () => {
    page = await suite.open('/first');
    await markOf(page, 'Antony Blinken');
    await hide();
    await page.evaluate(async () => {
      const refs: WeakRef<Element>[] = [];
      for (let i = 0; i < 20; i++) {
        const table = document.createElement('table');
        document.body.append(table);
        refs.push(new WeakRef(table));
        await new Promise((done) => setTimeout(done, 20));
        table.remove();
      }
      Reflect.set(globalThis, 'refs', refs);
    });
    await suite.driver.memory(page);
    const kept = await page.evaluate(() => {
      // Put there above.
      const refs = Reflect.get(globalThis, 'refs') as WeakRef<Element>[];
      return refs.filter((ref) => ref.deref()).length;
    });
    // The engine itself may hold the last one.
    expect(kept).toBeLessThanOrEqual(1);
  },
);
