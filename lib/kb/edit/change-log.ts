import type { PackId } from '../../pack/schema.ts';
import { recordsOf, type KnowledgeDatabase } from '../database.ts';
import { isSealed, seal, type Sealed } from '../seal.ts';
import type { Change } from './edit-records.ts';

/**
 * The actions on a pack are numbered, and no number comes twice: whoever has read the edits of a pack
 * knows by it that they are still those. So an undo leaves a mark with a number of its own, until the
 * next action.
 */

type ChangeKey = [PackId, number];

/** The object store of actions, in a transaction. */
interface ChangeStore {
  get(key: ChangeKey): Promise<unknown>;
  openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ readonly key: ChangeKey } | null>;
}

/** What an undo leaves. */
const UNDONE = { undone: true } as const;

export function sealUndone(): Promise<Sealed> {
  return seal(UNDONE);
}

/** The number of the last action or undo; 0 where there was none. */
export async function lastNumber(
  store: Pick<ChangeStore, 'openKeyCursor'>,
  id: PackId,
): Promise<number> {
  const cursor = await store.openKeyCursor(recordsOf(id), 'prev');
  return cursor?.key[1] ?? 0;
}

/** True where the record of this number is what an undo has left. */
export async function isUndo(store: Pick<ChangeStore, 'get'>, key: ChangeKey): Promise<boolean> {
  const record = await store.get(key);
  return isSealed(record) && record.json === JSON.stringify(UNDONE);
}

interface LastChange {
  readonly key: ChangeKey;
  readonly change: Change;
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
    if (change) return { key: cursor.key, change };
  }
  return undefined;
}

function changeIn(record: unknown): Change | undefined {
  try {
    if (!isSealed(record)) return undefined;
    // saveChange wrote it, or an undo. What damage makes of it agrees with no edits, and undoes nothing.
    const change = JSON.parse(record.json) as Change | typeof UNDONE;
    return 'undone' in change ? undefined : change;
  } catch {
    return undefined;
  }
}
