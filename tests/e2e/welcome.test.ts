import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { marksOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { allow, withhold } from '../driver/access.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const isFirefox = drivenBrowser() === 'firefox';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken came.</p>') }, { welcome: true });
});
afterAll(() => suite.close());
afterEach(() => page.close());

const text = (of = page) => of.evaluate(() => document.body.innerText);
const open = async () => {
  page = await suite.driver.openOwn('welcome.html');
  await page.setViewport({ width: 1000, height: 900 });
  await page.bringToFront();
  await markOf(page, 'Antony Blinken');
};

/** Presses the button whose words these are, as a hand would. */
async function press(label: string, of = page): Promise<void> {
  const [button] = await of.$$(`button ::-p-text(${label})`);
  await (button ?? (await of.$(`::-p-text(${label})`)))?.click();
}

/** How many tabs show it. Firefox tells puppeteer nothing of tabs that an extension has opened. */
async function welcomes(): Promise<number> {
  const { driver } = suite;
  if (driver.inBrowser) {
    const shown = await driver.inBrowser(
      `String(gBrowser.tabs.filter(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html')).length)`,
    );
    return Number(shown);
  }
  const all = await page.browser().pages();
  return all.filter((one) => one.url().endsWith('/welcome.html')).length;
}

it('opens when the extension is installed, once', async () => {
  page = await suite.driver.newPage();
  expect(await eventually(welcomes, (count) => count > 0)).toBe(1);
  // Browsers close the tabs of an extension that is loaded anew.
  await suite.driver.reload();
  await new Promise((done) => setTimeout(done, 1_000));
  expect(await welcomes()).toBe(0);
});

describe('the sample', () => {
  it('is marked, and its cards open', async () => {
    await open();
    expect(await markTexts(page)).toContain('Xi Jinping');
    await page.evaluate(() => document.querySelector('.welcome-sample')?.scrollIntoView());
    await eventually(
      () => marksOf(page),
      (marks) => marks.some(({ text: words, y }) => words === 'Qin Gang' && y > 0 && y < 900),
    );
    const card = new CardObject(suite.driver, page);
    await card.hover(await markOf(page, 'Qin Gang'));
    const seen = await card.opened();
    expect(seen?.name).toBe('Qin Gang');
    expect(seen?.text).toContain('Pack: Blinken in China');
    await card.escape();
    expect(await card.closed()).toBe(true);
  });

  it('can be read with the keyboard', async () => {
    await open();
    await page.focus('.welcome-ways .button');
    await page.keyboard.press('Enter');
    const said = await eventually(
      () => page.evaluate(() => document.querySelector('.welcome-at')?.textContent ?? ''),
      (words) => words !== '',
    );
    expect(said).toMatch(/^1 of \d+$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const card = new CardObject(suite.driver, page);
    expect((await card.opened())?.name).toBe('Beijing');
    expect(await card.in((root) => root.activeElement?.textContent.trim() ?? null)).toBe('Beijing');
  });
});

it('says that Backstory may read pages where it may', async () => {
  await open();
  expect(await text()).toContain('Backstory may read pages');
  expect(await text()).not.toContain('Allow it on all sites');
});

it('lets the reader choose where Backstory works, and open pages follow', async () => {
  const story = await suite.open('/');
  await markOf(story, 'Antony Blinken');
  await open();
  await page.locator('label[for="where-click"]').click();
  await story.bringToFront();
  const marks = await eventually(
    () => markTexts(story),
    ({ length }) => length === 0,
  );
  expect(marks).toEqual([]);
  await page.bringToFront();
  await page.locator('label[for="where-all"]').click();
  await story.bringToFront();
  expect((await markOf(story, 'Antony Blinken')).text).toBe('Antony Blinken');
  await story.close();
});

describe.runIf(isFirefox)('where Firefox withholds access', () => {
  it('one press on the welcome page has it asked for, and open pages follow', async () => {
    const story = await suite.open('/');
    await markOf(story, 'Antony Blinken');
    await story.close();
    await withhold(suite.driver);
    const dark = await suite.open('/');
    await open();
    expect(await text()).toContain('Backstory may not read pages yet');
    expect(await markTexts(dark)).toEqual([]);
    await press('Allow it on all sites');
    const after = await eventually(
      () => text(),
      (words) => words.includes('Backstory may read pages'),
    );
    expect(after).not.toContain('Allow it on all sites');
    await dark.bringToFront();
    await markOf(dark, 'Antony Blinken');
    await dark.close();
  });

  it('the popup says so, and has it asked for', async () => {
    await withhold(suite.driver);
    page = await suite.open('/');
    const popup = await PopupObject.over(suite.driver, null);
    const words = await eventually(
      () => popup.text(),
      (found) => found.includes('Allow it on all sites'),
    );
    expect(words).toContain('Backstory may not read pages yet');
    await press('Allow it on all sites', popup.page);
    await eventually(
      () => popup.text(),
      (found) => !found.includes('Allow it on all sites'),
    );
    await popup.page.close();
    await page.bringToFront();
    expect((await markOf(page, 'Antony Blinken')).text).toBe('Antony Blinken');
    await allow(suite.driver);
  });
});
