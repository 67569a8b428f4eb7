import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import type { Driver } from '../driver/driver.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { domOf, marksOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { serveSite, type Site } from '../driver/site.ts';
import { eventually } from '../driver/wait.ts';
import { displayName, expectedOf, rowsOf, textsOf, type Expected } from './expected.ts';

const PAGES = ['sample', 'plain', 'markup', 'shadow', 'spa', 'languages', 'boxes'];
/** Everything in view at once, so that every mark is painted. */
const TALL = { width: 1000, height: 6000 };

let driver: Driver;
let bare: Driver;
let fixtures: Site;
let sample: Site;

beforeAll(async () => {
  fixtures = await serveSite('tests/fixtures/pages');
  sample = await serveSite('assets/sample');
  driver = await launch(drivenBrowser());
  await setLook(driver, EVERY);
  bare = await launch(drivenBrowser(), { bare: true });
});

afterAll(async () => {
  await driver.close();
  await bare.close();
  await fixtures.close();
  await sample.close();
});

const addressOf = (name: string) =>
  name === 'sample' ? `${sample.origin}/article.html` : `${fixtures.origin}/${name}.html`;

async function open(browser: Driver, name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(TALL);
  await page.goto(addressOf(name));
  return page;
}

/** The marks of a page, once they are as many as expected, or after patience has run out. */
function settledMarks(page: Page, expected: Expected): Promise<string[]> {
  const wanted = textsOf(expected).join('|');
  return eventually(
    () => markTexts(page),
    (texts) => texts.join('|') === wanted,
    5_000,
  );
}

describe.each(PAGES)('the page “%s”', (name) => {
  const expected = expectedOf(name);
  let page: Page;

  beforeAll(async () => {
    page = await open(driver, name);
  });
  afterAll(() => page.close());

  it('is marked as a careful reader would, no more and no less', async () => {
    expect(await settledMarks(page, expected.start)).toEqual(textsOf(expected.start));
  });

  it('opens the right card over every mark, and closes it on Escape', async () => {
    const card = new CardObject(driver, page);
    const marks = await marksOf(page);
    const names: (string | undefined)[] = [];
    for (const mark of marks) names.push((await card.cardOf(mark))?.name);
    expect(names).toEqual(expected.start.map(([id]) => displayName(id)));
    expect(await card.isGone()).toBe(true);
  });

  it('is listed in the popup just as it is marked', async () => {
    const popup = await PopupObject.over(driver, addressOf(name));
    expect(await popup.rows()).toEqual(rowsOf(expected.start));
    await popup.page.close();
  });

  it('has the same DOM, byte for byte, as without the extension', async () => {
    const untouched = await open(bare, name);
    // The late widget of “shadow” comes after a second; its words are in the page’s script too.
    const wholeDom = (of: Page) =>
      eventually(
        () => domOf(of),
        (text) => name !== 'shadow' || text.split('late: Qin Gang.</p>').length > 2,
      );
    expect(await wholeDom(page)).toBe(await wholeDom(untouched));
    await untouched.close();
  });
});

describe('a page that swaps and changes its articles', () => {
  const expected = expectedOf('spa');
  let page: Page;

  beforeAll(async () => {
    page = await open(driver, 'spa');
    await settledMarks(page, expected.start);
  });
  afterAll(() => page.close());

  it.each(['second', 'live', 'edit', 'unfold'])('follows it after “%s”', async (step) => {
    await page.click(`#${step}`);
    const wanted = expected[step] ?? [];
    expect(await settledMarks(page, wanted)).toEqual(textsOf(wanted));
  });

  it('lists what it says now', async () => {
    const popup = await PopupObject.over(driver, page.url());
    expect(await popup.rows()).toEqual(rowsOf(expected['unfold'] ?? []));
    await popup.page.close();
  });
});
