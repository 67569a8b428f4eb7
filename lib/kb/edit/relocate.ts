import type { List } from '../pack-pages.ts';
import { sameText } from './entry-checksum.ts';
import type { Entries, LayerEdit } from './layer.ts';
import type { FoundEntries } from './locate.ts';

/**
 * An edit as it lies over another edition of its pack, with the places there; undefined where it says
 * nothing that the pack does not say by itself now.
 */
export function relocate(
  one: LayerEdit,
  found: FoundEntries,
  edition: string,
): LayerEdit | undefined {
  const { list, id, edit } = one;
  const own = found[list].get(id);
  if (isMoot(edit, own?.entry)) return undefined;
  const source = sourceIdOf(one);
  const at = {
    edition,
    place: own?.place ?? null,
    order: own?.order ?? null,
    source: source === null ? null : (found.sources.get(source)?.place ?? null),
  };
  // Only the places are others: it is an edit of the same list.
  return { ...one, edit: { ...edit, at } } as LayerEdit;
}

function isMoot({ entry, mergedInto }: LayerEdit['edit'], own: Entries[List] | undefined): boolean {
  if (mergedInto !== null) return false;
  return entry === null ? own === undefined : sameText(entry) === sameText(own);
}

function sourceIdOf(one: LayerEdit): string | null {
  if (one.list === 'quotes') return one.edit.entry?.source ?? null;
  return one.list === 'sources' ? one.edit.mergedInto : null;
}
