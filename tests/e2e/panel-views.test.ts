import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { PanelObject } from '../driver/panel.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { sampleQuote } from '../unit/pack/sample-pack.ts';
import { writeStored } from '../driver/stored.ts';
import { bundledWith, storedOf } from './stored-packs.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let panel: PanelObject;
const open: Page[] = [];

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken met Wang Yi.</p>') });
  const page = await suite.open('/');
  // By now the bundled pack is installed.
  await markOf(page, 'Antony Blinken');
});
afterAll(() => suite.close());
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

async function openPanel(hash: string): Promise<void> {
  panel = await PanelObject.open(suite.driver, hash);
  open.push(panel.page);
  await panel.page.bringToFront();
}

const picture = () =>
  panel.page.evaluate(() => document.querySelector('.graph > svg')?.innerHTML ?? '');

describe('the map of a place', () => {
  it('is drawn from the extension’s own file, with the place’s name and where that is', async () => {
    await openPanel(`#entity=${bundled.id}/taiwan`);
    const drawn = () =>
      panel.page.evaluate(
        () => document.querySelector('.locator-map .locator-land')?.getAttribute('d')?.length ?? 0,
      );
    expect(await eventually(drawn, (length) => length > 0)).toBeGreaterThan(500);
    expect(await panel.all('.locator-name')).toEqual(['Taiwan']);
    expect(await panel.all('.locator figcaption')).toEqual(['23.7° N, 121° E']);
  });

  it('is not there where the pack knows no place', async () => {
    await openPanel(`#entity=${bundled.id}/blinken`);
    await panel.all('.quote-text', ({ length }) => length > 0);
    expect(await panel.all('.locator')).toEqual([]);
  });
});

describe('the picture of relations', () => {
  it('stands still, and has everyone of the sentences there is room for', async () => {
    await openPanel(`#entity=${bundled.id}/blinken`);
    await eventually(picture, (html) => html.includes('graph-node'));
    // The panel's width is measured once it is there.
    await new Promise((done) => setTimeout(done, 500));
    const before = await picture();
    await new Promise((done) => setTimeout(done, 600));
    expect(await picture()).toBe(before);
    const names = await panel.page.evaluate(() =>
      [...document.querySelectorAll('.graph-node')].map((one) => one.getAttribute('aria-label')),
    );
    const linked = await panel.all('ol.relations .entity-link');
    expect(new Set<string | null>(names)).toEqual(new Set(linked));
  });

  it('leads on with the keyboard', async () => {
    await openPanel(`#entity=${bundled.id}/blinken`);
    await eventually(picture, (html) => html.includes('graph-node'));
    await panel.press('Relations');
    const onNode = () =>
      panel.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let i = 0; i < 30 && (await onNode()) !== 'Xi Jinping'; i++) {
      await panel.page.keyboard.press('Tab');
    }
    expect(await onNode()).toBe('Xi Jinping');
    await panel.page.keyboard.press('Enter');
    expect(await panel.heading((text) => text === 'Xi Jinping')).toBe('Xi Jinping');
  });
});

describe('the search in the panel', () => {
  it('finds in all packs while one writes, and leads to a dossier with the keyboard', async () => {
    await openPanel('');
    await panel.press('Search');
    expect(
      await eventually(
        () => panel.page.evaluate(() => document.activeElement?.id),
        (id) => id === 'search-field',
      ),
    ).toBe('search-field');
    await panel.page.keyboard.type('wang');
    await panel.all('.found-item a', ([first]) => first === 'Wang Yi');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    expect(await panel.heading((text) => text === 'Wang Yi')).toBe('Wang Yi');
    await panel.press('Back');
    expect(await panel.heading((text) => text === 'Search')).toBe('Search');
    expect(await panel.all('.found-item a')).toContain('Wang Yi');
  });

  it('leads from a quote to that quote in the dossier', async () => {
    await openPanel('#search');
    await panel.page.focus('#search-field');
    await panel.page.keyboard.type('instability');
    const [found = ''] = await panel.all('.found-item a', ([one]) => one?.startsWith('“') === true);
    expect(await panel.all('.found-about')).toContainEqual(
      expect.stringContaining('Antony Blinken\u00a0· 19 June 2023\u00a0· '),
    );
    await panel.press(found.slice(0, 20));
    expect(
      await eventually(
        () => panel.focused(),
        (words) => words.includes('point of instability'),
      ),
    ).toContain('“It was clear coming in that the relationship was at a point of instability');
  });
});

