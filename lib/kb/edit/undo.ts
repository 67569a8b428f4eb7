import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { lastChange, lastNumber, sealUndone } from './change-log.ts';
import { areNow, putEdits, sealEdits, type Change } from './edit-records.ts';

/** What became of an undo. */
export type Undone =
  | { readonly state: 'undone'; readonly change: Change }
  | { readonly state: 'nothing' }
  /** Another tab was first: nothing was undone, and another action is the last now. */
  | { readonly state: 'stale' }
  /** An update has changed since what it did: it is forgotten, and nothing undone. */
  | { readonly state: 'overtaken'; readonly change: Change };

/**
 * Takes back the last action on a pack, in one transaction as it was done.
 * @param number that of the last action, as whoever wants it undone knows it
 */
export async function undoChange(
  database: KnowledgeDatabase,
  id: PackId,
  number: number,
): Promise<Undone> {
  const last = await lastChange(database, id);
  if (!last) return { state: 'nothing' };
  const { key, change } = last;
  const { writes } = change;
  const edits = await sealEdits(writes.map(({ before }) => before));
  const mark = await sealUndone();
  const undoing = database.transaction(['edits', 'changes'], 'readwrite', { durability: 'strict' });
  const changes = undoing.objectStore('changes');
  if ((await lastNumber(changes, id)) !== number) {
    await undoing.done;
    return { state: 'stale' };
  }
  const store = undoing.objectStore('edits');
  const isCurrent = await areNow(store, id, writes, 'after');
  await Promise.all([
    ...(isCurrent ? putEdits(store, id, writes, edits) : []),
    changes.delete(IDBKeyRange.bound(key, [id, number])),
    changes.put(mark, [id, number + 1]),
    undoing.done,
  ]);
  return { state: isCurrent ? 'undone' : 'overtaken', change };
}
