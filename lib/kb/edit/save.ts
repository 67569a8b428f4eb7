import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { seal } from '../seal.ts';
import { areNow, putEdits, sealEdits, type Change } from './edit-records.ts';
import { recordsOf } from '../database.ts';

/** Actions that can be undone, for each pack. */
const MAX_CHANGES = 50;

/**
 * Saves an action: all of it, on the disk, or nothing. False, and nothing is written, where the pack
 * is another edition now, or one of its entries was edited meanwhile, in another tab.
 */
export async function saveChange(
  database: KnowledgeDatabase,
  { id, edition }: { readonly id: PackId; readonly edition: string },
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
  if (head?.checksum !== edition || !(await areNow(store, id, change.writes, 'before'))) {
    await saving.done;
    return false;
  }
  const keys = await changes.getAllKeys(recordsOf(id));
  const last = keys.at(-1)?.[1] ?? 0;
  const old = keys.slice(0, Math.max(0, keys.length + 1 - MAX_CHANGES));
  await Promise.all([
    ...putEdits(store, id, change.writes, edits),
    changes.put(record, [id, last + 1]),
    ...old.map((key) => changes.delete(key)),
    saving.done,
  ]);
  return true;
}
