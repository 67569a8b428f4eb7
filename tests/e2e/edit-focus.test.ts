import { describe, expect, it } from 'vitest';
import type { EditorObject } from '../driver/editor.ts';
import { eventually } from '../driver/wait.ts';
import { startEditing } from './editing.ts';

const { edit } = startEditing('Ada Moor met Antony Blinken.');

const QUOTES = '[aria-labelledby=edit-quotes]';
const SOURCES = '[aria-labelledby=edit-sources]';

/** What has the focus, by its path in a form or its words, once that is `wanted`. */
function focused({ page }: EditorObject, wanted: string): Promise<string> {
  return eventually(
    () =>
      page.evaluate(() => {
        const { activeElement: one, body } = document;
        if (!one || one === body) return '';
        const field = one.matches('.edit-input')
          ? one.closest('.edit-field')?.getAttribute('data-path')
          : null;
        return field ?? one.textContent.trim();
      }),
    (now) => now === wanted,
    2_000,
  );
}

async function pressRemove({ page }: EditorObject, relation: string): Promise<void> {
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.edit-row-actions button')];
    const button = buttons.find((one) => one.textContent.endsWith(`relation: ${wanted}`));
    button?.focus();
    button?.click();
  }, relation);
}

describe('in the editor the focus goes on', () => {
  it('to the heading of what is opened', async () => {
    const editor = await edit('mine');
    await editor.press('Ada Moor', '.edit-all');
    expect(await focused(editor, 'Ada Moor')).toBe('Ada Moor');
    await editor.press('All edits of this pack');
    expect(await focused(editor, 'Edit this pack')).toBe('Edit this pack');
    await editor.press('Add an entry');
    expect(await focused(editor, 'New entry')).toBe('New entry');
  });

  it('into a form that is opened, and back when it is closed or saved', async () => {
    const editor = await edit('mine/ada-moor');
    const edited = 'Edit: The tugboats are rusty and nobody repairs them.';
    await editor.press('Edit', QUOTES);
    expect(await focused(editor, 'text')).toBe('text');
    await editor.press('Cancel', QUOTES);
    expect(await focused(editor, edited)).toBe(edited);
    await editor.press('Edit', QUOTES);
    expect(await focused(editor, 'text')).toBe('text');
    await editor.page.focus(`${QUOTES} .edit-save`);
    await editor.page.keyboard.press('Enter');
    expect(await focused(editor, edited)).toBe(edited);
    for (const [add, around, field] of [
      ['Add a quote', QUOTES, 'text'],
      ['Add a source', SOURCES, 'title'],
    ] as const) {
      await editor.press(add, around);
      expect(await focused(editor, field)).toBe(field);
      await editor.press('Cancel', around);
      expect(await focused(editor, add)).toBe(add);
    }
  });

  it('between a search for an entry and what was chosen', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.choose('merge', 'old qu');
    expect(await focused(editor, 'Merge')).toBe('Merge');
    await editor.press('Cancel', '[aria-labelledby=edit-merge]');
    expect(await focused(editor, 'merge')).toBe('merge');
    const to = 'relations[0].to';
    await editor.page.click(`[data-path="${to}"] .edit-chosen`);
    expect(await focused(editor, to)).toBe(to);
    // Escape leaves it as it was.
    await editor.page.keyboard.press('Escape');
    expect(await editor.page.$(`[data-path="${to}"] [role=combobox]`)).toBeNull();
    expect(await focused(editor, to)).toBe(to);
    await editor.page.keyboard.press('Enter');
    await editor.choose(to, 'old qu');
    expect(await focused(editor, to)).toBe(to);
    expect(await editor.text()).toContain('Old Quay');
  });

  it('to the next row when one is removed, and what was open in a row stays in it', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Add a relation');
    await editor.write('relations[1].relation', 'fears');
    await pressRemove(editor, 'negotiates with');
    expect(await focused(editor, 'RemoveRemove this relation: fears')).toBe(
      'RemoveRemove this relation: fears',
    );
    expect(await editor.value('relations[0].relation')).toBe('fears');
    // A search, as there was in the second row before.
    expect(await editor.page.$('[data-path="relations[0].to"] [role=combobox]')).not.toBeNull();
    await pressRemove(editor, 'fears');
    expect(await focused(editor, 'Add a relation')).toBe('Add a relation');
  });

  it('to the heading of quotes that no entry leads to, when the button for them goes', async () => {
    const editor = await edit('mine');
    await editor.press('Look for', '[aria-labelledby=edit-strays]');
    const heading = 'Quotes of nobody';
    expect(await focused(editor, heading)).toBe(heading);
  });
});
