import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { KeysObject } from '../driver/keys.ts';
import { domOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { marksBecome } from './refusing.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

const STORY = pageWith(
  '<h1>Talks</h1><p>Antony Blinken came.</p><p>Wang Yi met him.</p><p style="height: 2000px">Nobody.</p>',
);
const MARKS = ['Antony Blinken', 'Wang Yi'];

/** A name like ours, and what a page could hope to lose by it when we come again. */
const PLANTED = 'h0123456789ab';
const CURIOUS =
  pageWith(`<p>Nobody came to the allotment.</p><div style="--bs-of: ${PLANTED}">Hm.</div>
<script>
  CSS.highlights.set('${PLANTED}', new Highlight(new StaticRange({
    startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1,
  })));
  new MutationObserver((records) => { window.name += records.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`);

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({ '/story': STORY, '/curious': CURIOUS });
});
afterAll(() => suite.close());
afterEach(() => page.close());

declare global {
  // What was registered in the page before the extension was loaded anew, kept by the page itself.
  var old: readonly Highlight[];
}

/** Opens a page with marks. */
async function openStory(): Promise<{ dom: string }> {
  page = await suite.open('/story');
  await markOf(page, 'Wang Yi');
  return { dom: await domOf(page) };
}

/** Loads the extension anew; true when new marks have come, with no old one beside them. */
async function reload(of = page): Promise<boolean> {
  await of.evaluate(() => {
    globalThis.old = [...CSS.highlights.values()];
  });
  await suite.driver.reload();
  await of.bringToFront();
  return eventually(
    () => isNew(of),
    (isSo) => isSo,
    8_000,
  );
}

function isNew(of = page): Promise<boolean> {
  return of.evaluate(() => {
    const now = [...CSS.highlights.values()];
    return now.length > 0 && !now.some((highlight) => globalThis.old.includes(highlight));
  });
}

describe('a page that is open while the extension is loaded anew', () => {
  it.each([
    ['while the background runs', async () => {}],
    ['after the background was stopped', () => suite.driver.stopBackground()],
  ])('%s: it is marked once, and cards open, without being loaded again', async (_, before) => {
    const { dom } = await openStory();
    await before();
    expect(await reload()).toBe(true);
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    const card = await openCard(suite, page, 'Wang Yi');
    expect((await card.read())?.name).toBe('Wang Yi');
    await card.escape();
    await card.closed();
    expect(await domOf(page)).toBe(dom);
    // What scrolls and changes brings nothing old back.
    await page.evaluate(() => {
      scrollTo(0, 40);
      document.querySelector('h1')?.append(': Qin Gang');
    });
    expect(await marksBecome(page, ['Qin Gang', ...MARKS])).toEqual(['Qin Gang', ...MARKS]);
    expect(await isNew()).toBe(true);
  });

  it('loses the card that was open, and can have it opened again', async () => {
    const { dom } = await openStory();
    const card = await openCard(suite, page, 'Wang Yi');
    expect(await reload()).toBe(true);
    expect(await card.closed()).toBe(true);
    await card.leave();
    expect(await domOf(page)).toBe(dom);
    await openCard(suite, page, 'Antony Blinken');
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
  });

  it('follows the keyboard as before, and what was said of a step leaves', async () => {
    const { dom } = await openStory();
    const keys = new KeysObject(suite.driver, page);
    await keys.step(1);
    expect(await reload()).toBe(true);
    const left = await eventually(
      () => domOf(page),
      (now) => now === dom,
    );
    expect(left).toBe(dom);
    expect(await keys.step(1)).toEqual({ index: 0, of: 2 });
  });

  it('twice, is still marked once', async () => {
    await openStory();
    expect(await reload()).toBe(true);
    expect(await reload()).toBe(true);
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
  });

  it('is still off where the site is', async () => {
    await openStory();
    const popup = await PopupObject.over(suite.driver, page.url());
    await popup.press('On this site');
    expect(await marksBecome(page, [])).toEqual([]);
    await popup.page.close();
    await suite.driver.reload();
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await markTexts(page)).toEqual([]);
    const again = await PopupObject.over(suite.driver, page.url());
    await again.press('On this site');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await again.page.close();
  });
});

it('a page that mentions nobody cannot tell that the extension was loaded anew', async () => {
  page = await suite.open('/curious');
  const seen = () =>
    page.evaluate(() => [document.documentElement.outerHTML, window.name, CSS.highlights.size]);
  const before = await seen();
  const other = await suite.open('/story');
  await markOf(other, 'Wang Yi');
  expect(await reload(other)).toBe(true);
  await other.close();
  await page.bringToFront();
  await new CardObject(suite.driver, page).leave();
  await new Promise((done) => setTimeout(done, 1_000));
  expect(await seen()).toEqual(before);
});
