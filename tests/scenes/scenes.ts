import { articleScenes } from './article.ts';
import { editorScenes } from './editor.ts';
import { optionsScenes } from './options.ts';
import { packsScenes } from './packs.ts';
import { panelScenes } from './panel.ts';
import { popupScenes } from './popup.ts';
import type { Scene, SizeName } from './scene.ts';

/**
 * Every surface in every state that looks otherwise: what `npm run pictures` takes pictures of, and
 * what is tried for accessibility. A new surface or state is added here, and nowhere else.
 */
export const scenes: readonly Scene[] = [
  ...articleScenes,
  ...popupScenes,
  ...panelScenes,
  ...optionsScenes,
  ...packsScenes,
  ...editorScenes,
];

export function sizesOf({ sizes = ['wide', 'narrow'] }: Scene): readonly SizeName[] {
  return sizes;
}
