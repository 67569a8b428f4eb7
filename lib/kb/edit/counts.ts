import { LIMITS } from '../../pack/limits.ts';
import type { List, PackHead } from '../pack-pages.ts';
import type { EditWrite } from './edit-records.ts';
import type { Edit, Layer } from './layer.ts';

/** Edits of one pack at most: all of them are read at each start of the background. */
export const MAX_EDITS = 20_000;

/** Why an action cannot be: a pack would be left without an entity or a source, or have more entries or edits than it may. */
export function breaksCounts(
  { head, layer }: { readonly head: Pick<PackHead, 'counts'>; readonly layer: Layer },
  writes: readonly EditWrite[],
): 'last' | 'full' | 'edits' | null {
  for (const list of ['entities', 'quotes', 'sources'] as const) {
    let count = head.counts[list] + changed(layer, list);
    for (const write of writes) {
      if (write.list === list) count += difference(write.after) - difference(write.before);
    }
    if (count < 1 && list !== 'quotes') return 'last';
    if (count > LIMITS[list] && writes.some((write) => write.list === list)) return 'full';
  }
  return hasTooManyEdits(layer, writes) ? 'edits' : null;
}

/** To change an edit, or to end one, is always allowed. */
function hasTooManyEdits(
  { entities, quotes, sources }: Layer,
  writes: readonly EditWrite[],
): boolean {
  let more = 0;
  for (const { before, after } of writes) {
    more += (after === null ? 0 : 1) - (before === null ? 0 : 1);
  }
  return more > 0 && entities.size + quotes.size + sources.size + more > MAX_EDITS;
}

function changed(layer: Layer, list: List): number {
  let sum = 0;
  for (const edit of layer[list].values()) sum += difference(edit);
  return sum;
}

/** What an edit does to the number of entries. */
function difference(edit: Pick<Edit<List>, 'entry' | 'at'> | null): number {
  if (edit === null) return 0;
  const isIn = edit.at.place !== null;
  return (edit.entry === null ? 0 : 1) - (isIn ? 1 : 0);
}
