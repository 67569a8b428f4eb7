import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorObject } from '../driver/editor.ts';
import { markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { BackupSuite } from './backup-suite.ts';
import { BUNDLED } from './pack-files.ts';
import { bundledWith } from './stored-packs.ts';

/** Made once, and never again: later versions have to read it. */
const FROZEN = 'tests/fixtures/backups/1.zip';
const REFUSAL = {
  'refused:6a6f6c69-0000-4000-8000-000000000001': {
    packId: 'mine',
    entityId: 'port-board',
    name: 'Port Board',
    place: { scope: 'always' },
    since: '2026-11-20',
  },
};
const SITES = { 'off:news.example': true, 'on:paper.example': 'on-here', where: 'chosen' };
const SETTINGS = { ...REFUSAL, ...SITES, 'off-everywhere': true };

let all: BackupSuite;

beforeAll(async () => {
  all = await BackupSuite.start();
});
afterAll(() => all.close());
afterEach(() => all.closeTabs());
beforeEach(() => all.startFrom({ mine: { order: 1, isPrivate: true, title: 'Tugs' } }, SETTINGS));

/** Says something else of Ada Moor, and goes back to the list. */
async function edit(role: string): Promise<void> {
  const editor = await EditorObject.open(all.suite.driver, 'mine/ada-moor');
  await editor.write('role.text', role);
  await editor.press('Save');
  await editor.told('Saved');
  await editor.page.close();
  await all.packs.page.bringToFront();
  await all.packs.packs((found) => found.some(({ facts }) => facts.join().includes('1 edit')));
}

describe('a back-up', () => {
  it('brings everything back after all of it was deleted, and saved again it is the same file', async () => {
    await edit('Harbour mistress');
    const before = await all.state();
    const first = await all.backup.save(all.downloads, 'first.zip');
    await all.packs.press('Delete', 'Tugs');
    await all.packs.press('Delete the pack');
    await all.packs.titles(BUNDLED);
    await all.packs.press('Delete', BUNDLED);
    await all.packs.press('Delete the pack');
    await all.packs.titles();
    await all.packs.page.evaluate(
      (keys) => {
        const { browser = chrome } = globalThis as { browser?: typeof chrome };
        return browser.storage.local.remove(keys);
      },
      ['off-everywhere', ...Object.keys(SITES)],
    );

    expect(await all.backup.restore(first)).toBe(
      'What was in the back-up is back: 2 packs and 1 edit of yours. So are your settings.',
    );
    expect(await all.packs.titles('Tugs', BUNDLED)).toEqual(['Tugs', BUNDLED]);
    const after = await all.state();
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
    const second = await all.backup.save(all.downloads, 'second.zip');
    expect(await readFile(second)).toEqual(await readFile(first));
  });

  it('takes the place of what is there: packs, edits and settings that are not in it are gone', async () => {
    await all.startFrom({}, {});
    await all.packs.press('Delete', 'My harbour');
    await all.packs.press('Delete the pack');
    await all.packs.titles(BUNDLED);
    const plain = await all.backup.save(all.downloads, 'plain.zip');
    await all.startFrom({}, SETTINGS);
    await edit('Harbour mistress');
    expect(await all.backup.choose(plain)).toContain(
      'It takes the place of 2 packs and 1 edit of yours.',
    );
    await all.backup.answer('Bring it back');
    expect(await all.backup.said((words) => words.includes('back:'))).toContain(
      'back: 1 pack. So are',
    );
    expect(await all.packs.titles(BUNDLED)).toEqual([BUNDLED]);
    expect(await all.state()).toMatchObject({ edits: {}, settings: {}, staging: {} });
    expect(await all.marks('Antony Blinken')).toEqual(['Antony Blinken']);
  });

  it('open pages follow, without a reload', async () => {
    await all.startFrom({}, {});
    const both = await all.backup.save(all.downloads, 'both.zip');
    await all.packs.press('Delete', 'My harbour');
    await all.packs.press('Delete the pack');
    await all.packs.titles(BUNDLED);
    const page = await all.suite.open('/');
    all.closeLater(page);
    const found = (...texts: readonly string[]) =>
      eventually(
        () => markTexts(page),
        (seen) => seen.join() === texts.join(),
      );
    await found('Antony Blinken');
    await all.backup.restore(both);
    expect(await found('Antony Blinken', 'Ada Moor', 'Port Board')).toHaveLength(3);
  });
});

describe('a back-up of format 1, frozen', () => {
  it('is brought back, and saved again it is the same file, whatever the browser', async () => {
    await all.backup.restore(FROZEN);
    expect(await all.packs.titles('Tugs')).toEqual(['Tugs']);
    const { settings, edits } = await all.state();
    expect(Object.keys(settings).toSorted()).toEqual([
      'bundled-removed',
      'off:news.example',
      'refused:6a6f6c69-0000-4000-8000-000000000001',
    ]);
    expect(edits['["mine","entities","ada-moor"]']).toMatchObject({
      entry: { role: { text: 'Harbour mistress', asOf: '2026' } },
    });
    expect(await readFile(await all.backup.save(all.downloads, 'again.zip'))).toEqual(
      await readFile(FROZEN),
    );
  });
});
