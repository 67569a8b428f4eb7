import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackupObject } from '../driver/backup.ts';
import { EditorObject } from '../driver/editor.ts';
import { markTexts } from '../driver/marks.ts';
import { PacksObject } from '../driver/packs.ts';
import { readStored, storedAtRest, writeStored, type Stored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { bundledWith, mine, storedWithWishes } from './stored-packs.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

/** Made once, and never again: later versions have to read it. */
const FROZEN = 'tests/fixtures/backups/1.zip';
const BUNDLED = 'Blinken in China, June 2023';
const REFUSAL = {
  'refused:6a6f6c69-0000-4000-8000-000000000001': {
    packId: 'mine',
    entityId: 'port-board',
    name: 'Port Board',
    place: { scope: 'always' },
    since: '2026-11-20',
  },
};
const SETTINGS = { ...REFUSAL, 'off:news.example': true, 'off-everywhere': true };

let suite: Suite;
let folder: string;
let downloads: string;
let packs: PacksObject;
let backup: BackupObject;
let open: Page[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-backup-'));
  downloads = join(folder, 'downloads');
  await mkdir(downloads);
  const profile = join(folder, 'profile');
  await mkdir(profile);
  const story = pageWith('<p>Antony Blinken wrote to Ada Moor of the Port Board.</p>');
  suite = await startSuite({ '/': story }, { profile, downloads });
});
afterAll(async () => {
  await suite.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => startFrom({ mine: { order: 1, isPrivate: true, title: 'Tugs' } }, SETTINGS));
afterEach(async () => {
  for (const page of open) await page.close();
  open = [];
});

/** Both packs, this said of them, and these settings. */
async function startFrom(
  wishes: Parameters<typeof storedWithWishes>[1],
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { database, local } = await storedWithWishes([bundledWith(), mine], wishes);
  await writeStored(suite.driver, { database, local: { ...local, ...settings } });
  await suite.driver.stopBackground();
  packs = await PacksObject.open(suite.driver);
  open.push(packs.page);
  backup = new BackupObject(packs.page);
}

/** Says something else of Ada Moor, and gives back to the list. */
async function edit(role: string): Promise<void> {
  const editor = await EditorObject.open(suite.driver, 'mine/ada-moor');
  open.push(editor.page);
  await editor.write('role.text', role);
  await editor.press('Save');
  await editor.told('Saved');
  await editor.page.close();
  open = open.filter((page) => page !== editor.page);
  await packs.page.bringToFront();
  await packs.packs((found) => found.some(({ facts }) => facts.join().includes('1 edit')));
}

/** What the reader has said, and of each pack what is stored beside its copy. */
async function state() {
  const { database, local } = await readStored(suite.driver);
  const { heads = {}, shelf = {}, edits = {}, staging = {} } = database?.tables ?? {};
  const settings = Object.entries(local).filter(([key]) => /^(?:off|refused|bundled)/.test(key));
  const own = Object.entries(edits).map(([key, record]) => {
    // Where it stands in its pack is found out anew.
    const { at: _, ...rest } = JSON.parse((record as { json: string }).json);
    return [key, rest];
  });
  return {
    packs: Object.keys(heads).toSorted(),
    shelf,
    edits: Object.fromEntries(own),
    settings: Object.fromEntries(settings),
    staging,
  };
}

const marks = async (...texts: readonly string[]) => {
  const page = await suite.open('/');
  open.push(page);
  return eventually(
    () => markTexts(page),
    (found) => found.join() === texts.join(),
  );
};

describe('a back-up', () => {
  it('brings everything back after all of it was deleted, and saved again it is the same file', async () => {
    await edit('Harbour mistress');
    const before = await state();
    const first = await backup.save(downloads, 'first.zip');
    await packs.press('Delete', 'Tugs');
    await packs.press('Delete the pack');
    await packs.titles(BUNDLED);
    await packs.press('Delete', BUNDLED);
    await packs.press('Delete the pack');
    await packs.titles();
    await packs.page.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      return browser.storage.local.remove(['off-everywhere', 'off:news.example']);
    });

    expect(await backup.restore(first)).toBe(
      'What was in the back-up is back: 2 packs, 1 edit of yours. So are your settings.',
    );
    expect(await packs.titles('Tugs', BUNDLED)).toEqual(['Tugs', BUNDLED]);
    const after = await state();
    expect(after).toEqual({
      ...before,
      // In the same order, and otherwise as it was said.
      shelf: {
        mine: expect.objectContaining({ order: 0, isPrivate: true, title: 'Tugs', enabled: true }),
        [bundledWith().id]: expect.objectContaining({ order: 1, isPrivate: false, title: null }),
      },
    });
    expect(after.edits['["mine","entities","ada-moor"]']).toMatchObject({
      entry: { role: { text: 'Harbour mistress' } },
    });
    const second = await backup.save(downloads, 'second.zip');
    expect(await readFile(second)).toEqual(await readFile(first));
  });

  it('takes the place of what is there: packs, edits and settings that are not in it are gone', async () => {
    await startFrom({}, {});
    await packs.press('Delete', 'My harbour');
    await packs.press('Delete the pack');
    await packs.titles(BUNDLED);
    const plain = await backup.save(downloads, 'plain.zip');
    await startFrom({}, SETTINGS);
    await edit('Harbour mistress');
    expect(await backup.choose(plain)).toContain(
      'It takes the place of 2 packs and 1 edit of yours.',
    );
    await backup.answer('Bring it back');
    expect(await backup.said((words) => words.includes('back:'))).toContain('back: 1 pack. So are');
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
    expect(await state()).toMatchObject({ edits: {}, settings: {}, staging: {} });
    expect(await marks('Antony Blinken')).toEqual(['Antony Blinken']);
  });

  it('open pages follow, without a reload', async () => {
    await startFrom({}, {});
    const all = await backup.save(downloads, 'all.zip');
    await packs.press('Delete', 'My harbour');
    await packs.press('Delete the pack');
    await packs.titles(BUNDLED);
    const page = await suite.open('/');
    open.push(page);
    const found = (...texts: readonly string[]) =>
      eventually(
        () => markTexts(page),
        (seen) => seen.join() === texts.join(),
      );
    await found('Antony Blinken');
    await backup.restore(all);
    expect(await found('Antony Blinken', 'Ada Moor', 'Port Board')).toHaveLength(3);
  });
});

