import { describe, expect, it } from 'vitest';
import type { EditorObject } from '../driver/editor.ts';
import { writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { sampleSource } from '../unit/pack/sample-pack.ts';
import { startEditing } from './editing.ts';
import { bundledWith, storedOf } from './stored-packs.ts';

const editing = startEditing('Ada Moor met Antony Blinken.');
const { edit } = editing;

const QUOTES = '[aria-labelledby=edit-quotes]';
const ROLE = 'role.text';

/** Waits for the question; what it says. */
function question({ page }: EditorObject): Promise<string> {
  return eventually(
    () => page.evaluate(() => document.querySelector('dialog[open]')?.textContent ?? ''),
    (text) => text !== '',
  );
}

async function noQuestion({ page }: EditorObject): Promise<void> {
  await eventually(
    () => page.evaluate(() => document.querySelector('dialog') === null),
    (isGone) => isGone,
  );
}

const address = ({ page }: EditorObject) => page.evaluate(() => location.hash);
const goBack = ({ page }: EditorObject) => page.evaluate(() => history.back());

/** The heading, once it is another. */
function headingAfter(editor: EditorObject, before: string): Promise<string> {
  return eventually(
    () => editor.heading(),
    (heading) => heading !== '' && heading !== before,
  );
}

describe('what is written and not saved', () => {
  it('is not left without a question, and Escape stays', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.write(ROLE, 'Sailor');
    await editor.press('All edits of this pack');
    expect(await question(editor)).toContain('What you have written here is not saved.');
    await editor.page.keyboard.press('Escape');
    await noQuestion(editor);
    expect(await editor.value(ROLE)).toBe('Sailor');
    expect(await address(editor)).toBe('#edit=mine/ada-moor');

    await editor.press('Close');
    await question(editor);
    await editor.press('Leave without saving', 'dialog');
    await eventually(
      () => editor.text(),
      (text) => text.includes('My harbour') && !text.includes('All edits of this pack'),
    );
  });

  it('is not left by the way back of the browser either', async () => {
    const editor = await edit('mine');
    await editor.choose('find', 'ada');
    await headingAfter(editor, 'Edit this pack');
    await editor.write(ROLE, 'Sailor');
    await goBack(editor);
    await question(editor);
    await editor.press('Stay here', 'dialog');
    await noQuestion(editor);
    expect(await editor.value(ROLE)).toBe('Sailor');
    await goBack(editor);
    await question(editor);
    await editor.press('Leave without saving', 'dialog');
    expect(await headingAfter(editor, 'Ada Moor')).toBe('Edit this pack');
  });

  it('is asked about no more once it is saved or discarded', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.write(ROLE, 'Sailor');
    await editor.press('Save');
    await editor.told('Saved');
    await editor.write(ROLE, 'Diver');
    await editor.press('Discard changes');
    expect(await editor.value(ROLE)).toBe('Sailor');
    await editor.press('All edits of this pack');
    expect(await headingAfter(editor, 'Ada Moor')).toBe('Edit this pack');
  });

  it('is not lost by an undo, a merge or a removal: they wait, in words', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.rename('Ada Ebb');
    await editor.choose('merge', 'old qu');
    await editor.write(ROLE, 'Sailor');
    for (const label of ['Undo', 'Merge', 'Remove this entry']) {
      await editor.press(label);
      expect(await editor.told('Not done')).toContain('Save that first, or discard it.');
    }
    expect(await editor.heading()).toBe('Ada Ebb');
    expect(await editor.value(ROLE)).toBe('Sailor');
    await editor.press('Save');
    await editor.told('Saved');
    await editor.press('Merge');
    await editor.told('Merged');
    expect(await editor.value(ROLE)).toBe('Sailor');
  });

  it('stays while another tab saves something else of the entry, and says that it is old', async () => {
    const one = await edit('mine/ada-moor');
    const other = await edit('mine/ada-moor');
    await one.page.bringToFront();
    await one.rename('Ada Ebb');
    await other.page.bringToFront();
    await other.write(ROLE, 'Sailor');
    await other.press('Save');
    await other.told('Not saved');
    expect(await other.heading()).toBe('Ada Ebb');
    expect(await other.value(ROLE)).toBe('Sailor');
    expect(await other.text()).toContain(
      'What is saved here has changed since you began to write.',
    );
    await other.press('Discard changes');
    expect(await other.value('names[0].text')).toBe('Ada Ebb');
  });

  it('stays when the list of sources becomes another', async () => {
    const radio = Array.from({ length: 40 }, (_, i) => {
      const title = `The night radio, ${String(i)}`;
      return { ...sampleSource(), id: `radio-${String(i)}`, title };
    });
    const many = strikePack({ id: 'mine', sources: [sampleSource(), ...radio] });
    const { driver } = editing.suite;
    await writeStored(driver, await storedOf(bundledWith(), many));
    await driver.stopBackground();
    const editor = await edit('mine');
    await editor.press('Edit', '[aria-labelledby=edit-sources] ul');
    await editor.write('publisher', 'The pier');
    await editor.page.type('input[type=search]', 'radio, 39');
    const shown = () =>
      editor.page.$$eval('.edit-words', (all) => all.map((one) => one.textContent));
    expect(await eventually(shown, ({ length }) => length === 1)).toEqual(['The night radio, 39']);
    expect(await editor.value('publisher')).toBe('The pier');
  });

  it('stays when another form is opened', async () => {
    const editor = await edit('mine/ada-moor');
    await editor.press('Edit', QUOTES);
    await editor.write('text', 'The tugboats are new.');
    await editor.press('Edit', `${QUOTES} > .edit-entries > li:nth-child(2)`);
    await editor.press('Add a quote', QUOTES);
    const words = await editor.page.evaluate(() =>
      [...document.querySelectorAll<HTMLTextAreaElement>('[data-path=text] textarea')].map(
        ({ value }) => value,
      ),
    );
    expect(words).toEqual(['The tugboats are new.', expect.stringContaining('Night shifts'), '']);
  });
});
