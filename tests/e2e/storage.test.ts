import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { sealPack } from '../../lib/kb/stored-pack.ts';
import type { Pack } from '../../lib/pack/schema.ts';
import { CardObject } from '../driver/card.ts';
import { marksOf, markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, writeStored, type Stored, type StoredDatabase } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { markOf, openCard, pageWith, SAMPLE, startSuite, type Suite } from './suite.ts';

const NAMES = '/names';
const GROWING = '/growing';
const ID = bundled.id;
/** A pack of the user's own, as an import would have left it. */
const mine = strikePack({ id: 'mine', title: 'My harbour', version: 4 });
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
afterEach(() => page.close());

const inventoryOf = ({ id, version, title, entities, quotes }: Pack | typeof bundled) => ({
  id,
  version,
  title,
  entities: entities.length,
  quotes: quotes.length,
});

/** Stops the background at once, has it find `stored` at its next start, and opens a page. */
async function startWith(stored: Stored): Promise<void> {
  await writeStored(suite.driver, stored);
  await suite.driver.stopBackground();
  page = await suite.open(NAMES);
  await markOf(page, 'Antony Blinken');
}

async function popupText(): Promise<string> {
  const popup = await PopupObject.over(suite.driver, page.url());
  const text = await popup.text();
  await popup.page.close();
  return text;
}

/** The record that the database has of a pack. */
const recordOf = (stored: Stored, id: string) => stored.database?.packs?.[id];

/** The database as it was, but for the one record in it. */
const spoilt = (change: (record: { json: string; checksum: string }) => unknown) => () => {
  // What the first test has found there.
  const record = recordOf(sound, ID) as { json: string; checksum: string };
  return { version: 1, packs: { [ID]: change(record) } };
};

describe('on first run', () => {
  it('the bundled pack is put into the database, sealed, and into the list of what should be there', async () => {
    page = await suite.open(NAMES);
    await markOf(page, 'Antony Blinken');
    sound = await readStored(suite.driver);
    expect(sound.local).toEqual({ inventory: [inventoryOf(bundled)] });
    expect(sound.database?.version).toBe(1);
    expect(Object.keys(sound.database?.packs ?? {})).toEqual([ID]);
    const record = recordOf(sound, ID);
    expect(record).toEqual({
      json: expect.any(String),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.parse(String(Reflect.get(Object(record), 'json')))).toEqual(bundled);
    expect(await popupText()).not.toMatch(/Your packs/);
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

describe('stored data that is lost or damaged', () => {
  const cases: readonly (readonly [string, () => StoredDatabase | null])[] = [
    ['a wrong checksum', spoilt((record) => ({ ...record, checksum: '0'.repeat(64) }))],
    [
      'one changed letter',
      spoilt(({ json, ...rest }) => ({ ...rest, json: json.replace('Blinken', 'Blinkem') })),
    ],
    [
      'text that is cut off',
      spoilt(({ json, ...rest }) => ({ ...rest, json: json.slice(0, 900) })),
    ],
    ['a record of another type', spoilt(() => [1, 2, 3])],
    ['a record that is missing', () => ({ version: 1, packs: {} })],
    ['a table that is missing', () => ({ version: 1, packs: null })],
    ['no database at all', () => null],
  ];

  it.each(cases)(
    '%s: the pack is back at the next start, and the user is told',
    async (_, database) => {
      await startWith({ ...sound, database: database() });
      expect(await popupText()).toMatch(
        /Your packs were read in again[\s\S]*lost or damaged[\s\S]*put back/,
      );
      expect((await readStored(suite.driver)).database).toEqual(sound.database);
    },
  );

  it('the notice goes for good when it was understood', async () => {
    await startWith({ ...sound, database: null });
    const popup = await PopupObject.over(suite.driver, page.url());
    expect(await popup.text()).toContain('read in again');
    await popup.press('Understood');
    const after = await eventually(
      () => popup.text(),
      (text) => !text.includes('read in again'),
    );
    expect(after).not.toContain('read in again');
    await popup.page.close();
    await suite.driver.stopBackground();
    await page.reload();
    await markOf(page, 'Antony Blinken');
    expect(await popupText()).not.toContain('read in again');
    expect(await readStored(suite.driver)).toEqual(sound);
  });

  it('a pack of the user’s own that is lost is named', async () => {
    const inventory = [inventoryOf(bundled), inventoryOf(mine)];
    await startWith({ ...sound, local: { inventory } });
    const text = await popupText();
    expect(text).toMatch(/Not there any more: “My harbour”/);
    expect(text).not.toContain('Import');
    expect(await markTexts(page)).toEqual(['Antony Blinken']);
  });

  it('a pack of the user’s own that is damaged is named, and what is left of it stays', async () => {
    const record = { ...(await sealPack(mine)), checksum: 'f'.repeat(64) };
    await startWith({
      database: { version: 1, packs: { ...sound.database?.packs, mine: record } },
      local: { inventory: [inventoryOf(bundled), inventoryOf(mine)] },
    });
    expect(await popupText()).toMatch(/Not there any more: “My harbour”/);
    expect(recordOf(await readStored(suite.driver), 'mine')).toEqual(record);
  });

  it('a damaged list loses no pack', async () => {
    const packs = { ...sound.database?.packs, mine: await sealPack(mine) };
    await startWith({ database: { version: 1, packs }, local: { inventory: [{ id: 7 }, 'x'] } });
    await markOf(page, 'Ada Moor');
    const after = await readStored(suite.driver);
    expect(after.database).toEqual({ version: 1, packs });
    expect(after.local['inventory']).toEqual([inventoryOf(bundled), inventoryOf(mine)]);
    expect(await popupText()).not.toMatch(/Your packs/);
  });
});

describe('stored data of another Backstory', () => {
  it('a newer database is left as it is and said aloud; the bundled pack works from memory', async () => {
    const newer: Stored = {
      ...sound,
      database: { version: 2, packs: { [ID]: { shape: 'new', parts: [1, 2] } } },
    };
    await startWith(newer);
    const card = await openCard(suite, page, 'Antony Blinken');
    expect((await card.read())?.text).toContain('US Secretary of State');
    expect(await popupText()).toMatch(
      /Your packs cannot be read[\s\S]*newer Backstory[\s\S]*Update/,
    );
    const { database, local } = await readStored(suite.driver);
    expect(database).toEqual(newer.database);
    expect(local['inventory']).toEqual(sound.local['inventory']);
  });

  it('that notice goes when the database can be read again', async () => {
    const notice = { kind: 'unavailable', text: 'It was saved by a newer Backstory.' };
    await startWith({ ...sound, local: { ...sound.local, notice } });
    expect(await popupText()).not.toContain('Your packs cannot be read');
  });

  it('a later edition of the bundled pack stays, and is the one that is used', async () => {
    const text = JSON.stringify({ ...bundled, version: 9, title: 'A later edition' });
    const later = await sealPack(JSON.parse(text) as Pack);
    await startWith({ ...sound, database: { version: 1, packs: { [ID]: later } } });
    expect(await popupText()).toContain('A later edition');
    expect(recordOf(await readStored(suite.driver), ID)).toEqual(later);
  });
});
