import { LIMITS } from '../../pack/limits.ts';
import type { List } from '../pack-pages.ts';
import type { EditWrite } from './edit-records.ts';
import type { Edit, Layer } from './layer.ts';
import type { OpenedPack } from './opened-pack.ts';

/** True where a pack would be left without an entity or a source, or have more entries than it may. */
export function breaksCounts(
  { head, layer }: Pick<OpenedPack, 'head' | 'layer'>,
  writes: readonly EditWrite[],
): 'last' | 'full' | null {
  for (const list of ['entities', 'quotes', 'sources'] as const) {
    let count = head.counts[list] + changed(layer, list);
    for (const write of writes) {
      if (write.list === list) count += difference(write.after) - difference(write.before);
    }
    if (count < 1 && list !== 'quotes') return 'last';
    if (count > LIMITS[list] && writes.some((write) => write.list === list)) return 'full';
  }
  return null;
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
