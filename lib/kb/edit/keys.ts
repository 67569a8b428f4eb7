import type { PackId } from '../../pack/schema.ts';
import type { CopyId, List } from '../pack-pages.ts';

/** The keys of all edits, or of all changes, of a pack. */
export function recordsOfPack(id: PackId): IDBKeyRange {
  // A list sorts after every text and number.
  return IDBKeyRange.bound([id], [id, []]);
}

/** The keys of the pages `first` to `last` of one list of a copy. */
export function pagesBetween(copy: CopyId, list: List, first: number, last: number): IDBKeyRange {
  return IDBKeyRange.bound([copy, list, first], [copy, list, last]);
}
