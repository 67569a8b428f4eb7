import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { marksOf, markTexts, type SeenMark } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, pageWith, SAMPLE, startSuite, type Suite } from './suite.ts';

const QUIET = pageWith(`<h1>A quiet day</h1><p>Nobody came to the allotment.</p>
<style>p { color: #333 }</style>
<script>
  const note = (what) => { window.name += what + " "; };
  for (const target of [window, document]) {
    for (const type of ["message", "error", "securitypolicyviolation", "storage"])
      target.addEventListener(type, (event) => note(event.type));
  }
  new MutationObserver((records) => records.forEach(({ type }) => note(type)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`);

/** One name in each: only the first is there for a reader. */
const HIDDEN = pageWith(`<p>Antony Blinken</p>
<p style="display: none">Xi Jinping</p>
<div style="visibility: hidden"><p>Qin Gang</p></div>
<div style="opacity: 0"><p>Wang Yi</p></div>
<div style="position: absolute; width: 1px; height: 1px; overflow: hidden"><p>Vladimir Putin</p></div>
<p style="position: absolute; left: -9999px">Taiwan</p>
<p style="position: absolute; top: -9999px">Ukraine</p>
<details><summary>More</summary><p>Russia</p></details>
<p hidden>Beijing</p>
<p style="content-visibility: hidden">Bali</p>
<div style="opacity: 0.02"><p>South China Sea</p></div>
<p style="font-size: 0">Xi Jinping</p>
<p style="text-indent: -9999px">Qin Gang</p>
<p style="transform: scale(0)">Wang Yi</p>`);

const PRIVATE = pageWith(`<p>Antony Blinken</p>
<input value="Xi Jinping"><textarea>Xi Jinping</textarea>
<div contenteditable>Xi Jinping</div><div role="textbox">Xi Jinping</div>
<select><option>Xi Jinping</select><pre><code>Xi Jinping</code></pre>
<p contenteditable="plaintext-only">Xi Jinping</p>`);

const LONG = Array.from(
  { length: 4_000 },
  (_, i) =>
    `<p>${String(i)}: Antony Blinken ${'said nothing much, and said it slowly. '.repeat(6)}</p>`,
);

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/quiet': QUIET,
    '/hidden': HIDDEN,
    '/private': PRIVATE,
    '/one': pageWith('<p>Antony Blinken</p><p style="height: 3000px">And nobody.</p>'),
    '/long': pageWith(LONG.join('')),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

describe('a page', () => {
  it('causes no request by being read, hovered and looked at in the popup', async () => {
    const before = suite.site.requests.length;
    page = await suite.open(SAMPLE);
    const card = await openCard(suite, page, 'Antony Blinken');
    await card.leave();
    const popup = await PopupObject.over(suite.driver, page.url());
    await popup.press('Qin Gang');
    await popup.page.close();
    expect(suite.site.requests.slice(before)).toEqual([SAMPLE, '/assets/sample/article.css']);
  });

  it('that mentions nobody cannot tell whether Backstory is there', async () => {
    const bare = await launch(drivenBrowser(), { bare: true });
    try {
      page = await suite.open('/quiet');
      const untouched = await bare.newPage();
      await untouched.setViewport({ width: 1000, height: 800 });
      await untouched.goto(page.url());
      expect(await traces(page)).toEqual(await traces(untouched));
    } finally {
      await bare.close();
    }
  });

  it('learns from the registry neither who marks it nor what kind of thing is marked', async () => {
    page = await suite.open(SAMPLE, { width: 1000, height: 3000 });
    await markOf(page, 'Antony Blinken');
    const first = await registered(page);
    await page.reload();
    await markOf(page, 'Antony Blinken');
    const second = await registered(page);
    for (const name of [...first, ...second]) expect(name).toMatch(/^h[0-9a-f]{12}$/);
    expect(first.length).toBeGreaterThan(1);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
  });

  it('sees marks only where a reader sees text', async () => {
    page = await suite.open('/hidden');
    await markOf(page, 'Antony Blinken');
    await sleep(500);
    expect(await markTexts(page)).toEqual(['Antony Blinken']);
    const popup = await PopupObject.over(suite.driver, page.url());
    expect(await popup.rows()).toEqual([['Antony Blinken', '1']]);
    await popup.page.close();
  });

  it('keeps its fields, drafts and code to itself', async () => {
    page = await suite.open('/private');
    await markOf(page, 'Antony Blinken');
    await page.click('[contenteditable]');
    await page.keyboard.type(' met Wang Yi');
    await sleep(500);
    expect(await markTexts(page)).toEqual(['Antony Blinken']);
  });

  it('of a megabyte is registered near the viewport only, wherever that moves', async () => {
    page = await suite.open('/long');
    const settled = () => eventually(() => marksOf(page), areNear);
    const atTop = await settled();
    expect([areNear(atTop), atTop.length < 100]).toEqual([true, true]);
    for (const place of [0.5, 1]) {
      await page.evaluate((part) => {
        scrollTo(0, part * document.documentElement.scrollHeight);
      }, place);
      const marks = await settled();
      expect([areNear(marks), marks.length < 100]).toEqual([true, true]);
      expect(marks.some(({ y }) => y > 0 && y < 800)).toBe(true);
    }
  });
});

