import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { seal } from '../seal.ts';
import { isUndo, lastNumber } from './change-log.ts';
import { areNow, putEdits, sealEdits, type Change } from './edit-records.ts';
import { recordsOf } from '../database.ts';

/** Actions that can be undone, for each pack. */
const MAX_CHANGES = 50;

/** The pack on which an action was thought out. */
interface Basis {
  readonly id: PackId;
  readonly edition: string;
  /** The number of the last action on it. */
  readonly number: number;
}

/**
 * Saves an action: all of it, on the disk, or nothing. False, and nothing is written, where the pack
 * is another edition now, or anything of it was edited meanwhile, in another tab: an entry that the
 * action does not write may be what it goes by, as the one that it merges into.
 */
export async function saveChange(
  database: KnowledgeDatabase,
  { id, edition, number }: Basis,
  change: Change,
): Promise<boolean> {
  const [edits, record] = await Promise.all([
    sealEdits(change.writes.map(({ after }) => after)),
    seal(change),
  ]);
  const saving = database.transaction(['heads', 'edits', 'changes'], 'readwrite', {
    durability: 'strict',
  });
  const store = saving.objectStore('edits');
  const changes = saving.objectStore('changes');
  const head = await saving.objectStore('heads').get(id);
  const isSame = head?.checksum === edition && (await lastNumber(changes, id)) === number;
  if (!isSame || !(await areNow(store, id, change.writes, 'before'))) {
    await saving.done;
    return false;
  }
  const keys = await changes.getAllKeys(recordsOf(id));
  const old = keys.slice(0, Math.max(0, keys.length + 1 - MAX_CHANGES));
  if (await isUndo(changes, [id, number])) old.push([id, number]);
  await Promise.all([
    ...putEdits(store, id, change.writes, edits),
    changes.put(record, [id, number + 1]),
    ...old.map((key) => changes.delete(key)),
    saving.done,
  ]);
  return true;
}
