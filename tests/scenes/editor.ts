import pack from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { EditorObject } from '../driver/editor.ts';
import type { Scene, Size } from './scene.ts';
import type { Stage } from './stage.ts';

const ENTRY = `${pack.id}/blinken`;
const QUOTES = '[aria-labelledby=edit-quotes]';

/** The editor of a pack. */
export const editorScenes: readonly Scene[] = [
  {
    name: 'edit-pack',
    changes: true,
    async open(stage, size) {
      await edited(stage, size);
      const editor = await open(stage, size, pack.id);
      await editor.press(stage.say('edit.strays.look'));
      return editor;
    },
  },
  {
    name: 'edit-entry',
    changes: true,
    async open(stage, size) {
      const editor = await edited(stage, size);
      await editor.press(stage.say('edit.packSays'));
      await editor.press(stage.say('edit.entity.more'));
      // Where the bar, which stays in sight, lies over nothing.
      await editor.page.evaluate(() => scrollTo(0, 0));
      return editor;
    },
  },
  {
    name: 'edit-quote',
    async open(stage, size) {
      const editor = await open(stage, size, ENTRY);
      await editor.press(stage.say('edit.edit'), QUOTES);
      await editor.page.locator(`${QUOTES} form`).wait();
      return editor;
    },
  },
  {
    name: 'edit-merge',
    async open(stage, size) {
      const editor = await open(stage, size, ENTRY);
      await editor.write('merge', 'china');
      await editor.page.locator('[role=option]').wait();
      return editor;
    },
  },
  {
    name: 'edit-refused',
    async open(stage, size) {
      const editor = await open(stage, size, ENTRY);
      await editor.write('names[0].text', '');
      await editor.write('names[1].language', 'no language');
      await editor.press(stage.say('edit.save'));
      await editor.page.locator('[aria-invalid]').wait();
      return editor;
    },
  },
  {
    name: 'edit-unsaved',
    async open(stage, size) {
      const { page } = await unsaved(stage, size);
      return { page, isWindow: true };
    },
  },
  {
    name: 'edit-gone',
    async open(stage, size) {
      return open(stage, size, `${pack.id}/nobody`);
    },
  },
];

async function open(stage: Stage, { width, height }: Size, place: string): Promise<EditorObject> {
  const editor = await EditorObject.open(stage.driver, place);
  await stage.keep(editor.page).setViewport({ width, height });
  await editor.page.bringToFront();
  return editor;
}

/** An entry after something of it was edited. */
async function edited(stage: Stage, size: Size): Promise<EditorObject> {
  const editor = await open(stage, size, ENTRY);
  await editor.write('role.text', 'US Secretary of State, 71st');
  await editor.press(stage.say('edit.save'));
  await editor.told(stage.say('edit.done.edit'));
  return editor;
}

/** The question before something that was written is left. */
async function unsaved(stage: Stage, size: Size): Promise<EditorObject> {
  const editor = await open(stage, size, ENTRY);
  await editor.write('role.text', 'Diplomat');
  await editor.press(stage.say('edit.overview'));
  await editor.page.locator('dialog[open]').wait();
  return editor;
}
