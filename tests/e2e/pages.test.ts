import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import type { Driver } from '../driver/driver.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { domOf, marksOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { ALLOWS_NOTHING, serveSite, type Site } from '../driver/site.ts';
import { eventually } from '../driver/wait.ts';
import { displayName, expectedOf, rowsOf, textsOf, type Expected } from './expected.ts';

const PAGES = [
  'sample',
  'plain',
  'markup',
  'shadow',
  'spa',
  'languages',
  'boxes',
  'written',
  'xml',
  'drawing',
  'editable',
  'columns',
  'tiny-root',
  'strict',
];
/** True of the DOM of a page that is not whole at once. */
const LATE: Readonly<Record<string, (dom: string) => boolean>> = {
  shadow: (dom) => dom.split('late: Qin Gang.</p>').length > 2,
  written: (dom) => !dom.includes('Before anything') && dom.includes('the last part'),
};
/** Everything in view at once, so that every mark is painted. */
const TALL = { width: 1000, height: 6000 };

let driver: Driver;
let bare: Driver;
let fixtures: Site;
let sample: Site;
let strict: Site;

beforeAll(async () => {
  fixtures = await serveSite('tests/fixtures/pages');
  sample = await serveSite('assets/sample');
  strict = await serveSite('tests/fixtures/pages', {}, ALLOWS_NOTHING);
  driver = await launch(drivenBrowser());
  await setLook(driver, EVERY);
  bare = await launch(drivenBrowser(), { bare: true });
});

afterAll(async () => {
  await driver.close();
  await bare.close();
  await fixtures.close();
  await sample.close();
  await strict.close();
});

function addressOf(name: string): string {
  if (name === 'sample') return `${sample.origin}/article.html`;
  if (name === 'strict') return `${strict.origin}/${name}.html`;
  return `${fixtures.origin}/${name}.${name === 'xml' ? 'xhtml' : 'html'}`;
}

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

  it('opens the right card over every mark, in reach, and closes it on Escape', async () => {
    const card = new CardObject(driver, page);
    const seen: [name: string | undefined, isHittable: boolean][] = [];
    for (const mark of await marksOf(page)) {
      await card.hover(mark);
      seen.push([(await card.opened())?.name, await card.isHittable()]);
      await card.escape();
      await card.closed();
    }
    expect(seen).toEqual(expected.start.map(([id]) => [displayName(id), true]));
    expect(await card.isGone()).toBe(true);
  });

  it('is listed in the popup just as it is marked', async () => {
    const popup = await PopupObject.over(driver, addressOf(name));
    expect(await popup.rows()).toEqual(rowsOf(expected.start));
    await popup.page.close();
  });

  it('has the same DOM, byte for byte, as without the extension', async () => {
    const untouched = await open(bare, name);
    // What comes late is in the page’s script, too.
    const late = LATE[name];
    const wholeDom = (of: Page) =>
      eventually(
        () => domOf(of),
        (text) => late === undefined || late(text),
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