describe('a page that takes marks away', () => {
  it.each([
    ['clears the registry', () => CSS.highlights.clear()],
    ['empties what is in it', () => CSS.highlights.forEach((highlight) => highlight.clear())],
  ])('%s: they are back soon after it scrolls or changes', async (_, takeAway) => {
    page = await suite.open('/one');
    await markOf(page, 'Antony Blinken');
    await page.evaluate(takeAway);
    await page.evaluate(() => {
      scrollBy(0, 40);
    });
    expect(await returned()).toEqual(['Antony Blinken']);
    await page.evaluate(takeAway);
    await page.evaluate(() => {
      document.body.append('Rain later.');
    });
    expect(await returned()).toEqual(['Antony Blinken']);
  });

  it('writes itself anew: what it says now is marked, and its card opens', async () => {
    page = await suite.open('/one');
    await markOf(page, 'Antony Blinken');
    await page.evaluate(() => {
      document.open();
      document.write('<p>Now it is Xi Jinping.</p><p style="height: 3000px">Nobody.</p>');
      document.close();
    });
    await markOf(page, 'Xi Jinping');
    const card = await openCard(suite, page, 'Xi Jinping');
    expect((await card.read())?.name).toBe('Xi Jinping');
    await page.keyboard.press('Escape');
    expect(await card.closed()).toBe(true);
    await page.evaluate(() => {
      CSS.highlights.clear();
      scrollBy(0, 40);
    });
    expect(await returned()).toEqual(['Xi Jinping']);
  });
});

describe('events that a page makes up', () => {
  it('open no card', async () => {
    page = await suite.open('/one');
    const { x, y } = await markOf(page, 'Antony Blinken');
    await page.evaluate(
      async (left, top) => {
        const options = { bubbles: true, composed: true, pointerType: 'mouse', clientY: top };
        for (const step of [-20, -10, 0]) {
          for (const type of ['pointerover', 'pointerenter', 'pointermove', 'mousemove']) {
            const event = new PointerEvent(type, { ...options, clientX: left + step });
            document.elementFromPoint(left, top)?.dispatchEvent(event);
          }
          await new Promise((done) => setTimeout(done, 30));
        }
      },
      x,
      y,
    );
    await sleep(800);
    expect(await new CardObject(suite.driver, page).isGone()).toBe(true);
  });

  it('close none', async () => {
    page = await suite.open('/one');
    const card = await openCard(suite, page, 'Antony Blinken');
    await page.evaluate(() => {
      for (const target of [window, document, document.body]) {
        const key = { key: 'Escape', code: 'Escape', bubbles: true, composed: true };
        target.dispatchEvent(new KeyboardEvent('keydown', key));
        target.dispatchEvent(new PointerEvent('pointerleave', { bubbles: true }));
      }
    });
    await sleep(500);
    expect((await card.read())?.name).toBe('Antony Blinken');
  });
});

/** True where all marks are in the viewport of 800 CSS px, or within half of it around. */
function areNear(marks: readonly SeenMark[]): boolean {
  return marks.length > 3 && marks.every(({ y }) => y > -800 && y < 1_600);
}

/** The marks that are back after a second or so. */
function returned(): Promise<string[]> {
  return eventually(
    () => markTexts(page),
    (texts) => texts.length > 0,
    1_500,
  );
}

function registered(of: Page): Promise<string[]> {
  return of.evaluate(() => [...CSS.highlights.keys()]);
}

/** All that a page can know of itself, after the pointer has rested on it. */
async function traces(of: Page): Promise<unknown> {
  await of.mouse.move(200, 90, { steps: 4 });
  await sleep(1_500);
  return of.evaluate(() => ({
    dom: document.documentElement.outerHTML,
    keys: [window, document, navigator, CSS].map((object) =>
      Object.getOwnPropertyNames(object).toSorted(),
    ),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    marks: CSS.highlights.size,
    seen: window.name,
  }));
}
