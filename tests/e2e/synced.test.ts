import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

/** Longer than the background rests between two looks. */
const SOON = 12_000;
const SITE = 'off:127.0.0.1';

let suite: Suite;
let page: Page;
/** One of the extension's own pages, to look into `storage.sync` from. */
let own: Page;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken wrote to Qin Gang.</p>') });
  own = await suite.driver.openOwn('options.html');
});
afterAll(() => suite.close());
afterEach(async () => {
  await own.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    await browser.storage.sync.clear();
    await browser.storage.local.clear();
  });
  await page.close();
});

/** What is carried to other machines. */
function carried(): Promise<Record<string, unknown>> {
  return own.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return browser.storage.sync.get(null);
  });
}

/** As if another machine had said it. */
function arrive(value: unknown): Promise<void> {
  return own.evaluate(
    (key, said) => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      return browser.storage.sync.set({ [key]: said });
    },
    SITE,
    value,
  );
}

/** The marks of the page once there are any, or none. */
async function marks(wanted: boolean): Promise<string[]> {
  await page.bringToFront();
  return eventually(
    () => markTexts(page),
    ({ length }) => (wanted ? length === 2 : length === 0),
    SOON,
  );
}

it('a site that is switched off in the popup is carried to other machines, and so is that it is on again', async () => {
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  expect(await carried()).toEqual({});
  const popup = await PopupObject.over(suite.driver, page.url());
  await popup.press('On this site');
  const off = await eventually(carried, (found) => SITE in found, SOON);
  expect(off).toEqual({ [SITE]: { off: true, at: expect.any(Number) } });
  await popup.press('On this site');
  const on = await eventually(carried, (all) => JSON.stringify(all).includes('false'), SOON);
  expect(on).toEqual({ [SITE]: { off: false, at: expect.any(Number) } });
  await popup.page.close();
});

it('pausing everywhere is for this machine', async () => {
  page = await suite.open('/');
  const popup = await PopupObject.over(suite.driver, page.url());
  await popup.press('On this site');
  await popup.press('Backstory');
  const found = await eventually(carried, (all) => SITE in all, SOON);
  expect(Object.keys(found)).toEqual([SITE]);
  await popup.page.close();
});

it('a site that another machine has switched off is off in open pages and new ones, until it is on there', async () => {
  page = await suite.open('/');
  expect(await marks(true)).toEqual(['Antony Blinken', 'Qin Gang']);
  const now = await own.evaluate(() => Date.now());
  await arrive({ off: true, at: now });
  expect(await marks(false)).toEqual([]);
  await suite.driver.stopBackground();
  await page.reload();
  const popup = await PopupObject.over(suite.driver, page.url());
  expect(await popup.text()).toContain('Off for this site');
  await popup.page.close();
  expect(await markTexts(page)).toEqual([]);
  await arrive({ off: false, at: now + 1 });
  expect(await marks(true)).toEqual(['Antony Blinken', 'Qin Gang']);
});
