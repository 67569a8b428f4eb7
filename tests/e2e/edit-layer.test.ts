import { describe, expect, it } from 'vitest';
import type { Pack } from '../../lib/pack/schema.ts';
import type { EditorObject } from '../driver/editor.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { startEditing } from './editing.ts';
import { bundledWith, databaseOf, inventoryOf, mine } from './stored-packs.ts';

const TEXT = 'Ada Moor met Antony Blinken.';

const editing = startEditing(TEXT);
const { edit } = editing;
const cardText = () => editing.cardText('Ada Moor');

/** Installs another edition of a pack, with all else as it is stored, and starts anew. */
async function update(pack: Pack): Promise<void> {
  const { database, local } = await readStored(editing.suite.driver);
  if (!database) throw new Error('there is a database');
  const { heads = {}, pages = {}, names = {} } = (await databaseOf(bundledWith(), pack)).tables;
  // The reader's edits stay.
  const tables = { ...database.tables, heads, pages, names };
  await writeStored(editing.suite.driver, { database: { ...database, tables }, local });
  await editing.suite.driver.stopBackground();
  await editing.page.reload();
}

const QUOTES = '[aria-labelledby=edit-quotes]';
const STRAYS = '[aria-labelledby=edit-strays]';
const SOURCES = '[aria-labelledby=edit-sources]';

describe('quotes and sources that the reader edits', () => {
  it('a quote with other words says in a note that they were edited', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Edit', QUOTES);
    await editor.write('text', 'The tugboats are new.');
    await editor.press('Save', QUOTES);
    expect(await editor.told('Saved')).toBe('Saved: The tugboats are new.');
    const text = await cardText();
    expect(text).toContain('“The tugboats are new.”');
    expect(text).not.toContain('rusty');
    expect(text).toContain('The words of this quote were edited by hand.');
  });

  it('a quote that is removed is on no card until it is brought back', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Remove', QUOTES);
    await editor.told('Removed');
    expect(await cardText()).not.toContain('The tugboats are rusty');
    await editor.page.bringToFront();
    await editor.press('Removed by you', QUOTES);
    await editor.press('Bring back', QUOTES);
    await editor.told('As the pack says');
    expect(await cardText()).toContain('The tugboats are rusty');
  });

  it('a quote of a new source has its title', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Add a source');
    await editor.write('title', 'The night radio');
    await editor.write('date', '2024-03');
    await editor.press('Save', SOURCES);
    await editor.told('Added');
    await editor.press('Add a quote');
    await editor.write('text', 'We have lamps now.');
    await editor.write('speakerAs', 'Moor');
    await editor.write('date', '2024-03-01');
    await editor.page.select('[data-path="source"] select', await sourceCalled(editor));
    await editor.press('Save', QUOTES);
    expect(await editor.told('Added: We')).toBe('Added: We have lamps now.');
    const text = await cardText();
    expect(text).toContain('“We have lamps now.”');
    expect(text).toContain('The night radio');
  });

  it('a source that is renamed is so on every card', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Edit', SOURCES);
    await editor.write('title', 'Pilots come ashore');
    await editor.press('Save', SOURCES);
    await editor.told('Saved');
    const text = await cardText();
    expect(text).toContain('Pilots come ashore');
    expect(text).not.toContain('Pilots stay ashore');
  });

  it('a quote that is about nobody is found from the pack, and given to somebody', async () => {
    const stray = { ...mine.quotes[0], id: 'stray', text: 'The bell rang.', speaker: null };
    const quotes = [...mine.quotes, { ...stray, end: 100 + stray.text.length }];
    await update(strikePack({ ...mine, quotes }));
    expect(await cardText()).not.toContain('The bell rang.');
    const editor = await edit('mine');
    await editor.press('Look for such quotes', STRAYS);
    await editor.press('Edit', STRAYS);
    await editor.choose('about.more', 'moor ad');
    await editor.press('Save', STRAYS);
    await editor.told('Saved');
    await eventually(
      () => editor.text(),
      (text) => text.includes('There are none.'),
    );
    expect(await cardText()).toContain('The bell rang.');
    await editor.page.bringToFront();
    await editor.press('Go back to the pack’s');
    await editor.told('As the pack says');
    expect(await cardText()).not.toContain('The bell rang.');
  });

  it('the last source stays', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Remove', SOURCES);
    expect(await editor.told('Not done')).toContain('at least one entry and one source');
    expect(await cardText()).toContain('Pilots stay ashore');
  });
});

