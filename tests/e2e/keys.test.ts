import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { KeysObject } from '../driver/keys.ts';
import { litIn } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const STORY = `
<h1>Talks</h1>
<p><input id="field" value="Wang Yi"> <a id="link" href="#far">Read on</a></p>
<p id="one">Antony Blinken came to Beijing.</p>
<div style="height:3000px"></div>
<p id="two">There he met Wang Yi.</p>`;

/** To look through all of it takes longer than a page is kept waiting. */
const LONG = '<p>Antony Blinken met Wang Yi in Beijing.</p>'.repeat(2_000);

let suite: Suite;
let page: Page;
let card: CardObject;
let keys: KeysObject;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith(STORY), '/long': pageWith(LONG) });
});
afterAll(() => suite.close());
beforeEach(async () => {
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  card = new CardObject(suite.driver, page);
  keys = new KeysObject(suite.driver, page);
});
afterEach(() => page.close());

/** The id of what has the focus on the page; empty where nothing has. */
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
/** What the keyboard is on in the card. */
const inCard = () => card.in((root) => root.activeElement?.textContent.trim() ?? null);
const lit = () => litIn(page);

/** All that screen readers are given of the page. */
const heard = async () =>
  JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));

describe('from mention to mention', () => {
  it('goes on and back in reading order, round at the ends, and lights each', async () => {
    expect(await keys.step(1)).toEqual({ index: 0, of: 3 });
    expect(await lit()).toEqual(['Antony Blinken']);
    expect(await keys.step(1)).toEqual({ index: 1, of: 3 });
    expect(await keys.step(1)).toEqual({ index: 2, of: 3 });
    expect(await lit()).toEqual(['Wang Yi']);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    expect(await keys.step(1)).toEqual({ index: 0, of: 3 });
    expect(await keys.step(-1)).toEqual({ index: 2, of: 3 });
  });

  it('leads somewhere with the first key, on a page however long', async () => {
    await page.close();
    page = await suite.open('/long');
    await markOf(page, 'Antony Blinken');
    expect(await new KeysObject(suite.driver, page).step(1)).toMatchObject({ index: 0 });
    expect(await lit()).toEqual(['Antony Blinken']);
  });

  it('begins at what is in view where the reader has scrolled on', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await keys.step(1)).toEqual({ index: 2, of: 3 });
  });

  it('tells screen readers where it has led, and takes that out of the page again', async () => {
    // It may have come and gone before this page is in front again.
    await page.evaluate(() => {
      const count = { came: 0, gone: 0 };
      Reflect.set(window, 'seen', count);
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          count.came += addedNodes.length;
          count.gone += removedNodes.length;
        }
      }).observe(document.documentElement, { childList: true });
    });
    await keys.step(1);
    const seen = () => page.evaluate(() => JSON.stringify(Reflect.get(window, 'seen')));
    const once = JSON.stringify({ came: 1, gone: 1 });
    expect(await eventually(seen, (now) => now === once)).toBe(once);
  });

  // What is in a closed root only Chromium's tree for screen readers shows to a test.
  it.runIf(drivenBrowser() === 'chromium')('tells them which name, and how many', async () => {
    await keys.step(1);
    const told = await eventually(heard, (now) => now.includes('mention 1'));
    expect(told).toContain('Antony Blinken, mention 1 of 3');
  });

  it.runIf(drivenBrowser() === 'chromium')(
    'tells them on request how much is mentioned',
    async () => {
      await keys.tell(2, 3);
      const told = await eventually(heard, (now) => now.includes('mentions'));
      expect(told).toContain('2 entries, 3 mentions');
    },
  );
});

describe('into a card and back', () => {
  it('opens the card of the mention that is lit, with the keyboard in it; Escape leads back', async () => {
    await page.focus('#link');
    await keys.step(1);
    await keys.open();
    expect((await card.opened())?.name).toBe('Antony Blinken');
    expect(await eventually(inCard, (text) => text === 'Antony Blinken')).toBe('Antony Blinken');
    await page.keyboard.press('Tab');
    expect(await inCard()).toContain('“');
    await card.escape();
    expect(await card.closed()).toBe(true);
    expect(await focused()).toBe('link');
  });

  it('stays while the keyboard is in it, wherever the pointer goes', async () => {
    await keys.step(1);
    await keys.open();
    await eventually(inCard, (text) => text === 'Antony Blinken');
    await page.mouse.move(400, 500);
    await page.mouse.move(600, 600, { steps: 5 });
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await card.isGone()).toBe(false);
    // And though it rests on another name.
    await card.hover(await markOf(page, 'Beijing'));
    await new Promise((done) => setTimeout(done, 1_000));
    expect([(await card.read())?.name, await inCard()]).toEqual([
      'Antony Blinken',
      'Antony Blinken',
    ]);
  });

  it('goes on with the keyboard where a pressed button has made room for more', async () => {
    await keys.step(1);
    await keys.open();
    await eventually(inCard, (text) => text === 'Antony Blinken');
    await card.in((root) => {
      root.querySelector<HTMLElement>('.card-relations li:last-child > button')?.focus();
    });
    const shown = () => card.in((root) => root.querySelectorAll('.card-relations li').length);
    const before = (await shown()) ?? 0;
    await page.keyboard.press('Enter');
    expect(await eventually(shown, (now) => (now ?? 0) > before)).toBeGreaterThan(before);
    const isIn = () =>
      card.in((root) => root.activeElement?.matches('.card-relations li:nth-child(4)') === true);
    expect(await eventually(isIn, (is) => is === true)).toBe(true);
  });

  it('Enter opens it as well, and a second Escape puts the light out', async () => {
    await keys.step(1);
    await page.keyboard.press('Enter');
    expect((await card.opened())?.name).toBe('Antony Blinken');
    await card.escape();
    expect(await card.closed()).toBe(true);
    await card.escape();
    expect(await eventually(lit, (words) => words.length === 0)).toEqual([]);
  });

  it('Enter opens it on a page that has written itself anew, too', async () => {
    await page.evaluate(() => {
      document.open();
      document.write('<p>Now it is Xi Jinping.</p>');
      document.close();
    });
    await markOf(page, 'Xi Jinping');
    await keys.step(1);
    await page.keyboard.press('Enter');
    expect((await card.opened())?.name).toBe('Xi Jinping');
  });

  it('takes neither key from a field or a link', async () => {
    await keys.step(1);
    await page.focus('#field');
    await page.keyboard.press('Enter');
    await page.focus('#link');
    await page.keyboard.press('Enter');
    expect(await eventually(() => page.evaluate(() => location.hash), Boolean)).toBe('#far');
    expect(await card.isGone()).toBe(true);
  });
});
