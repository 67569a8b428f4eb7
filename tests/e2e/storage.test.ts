import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { CardObject } from '../driver/card.ts';
import { EVERY } from '../driver/look.ts';
import { marksOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, writeStored, type Stored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import {
  bundledWith,
  ID,
  inventoryOf,
  mine,
  popupText,
  startWith,
  storedOf,
} from './stored-packs.ts';
import { markOf, openCard, pageWith, SAMPLE, startSuite, type Suite } from './suite.ts';

const NAMES = '/names';
const GROWING = '/growing';
/** What Backstory writes on a first run. */
let sound: Stored;
let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({
    [NAMES]: pageWith('<p>Antony Blinken wrote to Ada Moor.</p>'),
    [GROWING]: pageWith(
      `<script>let n = 0; setInterval(() => { if (n < 40) document.body.insertAdjacentHTML("beforeend", "<span>" + ++n + " Xi Jinping.</span><br><br>"); }, 60);</script>`,
    ),
  });
});
afterAll(() => suite.close());
afterEach(async () => {
  if (!page.isClosed()) await page.close();
});

async function start(stored: Stored): Promise<void> {
  page = await startWith(suite, NAMES, stored);
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** What the pages of a list hold. */
function items(list: string): unknown[] {
  return Object.entries(sound.database?.tables['pages'] ?? {}).flatMap(([key, record]) => {
    const [pack, of] = JSON.parse(key) as unknown[];
    expect(pack).toBe(ID);
    // A list, as the test above has let stand.
    return of === list ? (JSON.parse((record as { json: string }).json) as unknown[]) : [];
  });
}

describe('on first run', () => {
  it('the bundled pack is put into the database, sealed, and into the list of what should be there', async () => {
    page = await suite.open(NAMES);
    await markOf(page, 'Antony Blinken');
    sound = await readStored(suite.driver);
    expect(sound.local).toEqual({ inventory: [inventoryOf(bundled)], look: EVERY });
    expect(sound.database?.version).toBe(3);
    const { heads, pages, names } = sound.database?.tables ?? {};
    expect([Object.keys(heads ?? {}), Object.keys(names ?? {})]).toEqual([[ID], [ID]]);
    // Written by the extension, judged below.
    const texts = [heads?.[ID], ...Object.values(pages ?? {})] as {
      json: string;
      checksum: string;
    }[];
    expect(texts.map(({ checksum }) => checksum)).toEqual(texts.map(({ json }) => sha256(json)));
    const known = names?.[ID] as { blob: { base64: string }; checksum: string };
    expect(known.checksum).toBe(sha256(Buffer.from(known.blob.base64, 'base64')));
    expect(await popupText(suite, page.url())).not.toMatch(/Your packs/);
  });

  it('nothing of the pack is lost or added', () => {
    // As they lie there: entities and quotes with what leads from one to the other.
    const entities = items('entities') as { entity: unknown }[];
    const quotes = items('quotes') as { quote: unknown; order: number }[];
    expect(entities.map(({ entity }) => entity)).toEqual(bundled.entities);
    expect(quotes.toSorted((a, b) => a.order - b.order).map(({ quote }) => quote)).toEqual(
      bundled.quotes,
    );
    expect(items('sources')).toEqual(bundled.sources);
  });
});

describe('the background is stopped while pages are open', () => {
  it('hovering opens the right card, new text is marked, and the popup lists it', async () => {
    page = await suite.open(SAMPLE);
    const { driver } = suite;
    await markOf(page, 'Antony Blinken');
    await driver.stopBackground();
    const card = await openCard(suite, page, 'Qin Gang');
    expect((await card.read())?.name).toBe('Qin Gang');
    await driver.stopBackground();
    await card.leave();
    await card.closed();
    await page.evaluate(() => {
      document.querySelector('h1')?.insertAdjacentHTML('afterend', '<p>To Vladimir Putin.</p>');
    });
    await markOf(page, 'Vladimir Putin');
    await driver.stopBackground();
    const popup = await PopupObject.over(driver, page.url());
    // One in the article, and the one that has just come.
    expect(await popup.rows()).toContainEqual(['Vladimir Putin', '2']);
    await popup.page.close();
  });

  it('twenty times around the loading of a page: it is marked and its card opens all the same', async () => {
    page = await suite.open(NAMES);
    for (let i = 0; i < 20; i++) {
      const loaded = page.reload();
      await sleep(i * 12);
      await suite.driver.stopBackground();
      await loaded;
      await markOf(page, 'Antony Blinken');
    }
    const card = await openCard(suite, page, 'Antony Blinken');
    expect((await card.read())?.name).toBe('Antony Blinken');
    expect(await readStored(suite.driver)).toEqual(sound);
  });

  it('twelve times while it installs its pack: then all of it is there', async () => {
    page = await suite.open(NAMES);
    await writeStored(suite.driver, { database: null, local: { look: EVERY } });
    for (let i = 0; i < 12; i++) {
      const loaded = page.reload();
      await sleep(i * 9);
      await suite.driver.stopBackground();
      await loaded;
    }
    await markOf(page, 'Antony Blinken');
    await popupText(suite, page.url());
    expect(await readStored(suite.driver)).toEqual(sound);
  });

  it('again and again while text comes in: all of it is marked, once', async () => {
    page = await suite.open(GROWING, { width: 1000, height: 3000 });
    const marked = (least: number) =>
      eventually(
        () => markTexts(page),
        (found) => found.length >= least,
      );
    for (let i = 0; i < 10; i++) {
      await marked(3 * i + 1);
      await sleep((i * 53) % 130);
      await suite.driver.stopBackground();
    }
    const texts = await marked(40);
    expect(texts).toEqual(Array.from({ length: 40 }, () => 'Xi Jinping'));
    const card = new CardObject(suite.driver, page);
    const last = (await marksOf(page)).at(-1);
    if (last) await card.hover(last);
    expect((await card.opened())?.name).toBe('Xi Jinping');
  });
});

describe('stored data of another Backstory', () => {
  it('a newer database is left as it is and said aloud; the bundled pack works from memory', async () => {
    const newer: Stored = {
      ...sound,
      database: { version: 4, tables: { heads: { [ID]: { shape: 'new', parts: [1, 2] } } } },
    };
    await start(newer);
    const card = await openCard(suite, page, 'Antony Blinken');
    expect((await card.read())?.text).toContain('US Secretary of State');
    expect(await popupText(suite, page.url())).toMatch(
      /Your packs cannot be read[\s\S]*newer Backstory[\s\S]*Update/,
    );
    const { database, local } = await readStored(suite.driver);
    expect(database).toEqual(newer.database);
    expect(local['inventory']).toEqual(sound.local['inventory']);
  });

  it('that notice goes when the database can be read again', async () => {
    const notice = { kind: 'unavailable', text: 'It was saved by a newer Backstory.' };
    await start({ ...sound, local: { ...sound.local, notice } });
    expect(await popupText(suite, page.url())).not.toContain('Your packs cannot be read');
  });

  it('a later edition of the bundled pack stays, and is the one that is used', async () => {
    const later = await storedOf(bundledWith({ version: 9, title: 'A later edition' }));
    await start(later);
    expect(await popupText(suite, page.url())).toContain('A later edition');
    expect(await readStored(suite.driver)).toEqual(later);
  });

  it('a pack that another part of Backstory replaces is read anew, without a restart', async () => {
    await start(await storedOf(bundledWith(), mine));
    await markOf(page, 'Ada Moor');
    const next = { ...mine, version: 5, title: 'My other harbour' };
    await writeStored(suite.driver, await storedOf(bundledWith(), next));
    const card = await openCard(suite, page, 'Ada Moor');
    expect((await card.read())?.text).toContain('My other harbour');
  });
});