describe('an update of a pack', () => {
  it('keeps the edits, and says where the pack has changed what they were about', async () => {
    const first = await edit('mine/ada-moor');
    await first.write('role.text', 'Harbour master');
    await first.press('Save');
    await first.told('Saved');
    const [ada, ...others] = mine.entities;
    if (!ada) throw new Error('the sample has an entity');
    const role = { text: 'Retired pilot', asOf: '2025' };
    // Moved to another place in the pack, too.
    await update(strikePack({ ...mine, version: 5, entities: [...others, { ...ada, role }] }));
    expect(await cardText()).toContain('Harbour master');

    const editor = await edit('mine/ada-moor');
    expect(await editor.text()).toContain('The pack has changed this since you edited it.');
    await editor.press('What the pack says');
    expect(await editor.text()).toContain('Retired pilot (2025)');
    await editor.press('Keep mine');
    await editor.told('Saved');
    expect(await editor.text()).toContain('Edited by you.');
    expect(await cardText()).toContain('Harbour master');
    await editor.page.bringToFront();
    await editor.press('Go back to the pack’s');
    await editor.told('As the pack says');
    expect(await cardText()).toContain('Retired pilot');
  });

  it('drops an edit that says what the pack says by itself now', async () => {
    const first = await edit('mine/ada-moor');
    await first.write('role.text', 'Harbour master');
    await first.press('Save');
    await first.told('Saved');
    const role = { text: 'Harbour master', asOf: '2024' };
    const entities = mine.entities.map((one) => (one.id === 'ada-moor' ? { ...one, role } : one));
    await update(strikePack({ ...mine, version: 5, entities }));
    const editor = await edit('mine');
    expect(await editor.text()).toContain('You have not edited anything in this pack.');
  });
});

describe('what was saved', () => {
  it('is counted outside the database, so that its loss would be noticed', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.rename('Ada Ebb');
    const promised = await eventually(
      async () => (await readStored(editing.suite.driver)).local['inventory'],
      (lines) => JSON.stringify(lines).includes('"edits":1'),
    );
    expect(promised).toEqual([inventoryOf(bundledWith()), { ...inventoryOf(mine), edits: 1 }]);
  });

  it('is undone step by step with the keyboard, but not from within a field', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.rename('Ada Ebb');
    await editor.write('names[0].text', 'Ada Flow');
    await editor.page.keyboard.down('Control');
    await editor.page.keyboard.press('z');
    await editor.page.keyboard.up('Control');
    expect(await editor.heading()).toBe('Ada Ebb');
    // What is not saved would be lost by an undo, which waits for that.
    await editor.write('names[0].text', 'Ada Ebb');
    await editor.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await editor.page.keyboard.down('Control');
    await editor.page.keyboard.press('z');
    await editor.page.keyboard.up('Control');
    expect(await editor.told('Undone')).toBe('Undone: Ada Ebb');
    expect(await editor.heading()).toBe('Ada Moor');
  });

  it('is not overwritten by another tab that has not seen it', async () => {
    const one = await edit('mine/ada-moor');
    const other = await edit('mine/ada-moor');
    await one.page.bringToFront();
    await one.rename('Ada Ebb');
    await other.page.bringToFront();
    await other.write('role.text', 'Sailor');
    await other.press('Save');
    expect(await other.told('Not saved')).toContain('changed meanwhile');
    const again = await edit('mine/ada-moor');
    expect(await again.heading()).toBe('Ada Ebb');
    expect(await again.value('role.text')).not.toBe('Sailor');
  });
});

function sourceCalled({ page: tab }: EditorObject): Promise<string> {
  return tab.evaluate(() => {
    const options = [...document.querySelectorAll<HTMLOptionElement>('[data-path=source] option')];
    return options.find((one) => one.text.startsWith('The night radio'))?.value ?? '';
  });
}
