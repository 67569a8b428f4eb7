import { describe, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import type { PanelObject } from '../driver/panel.ts';
import { eventually } from '../driver/wait.ts';
import { expectedOf, rowsOf } from './expected.ts';
import { FAR_APART, inView } from './far-apart.ts';
import { panelSuite } from './panel-suite.ts';
import { markOf, pageWith, SAMPLE } from './suite.ts';

const BLINKEN = `#entity=${bundled.id}/blinken`;

let panel: PanelObject;
const opened = panelSuite({
  '/talks': pageWith('<p>Antony Blinken met Wang Yi.</p>'),
  '/bali': pageWith('<p>In Bali Xi Jinping spoke.</p>'),
  '/far': FAR_APART,
});
const openPage = (path: string) => opened.openPage(path);
async function openPanel(hash = ''): Promise<void> {
  panel = await opened.openPanel(hash);
}

const names = (good: (found: string[]) => boolean) => panel.all('.entity-name', good);

describe('the panel’s view of a page', () => {
  it('lists everyone the page mentions under a heading for each kind, as the popup does', async () => {
    await openPage(SAMPLE);
    await openPanel();
    const rows = rowsOf(expectedOf('sample').start).map(([name]) => name);
    const shown = await names(({ length }) => length === rows.length);
    expect(shown).toEqual(rows);
    const headings = await panel.all('.group h2');
    expect(headings.map((one) => one.toUpperCase())).toEqual([
      'PEOPLE',
      'PLACES',
      'ORGANISATIONS',
      'ISSUES',
    ]);
  });

  it('follows the page: another tab in front, and another page in it', async () => {
    const talks = await openPage('/talks');
    await openPanel();
    expect(await names(({ length }) => length === 2)).toEqual(['Antony Blinken', 'Wang Yi']);
    const bali = await openPage('/bali');
    await bali.bringToFront();
    await markOf(bali, 'Bali');
    await panel.page.bringToFront();
    expect(await names((found) => found.includes('Bali'))).toEqual(['Xi Jinping', 'Bali']);
    await talks.bringToFront();
    await markOf(talks, 'Wang Yi');
    await panel.page.bringToFront();
    expect(await names((found) => found.includes('Wang Yi'))).toEqual([
      'Antony Blinken',
      'Wang Yi',
    ]);
    await talks.goto(`${opened.suite.site.origin}/bali`);
    expect(await names((found) => found.includes('Bali'))).toEqual(['Xi Jinping', 'Bali']);
  });

  it('moves the page to the next mention at each press', async () => {
    const page = await openPage('/far');
    await openPanel();
    await names((found) => found.includes('Wang Yi'));
    for (const [count, place] of [
      ['1 of 2', 0],
      ['2 of 2', 1],
    ] as const) {
      await panel.page.evaluate(() =>
        document.querySelector<HTMLElement>('.linked button')?.click(),
      );
      expect(
        await panel.all('.linked.entity-jumped', ([row]) => row?.includes(count) === true),
      ).toEqual([expect.stringContaining(count)]);
      expect(await inView(page, place)).toEqual([place]);
    }
  });

  it('says plainly why a page cannot be annotated', async () => {
    const page = await opened.suite.driver.newPage();
    opened.keep(page);
    await openPanel();
    expect(await panel.text((text) => text.includes('belongs to'))).toContain(
      'This page belongs to the browser',
    );
  });
});

describe('a dossier', () => {
  it('says who it is, and shows every quote word for word, the earliest first', async () => {
    await openPanel(BLINKEN);
    expect(await panel.heading((text) => text !== '')).toBe('Antony Blinken');
    const text = await panel.text();
    expect(text).toContain('US Secretary of State as of June 2023');
    const quotes = bundled.quotes
      .filter(({ speaker, about }) => speaker === 'blinken' || about.includes('blinken'))
      .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
    expect(quotes.length).toBeGreaterThan(10);
    expect(await panel.all('.quote-text')).toEqual(quotes.map((quote) => `“${quote.text}”`));
    const notes = quotes.flatMap(({ note }) => note ?? []);
    expect(notes.filter((note) => !text.includes(note))).toEqual([]);
    expect(await panel.all('.timeline h3')).toEqual(['June 2023', '19 June 2023']);
    expect(await panel.all('.sources .quote-source')).toHaveLength(1);
    expect(text).toContain('Энтони Блинкен');
  });

  it('begins with what was said, names itself in its tab, and leads to the top of its parts', async () => {
    await openPanel(BLINKEN);
    const { page } = panel;
    await page.setViewport({ width: 360, height: 600 });
    const parts = await panel.all('.dossier h2', ({ length }) => length > 2);
    expect(parts).toEqual(['What was said', 'Relations', 'Sources', 'Also called']);
    expect(await page.title()).toBe('Antony Blinken – Backstory');
    for (const [i, part] of ['What was said', 'Relations'].entries()) {
      await panel.press(part);
      expect(await panel.focused()).toBe(part);
      const top = await page.$$eval(
        '.dossier h2',
        (all, nth) => all[nth]?.getBoundingClientRect().top,
        i,
      );
      expect(top).toBeGreaterThan(40);
      expect(top).toBeLessThan(70);
    }
    await panel.press('This page');
    await eventually(
      () => page.title(),
      (title) => title === 'Backstory',
    );
  });

  it('shows what others said of it, and what it said, on their own', async () => {
    await openPanel(BLINKEN);
    const all = await panel.all('.quote-text', ({ length }) => length > 0);
    await panel.press('By them');
    const own = bundled.quotes.filter(({ speaker }) => speaker === 'blinken').length;
    expect(await panel.all('.quote-text')).toHaveLength(own);
    await panel.press('About them');
    expect(await panel.all('.quote-text')).toHaveLength(all.length - own);
  });

  it('says its relations as sentences, what two say of each other once', async () => {
    await openPanel(BLINKEN);
    const sentences = await panel.all('ol.relations > li', ({ length }) => length > 0);
    expect(sentences).toContain('Antony Blinken met Xi Jinping\u00a0· 19 June 2023');
    expect(sentences).toContain(
      'spy balloon delayed the visit of Antony Blinken\u00a0· February 2023',
    );
    expect(sentences.filter((one) => one.includes('Xi Jinping'))).toHaveLength(1);
  });

  it('is no longer in the packs: it says so', async () => {
    await openPanel(`#entity=${bundled.id}/nobody`);
    expect(await panel.heading()).toBe('Not in your packs any more');
  });

  it.each([320, 1100])('fits into %i CSS px', async (width) => {
    await openPanel(`#entity=${bundled.id}/china`);
    await panel.page.setViewport({ width, height: 700 });
    await panel.all('.quote-text', ({ length }) => length > 0);
    expect(
      await panel.page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(width);
  });
});

describe('the keyboard', () => {
  it('goes from the list to a dossier, on to another, and back to where it was', async () => {
    await openPage('/talks');
    await openPanel();
    await names(({ length }) => length === 2);
    await panel.page.bringToFront();
    await panel.tabTo('Wang Yi');
    await panel.page.keyboard.press('Enter');
    expect(await panel.heading((text) => text === 'Wang Yi')).toBe('Wang Yi');
    const focused = (wanted: string) =>
      eventually(
        () => panel.focused(),
        (one) => one === wanted,
      );
    expect(await focused('Wang Yi')).toBe('Wang Yi');
    await panel.tabTo('Antony Blinken');
    await panel.page.keyboard.press('Enter');
    expect(await focused('Antony Blinken')).toBe('Antony Blinken');
    await panel.press('Back');
    expect(await panel.heading((text) => text === 'Wang Yi')).toBe('Wang Yi');
    expect(await focused('Antony Blinken')).toBe('Antony Blinken');
    await panel.press('Back');
    expect(await panel.heading((text) => text === '127.0.0.1')).toBe('127.0.0.1');
    expect(
      await eventually(
        () => panel.focused(),
        (one) => one.startsWith('Wang Yi'),
      ),
    ).toContain('Wang Yi');
    expect(await panel.all('.panel-back')).toEqual([]);
  });
});