describe('a quote in a dossier', () => {
  it('is copied with its source, from the keyboard', async () => {
    await openPanel(`#entity=${bundled.id}/blinken`);
    await panel.heading((text) => text === 'Antony Blinken');
    await panel.tabTo('Copy');
    await panel.page.keyboard.press('Enter');
    const done = 'Copied with its source.';
    expect(await panel.all('.quote-copied', (words) => words.includes(done))).toContain(done);
    const copied = await suite.driver.clipboard();
    const [first = ''] = await panel.all('.quote-text');
    expect(copied.split('\n')[0]).toBe(first);
    expect(copied).toContain('Secretary Blinken’s visit to China, June 2023');
  });
});

describe('a story', () => {
  it('has its sentences, everyone in it, and all that was said by date', async () => {
    await openPanel(`#story=${bundled.id}`);
    expect(await panel.heading((text) => text === bundled.title)).toBe(bundled.title);
    const text = await panel.text();
    expect(bundled.story.filter((sentence) => !text.includes(sentence))).toEqual([]);
    expect(await panel.all('.story-kind .entity-name')).toHaveLength(bundled.entities.length);
    expect(await panel.all('.quote-text')).toHaveLength(bundled.quotes.length);
    const dates = [...new Set(bundled.quotes.map(({ date }) => date))].toSorted();
    expect(
      await panel.page.evaluate(() =>
        [...document.querySelectorAll('.timeline h3 time')].map((one) =>
          one.getAttribute('datetime'),
        ),
      ),
    ).toEqual(dates);
  });

  it('is where the view of the page, a dossier and the search lead', async () => {
    await openPanel('#page');
    await panel.all('.story-whole', ({ length }) => length > 0);
    await panel.press('The whole story');
    expect(await panel.heading((text) => text === bundled.title)).toBe(bundled.title);
    await panel.press('Antony Blinken');
    await panel.heading((text) => text === 'Antony Blinken');
    await panel.press(bundled.title);
    expect(await panel.heading((text) => text === bundled.title)).toBe(bundled.title);
    await panel.press('Search');
    await panel.all('.pack-links a', ({ length }) => length > 0);
    await panel.press(bundled.title);
    expect(await panel.heading((text) => text === bundled.title)).toBe(bundled.title);
  });
});

describe('a dossier with more quotes than are shown at first', () => {
  it('goes on with the first of those that a press brings', async () => {
    const quotes = Array.from({ length: 45 }, (_, i) => {
      const text = `Word number ${String(i)}.`;
      const date = `2024-02-${String(Math.floor(i / 2) + 1).padStart(2, '0')}`;
      return { ...sampleQuote(), id: `q-${String(i)}`, text, end: 100 + text.length, date };
    });
    const many = strikePack({ id: 'mine', quotes });
    await writeStored(suite.driver, await storedOf(bundledWith(), many));
    await suite.driver.stopBackground();
    await openPanel('#entity=mine/ada-moor');
    expect(await panel.all('.quote-text', ({ length }) => length > 0)).toHaveLength(40);
    await panel.page.focus('.quotes-more');
    expect(await panel.focused()).toBe('Show 5 later quotes');
    await panel.page.keyboard.press('Enter');
    expect(await panel.all('.quote-text', ({ length }) => length > 40)).toHaveLength(45);
    expect(await panel.focused()).toContain('Word number 40.');
  });
});
