import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { isSealed } from '../seal.ts';
import { areNow, putEdits, sealEdits, type Change } from './edit-records.ts';
import { recordsOf } from '../database.ts';

/** What became of an undo. */
export type Undone =
  | { readonly state: 'undone'; readonly change: Change }
  | { readonly state: 'nothing' }
  /** An update or another tab has changed since what it did: it is forgotten, and nothing undone. */
  | { readonly state: 'overtaken'; readonly change: Change };

/** Takes back the last action on a pack, in one transaction as it was done. */
export async function undoChange(database: KnowledgeDatabase, id: PackId): Promise<Undone> {
  const last = await lastChange(database, id);
  if (!last) return { state: 'nothing' };
  const { key, change, checksum } = last;
  const { writes } = change;
  const edits = await sealEdits(writes.map(({ before }) => before));
  const undoing = database.transaction(['edits', 'changes'], 'readwrite', { durability: 'strict' });
  const changes = undoing.objectStore('changes');
  if ((await changes.get(key))?.checksum !== checksum) {
    await undoing.done;
    return undoChange(database, id);
  }
  const store = undoing.objectStore('edits');
  const isCurrent = await areNow(store, id, writes, 'after');
  await Promise.all([
    ...(isCurrent ? putEdits(store, id, writes, edits) : []),
    changes.delete(key),
    undoing.done,
  ]);
  return { state: isCurrent ? 'undone' : 'overtaken', change };
}

interface LastChange {
  readonly key: [PackId, number];
  readonly change: Change;
  readonly checksum: string;
}

/** The last action that can be taken back; undefined where there is none. */
export async function lastChange(
  database: KnowledgeDatabase,
  id: PackId,
): Promise<LastChange | undefined> {
  const reading = database.transaction('changes');
  let cursor = await reading.store.openCursor(recordsOf(id), 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const change = changeIn(cursor.value);
    if (change) return { key: cursor.key, change, checksum: cursor.value.checksum };
  }
  return undefined;
}

function changeIn(record: unknown): Change | undefined {
  try {
    // saveChange wrote it. What damage makes of it agrees with no edits, and undoes nothing.
    return isSealed(record) ? (JSON.parse(record.json) as Change) : undefined;
  } catch {
    return undefined;
  }
}
