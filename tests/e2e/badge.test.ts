import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;
let popup: PopupObject;

beforeAll(async () => {
  const story = pageWith('<p>Antony Blinken came.</p>');
  suite = await startSuite({ '/one': story, '/two': story });
});
afterAll(() => suite.close());
beforeEach(async () => {
  page = await suite.open('/one');
  await markOf(page, 'Antony Blinken');
  popup = await PopupObject.over(suite.driver, page.url());
});
afterEach(async () => {
  await popup.page.close();
  await page.close();
});

/** The letters on the button for the tab of that address, once they are these. */
async function letters(wanted: string): Promise<string | undefined> {
  // A page that nobody looks at does not ask whether it is to start.
  await page.bringToFront();
  return eventually(
    () =>
      popup.page.evaluate(async (address) => {
        const { browser = chrome } = globalThis as { browser?: typeof chrome };
        const tab = (await browser.tabs.query({})).find((one) => one.url === address);
        return tab?.id === undefined ? 'no tab' : browser.action.getBadgeText({ tabId: tab.id });
      }, page.url()),
    (text) => text === wanted,
  );
}

it('the button says where Backstory is off, and nothing where it is on', async () => {
  expect(await letters('')).toBe('');
  await popup.throw('On this site');
  expect(await letters('off')).toBe('off');
  await suite.driver.stopBackground();
  await page.goto(`${suite.site.origin}/two`);
  expect(await letters('off')).toBe('off');
  await popup.throw('On this site');
  expect(await letters('')).toBe('');
});

it('the button says it of a page that is paused, until that goes on or is loaded again', async () => {
  await popup.press('Pause on this page');
  expect(await letters('off')).toBe('off');
  await page.reload();
  expect(await letters('')).toBe('');
});

it('the button says it of all pages where Backstory is off as such, but not of our own', async () => {
  await popup.throw('Backstory');
  expect(await letters('off')).toBe('off');
  const onOwn = await popup.page.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const tab = await browser.tabs.getCurrent();
    return browser.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
  expect(onOwn).toBe('');
  await popup.throw('Backstory');
  expect(await letters('')).toBe('');
});
