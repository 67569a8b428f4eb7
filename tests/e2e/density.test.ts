import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StoredLook } from '../../lib/settings/look.ts';
import { CardObject } from '../driver/card.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { marksOf, markTexts } from '../driver/marks.ts';
import { OptionsObject } from '../driver/options.ts';
import { eventually } from '../driver/wait.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

/** Three sections; the first name of each entity in each is the one in capitals of our making. */
const STORY = `
<p>Antony Blinken met Wang Yi. Blinken left.</p>
<h2>In Beijing</h2>
<p>Blinken spoke in Beijing.</p><p>Blinken and Wang Yi agreed; Beijing was silent.</p>
<h2>Later</h2>
<p>Wang Yi wrote to Blinken.</p>`;

const ALL =
  'Antony Blinken,Wang Yi,Blinken,Beijing,Blinken,Beijing,Blinken,Wang Yi,Beijing,Wang Yi,Blinken';
const SECTIONS = 'Antony Blinken,Wang Yi,Beijing,Blinken,Wang Yi,Wang Yi,Blinken';
const PAGE = 'Antony Blinken,Wang Yi,Beijing';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    '/': pageWith(STORY),
    '/long': pageWith(
      `<p id="first">Wang Yi spoke.</p><div style="height:6000px"></div><p id="last">Wang Yi left.</p>`,
    ),
    '/tabs': pageWith(`<p id="one">Wang Yi spoke.</p><p id="two" hidden>Wang Yi left.</p>`),
  });
});
afterAll(() => suite.close());
afterEach(() => page.close());

async function start(path: string, look: Partial<StoredLook>): Promise<void> {
  await setLook(suite.driver, { ...EVERY, density: 'section', ...look });
  page = await suite.open(path);
}

const marked = (texts: string) =>
  eventually(
    () => markTexts(page),
    (found) => found.join() === texts,
  );

describe('which mentions are marked', () => {
  it.for([
    ['every', ALL],
    ['section', SECTIONS],
    ['page', PAGE],
  ] as const)('%s: those and no others', async ([density, texts]) => {
    await start('/', { density });
    expect((await marked(texts)).join()).toBe(texts);
  });

  it('quiet: none, and the page has no highlight; the card still opens over a name', async () => {
    await start('/', { density: 'every' });
    const mark = (await marked(ALL), await marksOf(page))[0];
    await setLook(suite.driver, { ...EVERY, density: 'quiet' });
    expect(await marked('')).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    if (!mark) throw new Error('something was marked before');
    const card = new CardObject(suite.driver, page);
    await card.hover(mark);
    expect((await card.opened())?.text).toContain('Antony Blinken');
  });

  it('a kind that is hidden is not marked, others are', async () => {
    await start('/', { density: 'page', hidden: ['place'] });
    expect((await marked('Antony Blinken,Wang Yi')).join()).toBe('Antony Blinken,Wang Yi');
  });

  it('open pages follow another choice', async () => {
    await start('/', { density: 'section' });
    await marked(SECTIONS);
    await setLook(suite.driver, { ...EVERY, density: 'page' });
    expect((await marked(PAGE)).join()).toBe(PAGE);
  });

  it('what comes into view further up takes the place of what was marked below it', async () => {
    await start('/long#last', { density: 'page' });
    expect(await eventually(() => markedIn('last'), Boolean)).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await eventually(() => markedIn('first'), Boolean)).toBe(true);
    await page.evaluate(() => scrollTo(0, 6_000));
    expect(
      await eventually(
        () => markedIn('last'),
        (is) => !is,
      ),
    ).toBe(false);
  });

  it('where the first is hidden the next one is marked', async () => {
    await start('/tabs', { density: 'page' });
    expect(await eventually(() => markedIn('one'), Boolean)).toBe(true);
    await page.evaluate(() => {
      for (const id of ['one', 'two']) {
        const tab = document.getElementById(id);
        if (tab) tab.hidden = !tab.hidden;
      }
    });
    expect(await eventually(() => markedIn('two'), Boolean)).toBe(true);
  });
});

/** True where a mark is registered within this element. */
function markedIn(id: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) =>
          document.getElementById(wanted)?.contains(range.startContainer),
        ),
      ),
    id,
  );
}

describe('the choice in the options', () => {
  it('is made with the keyboard, holds after a reload, and open pages follow', async () => {
    await start('/', { density: 'section' });
    const { page: options } = await OptionsObject.open(suite.driver);
    try {
      await options.locator('#density-section').wait();
      await options.focus('#density-section');
      await options.keyboard.press('ArrowDown');
      await page.bringToFront();
      expect((await marked(PAGE)).join()).toBe(PAGE);
      await options.bringToFront();
      await options.focus('#kind-place');
      await options.keyboard.press(' ');
      await page.bringToFront();
      expect((await marked('Antony Blinken,Wang Yi')).join()).toBe('Antony Blinken,Wang Yi');
    } finally {
      await options.close();
    }
    const again = await OptionsObject.open(suite.driver);
    try {
      const isChecked = (id: string) =>
        again.page.$eval(`#${id}`, (box) => (box as HTMLInputElement).checked);
      await again.page.locator('#density-page').wait();
      expect([await isChecked('density-page'), await isChecked('kind-place')]).toEqual([
        true,
        false,
      ]);
    } finally {
      await again.page.close();
    }
  });
});