/** What browser sync remembers of itself, some seconds after a start, has nothing to do with it. */
function withoutMemo({ database, local }: Stored) {
  const { synced: _, ...rest } = local;
  return { database, local: rest };
}

/** Tries to bring it back, and gives what is said; nothing may change. */
async function refused(name: string, bytes: Uint8Array): Promise<string> {
  const before = withoutMemo(await storedAtRest(suite.driver));
  const path = join(folder, name);
  await writeFile(path, bytes);
  const words = await backup.restore(path);
  expect(withoutMemo(await readStored(suite.driver))).toEqual(before);
  return words;
}

describe('a back-up of format 1, frozen', () => {
  it('is brought back, and saved again it is the same file, whatever the browser', async () => {
    await backup.restore(FROZEN);
    expect(await packs.titles('Tugs')).toEqual(['Tugs']);
    const { settings, edits } = await state();
    expect(Object.keys(settings).toSorted()).toEqual([
      'bundled-removed',
      'off:news.example',
      'refused:6a6f6c69-0000-4000-8000-000000000001',
    ]);
    expect(edits['["mine","entities","ada-moor"]']).toMatchObject({
      entry: { role: { text: 'Harbour mistress', asOf: '2026' } },
    });
    expect(await readFile(await backup.save(downloads, 'again.zip'))).toEqual(
      await readFile(FROZEN),
    );
  });
});

/** As whoever is stopped right after the packs were installed leaves it. */
async function startWithRecord(record: unknown): Promise<void> {
  const { database, local } = await storedWithWishes([bundledWith(), mine], {});
  if (!database) throw new Error('there is a database');
  const tables = { ...database.tables, staging: { '/settings': record } };
  await writeStored(suite.driver, {
    database: { ...database, tables },
    local: { ...local, 'off-everywhere': true },
  });
  await suite.driver.stopBackground();
}

describe('a restore that is cut off before its settings are there', () => {
  it('is gone on with at the next start', async () => {
    await startWithRecord({ remove: ['off-everywhere'], set: { 'off:news.example': true } });
    // Whoever greets before it has begun is still told what held until then.
    await suite.open('/').then((page) => page.close());
    await eventually(state, ({ staging }) => Object.keys(staging).length === 0);
    expect(await state()).toMatchObject({ settings: { 'off:news.example': true }, staging: {} });
    expect(await marks('Antony Blinken', 'Ada Moor', 'Port Board')).toHaveLength(3);
  });

  it('keeps nobody from reading where what is to become of them is damaged', async () => {
    await startWithRecord({ remove: 'everything' });
    await suite.open('/').then((page) => page.close());
    await eventually(state, ({ staging }) => Object.keys(staging).length === 0);
    expect(await state()).toMatchObject({ settings: { 'off-everywhere': true }, staging: {} });
  });
});

describe('a file that is no whole back-up', () => {
  it('changes nothing, and the reader is told what is wrong and where', async () => {
    const good = await readFile(await backup.save(downloads, 'good.zip'));
    const flipped = (what: string, more: number) => {
      const bytes = Uint8Array.from(good);
      const at = good.indexOf(what) + what.length + more;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const kept = 'The back-up was not brought back, and nothing has changed. ';
    expect(await refused('cut.zip', good.subarray(0, good.length - 40))).toBe(
      `${kept}The file is no back-up of Backstory, or was cut off; choose a file that “Save a back-up” wrote.`,
    );
    expect(await refused('text.zip', new TextEncoder().encode('Dear diary'))).toMatch(
      /The file is no back-up of Backstory/,
    );
    expect(await refused('pack.zip', flipped('packs/mine.json.gz', 60))).toBe(
      `${kept}“packs/mine.json.gz” is damaged; choose another copy of the file.`,
    );
    expect(await refused('settings.zip', flipped('"off:news', 2))).toBe(
      `${kept}“settings.json” is damaged; choose another copy of the file.`,
    );
  });
});
