import { describe, expect, it } from 'vitest';
import type { EditorObject } from '../driver/editor.ts';
import { eventually } from '../driver/wait.ts';
import { startEditing } from './editing.ts';
import { mine } from './stored-packs.ts';

const { edit } = startEditing('Ada Moor met Antony Blinken.');

describe('the search for an entry', () => {
  it('has its first result chosen by Enter, also after an arrow key that came before it', async () => {
    const editor = await edit('mine');
    await editor.write('find', 'ada');
    await editor.page.keyboard.press('ArrowDown');
    await editor.page.locator('[role=option]').wait();
    const active = await editor.page.evaluate(() => {
      const field = document.querySelector('[role=combobox]');
      return document.getElementById(field?.getAttribute('aria-activedescendant') ?? '')?.innerText;
    });
    expect(active).toContain('Ada Moor');
    await editor.page.keyboard.press('Enter');
    await eventually(
      () => editor.heading(),
      (heading) => heading === 'Ada Moor',
    );
  });

  it('says that it failed, and not that there is nothing, where the pack cannot be read', async () => {
    const editor = await edit('mine');
    await editor.page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new Error('the disk is broken');
      };
    });
    await editor.write('find', 'ada');
    const text = await eventually(
      () => editor.text(),
      (words) => words.includes('could not be searched') || words.includes('No entry has'),
    );
    expect(text).toContain('The pack could not be searched.');
    expect(text).not.toContain('No entry has such a name.');
  });
});

/** The names in the list of entries, once there are so many. */
const listed = (editor: EditorObject, count: number) =>
  eventually(
    () =>
      editor.page.$$eval('.edit-all bdi', (names) => names.map(({ textContent }) => textContent)),
    (names) => names.length === count,
  );

describe('the list of entries', () => {
  it('is there for who goes back to it before an entry is read', async () => {
    const editor = await edit('mine');
    // What is read of the pack from now on is checked late, until that is taken back.
    await editor.page.evaluate(() => {
      const { digest } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.digest = async function (this: SubtleCrypto, ...asked) {
        await new Promise((done) => setTimeout(done, 400));
        return digest.apply(this, asked);
      };
      Object.assign(globalThis, { hurry: () => (SubtleCrypto.prototype.digest = digest) });
    });
    await editor.press('Ada Moor', '.edit-all');
    await eventually(
      () => editor.text(),
      (text) => text.includes('Opening the pack'),
    );
    await editor.page.evaluate(() => (globalThis as unknown as { hurry(): void }).hurry());
    await editor.press('All edits of this pack');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await editor.heading()).toBe('Edit this pack');
  });

  it('has all of a pack as they are now, and opens them', async () => {
    const editor = await edit('mine');
    const names = await listed(editor, mine.entities.length);
    expect(names).toEqual(mine.entities.map(({ names: [first] }) => first?.text));
    await editor.press('Ada Moor', '.edit-all');
    await eventually(
      () => editor.heading(),
      (heading) => heading === 'Ada Moor',
    );
    await editor.rename('Ada Moor-Hale');
    await editor.press('All edits of this pack');
    const renamed = await listed(editor, mine.entities.length);
    expect(renamed).toContain('Ada Moor-Hale');
    expect(renamed).not.toContain('Ada Moor');
    await editor.press('Ada Moor-Hale', '.edit-all');
    await editor.press('Remove this entry');
    await editor.press('Remove');
    expect(await listed(editor, mine.entities.length - 1)).not.toContain('Ada Moor-Hale');
  });
});

describe('the editor of a pack that cannot be read', () => {
  it('says that, and not that there is no such pack', async () => {
    const editor = await edit('mine');
    await editor.press('Close');
    await editor.page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new Error('the disk is broken');
      };
      location.hash = '#edit=mine';
    });
    const text = await eventually(
      () => editor.text(),
      (words) => words.includes('No pack to edit'),
    );
    expect(text).toContain('Your packs cannot be read.');
    expect(text).not.toContain('not installed');
  });
});

describe('the editor of a pack that is not there', () => {
  it('says so under a heading, and leads back to the packs', async () => {
    const editor = await edit('nothing');
    expect(await editor.heading()).toBe('No pack to edit');
    expect(await editor.text()).toContain('This pack is not installed');
    await editor.press('Back to your packs');
    await eventually(
      () => editor.text(),
      (text) => text.includes('My harbour'),
    );
  });
});
