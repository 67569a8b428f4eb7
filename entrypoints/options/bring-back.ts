import { packWords } from '../../lib/i18n/pack-words.ts';
import type { Unfinished } from '../../lib/kb/packs.ts';
import { focusOn } from './focus-on.ts';
import { discardUnfinished, listPacks, restoreBundled } from './own-packs.ts';
import { headingOf } from './pack-actions.ts';
import type { Shelf } from './use-shelf.ts';

const { told, problem } = packWords;

/** Puts the pack back that comes with Backstory. */
export async function bringBack(shelf: Shelf): Promise<void> {
  if (!(await shelf.change(problem.change, restoreBundled))) return;
  const { packs } = await listPacks();
  const back = packs.find(({ isBundled }) => isBundled);
  // It is the background that puts it there, and it may not have answered.
  if (!back) return;
  shelf.tell({ kind: 'done', words: told.restored, name: back.title });
  focusOn(headingOf(back.id));
}

/** Removes what an import has saved that was not ended. */
export async function discard(shelf: Shelf, { copy, file }: Unfinished): Promise<void> {
  const isDone = await shelf.change(problem.change, () => discardUnfinished(copy));
  if (isDone) shelf.tell({ kind: 'done', words: told.discarded, name: file });
  focusOn('unfinished');
  focusOn('pack-files');
}
