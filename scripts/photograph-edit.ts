import type { Driver } from '../tests/driver/driver.ts';
import { EditorObject } from '../tests/driver/editor.ts';
import { takeWhole } from './photograph.ts';

/** Widths of the window, CSS px. */
const WIDTHS = { wide: 1000, narrow: 360 };
const QUOTES = '[aria-labelledby=edit-quotes]';

/**
 * Pictures of the editor: a pack and what was edited in it, an entry, a quote's form, and a form that
 * was refused. One entry of `pack` is edited on the way.
 */
export async function photographEdit(
  driver: Driver,
  prefix: string,
  { pack, entry }: { readonly pack: string; readonly entry: string },
): Promise<string[]> {
  const files: string[] = [];
  const take = async ({ page }: EditorObject, state: string) => {
    for (const [size, width] of Object.entries(WIDTHS)) {
      await page.setViewport({ width, height: 900 });
      files.push(await takeWhole(page, `${prefix}${size}-edit-${state}`));
    }
  };
  const editor = await EditorObject.open(driver, `${pack}/${entry}`);
  await editor.write('role.text', 'US Secretary of State, 71st');
  await editor.press('Save');
  await editor.told('Saved');
  await editor.press('What the pack says');
  await editor.press('Place and relations');
  await take(editor, 'entry');
  await editor.press('Edit', QUOTES);
  await editor.write('merge', 'china');
  await take(editor, 'quote');
  await editor.press('Cancel', QUOTES);
  await editor.write('names[0].text', '');
  await editor.write('names[1].language', 'no language');
  await editor.press('Save');
  await take(editor, 'refused');
  await editor.page.close();

  const home = await EditorObject.open(driver, pack);
  await home.press('Look for such quotes');
  await take(home, 'pack');
  await home.page.close();
  return files;
}
