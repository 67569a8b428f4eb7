import { describe, expect, it } from 'vitest';
import { eventually } from '../driver/wait.ts';
import { startEditing } from './editing.ts';

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
