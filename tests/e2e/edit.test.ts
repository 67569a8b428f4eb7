import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorObject } from '../driver/editor.ts';
import { markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { startEditing } from './editing.ts';
import { ID } from './stored-packs.ts';
import { openCard } from './suite.ts';

const TEXT =
  'Ada Moor met A. Moor of the Port Board at the Old Quay. Captain Ebb was there, and Antony Blinken.';

const editing = startEditing(TEXT);
const { cardText } = editing;
let editor: EditorObject;

beforeEach(async () => {
  await marks(ALL);
});

const ALL = ['Ada Moor', 'A. Moor', 'Port Board', 'Old Quay', 'Antony Blinken'];

/** The marks of the page, which reads nothing while nobody sees it. */
async function marks(texts: readonly string[]): Promise<string[]> {
  await editing.page.bringToFront();
  return eventually(
    () => markTexts(editing.page),
    (found) => found.join() === texts.join(),
  );
}

async function edit(place: string): Promise<void> {
  editor = await editing.edit(place);
}

describe('an entity that the reader edits', () => {
  it('is marked by its new name and not by the old one, and undo brings that back', async () => {
    await edit('mine/ada-moor');
    await editor.rename('Captain Ebb');
    expect(await editor.heading()).toBe('Captain Ebb');
    const edited = ['A. Moor', 'Port Board', 'Old Quay', 'Captain Ebb', 'Antony Blinken'];
    expect(await marks(edited)).toEqual(edited);
    expect(await cardText('Captain Ebb')).toContain('Night shifts without lamps are over.');

    await editor.page.bringToFront();
    await editor.press('Undo');
    expect(await editor.told('Undone')).toBe('Undone: Captain Ebb');
    expect(await marks(ALL)).toEqual(ALL);
    expect(await editor.value('names[0].text')).toBe('Ada Moor');
  });

  it('of the pack that comes with Backstory is edited the same way, and stays so', async () => {
    await edit(`${ID}/blinken`);
    await editor.write('role.text', 'Guitarist');
    await editor.press('Save');
    await editor.told('Saved');
    expect(await cardText('Antony Blinken')).toContain('Guitarist');
    await editing.suite.driver.stopBackground();
    await editing.page.reload();
    expect(await marks(ALL)).toEqual(ALL);
    expect(await cardText('Antony Blinken')).toContain('Guitarist');
    await editor.page.bringToFront();
    await editor.press('Go back to the pack’s');
    await editor.told('As the pack says');
    expect(await cardText('Antony Blinken')).not.toContain('Guitarist');
  });

  it('is saved by the rules for packs only: what is wrong is said beside its field', async () => {
    await edit('mine/ada-moor');
    await editor.write('names[1].text', 'A');
    await editor.write('role.asOf', 'May');
    await editor.press('Save');
    const problems = await eventually(
      () => editor.problems(),
      (found) => found.length > 0,
    );
    expect(problems).toEqual([
      ['names[1].text', expect.stringContaining('fewer than 2 letters')],
      ['role.asOf', expect.stringContaining('is not a date')],
    ]);
    expect(await editor.focused()).toBe('names[1].text');
    expect(await marks(ALL)).toEqual(ALL);
  });

  it('is reached from its card, which changes nothing itself', async () => {
    const card = await openCard(editing.suite, editing.page, 'Ada Moor');
    await card.press('Fix this entry');
    const place = 'options.html#edit=mine/ada-moor';
    const tabs = await eventually(
      () => ownTabs(),
      (urls) => urls.some((url) => url.endsWith(place)),
    );
    expect(tabs.filter((url) => url.endsWith(place))).toHaveLength(1);
    expect(await marks(ALL)).toEqual(ALL);
  });
});

describe('entities that are merged, split, added and removed', () => {
  it('merged, both names mean the one, whose card has the quotes of both', async () => {
    await edit('mine/port-board');
    await editor.choose('merge', 'old qu');
    await editor.press('Merge');
    expect(await editor.told('Merged')).toBe('Merged: Old Quay');
    const text = await cardText('Old Quay');
    expect(text).toContain('ORGANISATION\n\nPort Board');
    expect(text).toContain('The old quay was dark when she came.');
    await editor.page.bringToFront();
    await editor.press('Undo');
    await editor.told('Undone');
    expect(await cardText('Old Quay')).toContain('PLACE\n\nOld Quay');
  });

  it('split, the new one has the names and quotes that were chosen', async () => {
    await edit('mine/ada-moor');
    await editor.press('Two in one?');
    await editor.press('A. Moor', '[aria-labelledby=edit-split]');
    await editor.press('The tugboats', '[aria-labelledby=edit-split]');
    await editor.press('Make a new entry of these');
    await editor.told('Split');
    expect(await cardText('A. Moor')).toContain('The tugboats are rusty');
    expect(await cardText('A. Moor')).not.toContain('Night shifts');
    expect(await cardText('Ada Moor')).not.toContain('The tugboats are rusty');
  });

  it('added, it is marked', async () => {
    await edit('mine');
    await editor.press('Add an entry');
    await editor.write('names[0].text', 'Captain Ebb');
    await editor.write('context.text', 'Sails the pilot boat.');
    await editor.write('context.asOf', '2024');
    await editor.press('Save');
    await editor.told('Added');
    const more = [...ALL.slice(0, 4), 'Captain Ebb', 'Antony Blinken'];
    expect(await marks(more)).toEqual(more);
    expect(await cardText('Captain Ebb')).toContain('Sails the pilot boat.');
  });

  it('removed, it is marked no more, and is brought back among all edits', async () => {
    await edit('mine/old-quay');
    await editor.press('Remove this entry');
    expect(await editor.told('Removed')).toBe('Removed: Old Quay');
    const rest = ALL.filter((name) => name !== 'Old Quay');
    expect(await marks(rest)).toEqual(rest);
    await editor.page.bringToFront();
    await editor.press('Go back to the pack’s', '[aria-labelledby=edit-edits]');
    await editor.told('As the pack says');
    expect(await marks(ALL)).toEqual(ALL);
  });
});

async function ownTabs(): Promise<string[]> {
  const own = await editing.suite.driver.openOwn('popup.html');
  try {
    return await own.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      return browser.extension.getViews({ type: 'tab' }).map((view) => view.location.href);
    });
  } finally {
    await own.close();
  }
}
