import type { PackId } from '../../pack/schema.ts';
import type { List } from '../pack-pages.ts';
import { seal, type Sealed } from '../seal.ts';
import type { Edit, LayerEdit } from './layer.ts';

/** What one action of the reader does to the edit of one entry; null: there is none. */
export type EditWrite = {
  readonly [L in List]: {
    readonly list: L;
    readonly id: string;
    readonly before: Edit<L> | null;
    readonly after: Edit<L> | null;
  };
}[List];

/** An action of the reader: what it is called when it is undone, and what it does. */
export interface Change {
  readonly what: 'edit' | 'add' | 'remove' | 'merge' | 'split' | 'revert';
  /** The name, title or first words of what it was done to. */
  readonly name: string;
  readonly writes: readonly EditWrite[];
}

type EditKey = [PackId, List, string];

/** The object store of edits, in a transaction. */
interface EditStore {
  get(key: EditKey): Promise<Sealed | undefined>;
  put(value: Sealed, key: EditKey): Promise<unknown>;
  delete(key: EditKey): Promise<unknown>;
}

/** True where what is stored is what the writes expect there. Where things stand does not count. */
export async function areNow(
  store: Pick<EditStore, 'get'>,
  id: PackId,
  writes: readonly EditWrite[],
  side: 'before' | 'after',
): Promise<boolean> {
  const records = await Promise.all(writes.map((write) => store.get([id, write.list, write.id])));
  return writes.every((write, i) => saidBy(records[i]) === said(write[side]));
}

/** Sealed before a transaction begins, which does not wait for that. */
export function sealEdits(
  edits: readonly (LayerEdit['edit'] | null | undefined)[],
): Promise<(Sealed | null)[]> {
  return Promise.all(edits.map(async (edit) => (edit ? seal(edit) : null)));
}

/** Writes what was sealed, or deletes where there is nothing. */
export function putEdits(
  store: EditStore,
  id: PackId,
  writes: readonly EditWrite[],
  sealed: readonly (Sealed | null)[],
): Promise<unknown>[] {
  return writes.map((write, i) => {
    const key: EditKey = [id, write.list, write.id];
    const record = sealed[i];
    return record ? store.put(record, key) : store.delete(key);
  });
}

function saidBy(record: Sealed | undefined): string | null {
  if (!record) return null;
  try {
    // A record of this table is an edit.
    return said(JSON.parse(record.json) as LayerEdit['edit']);
  } catch {
    // One that is damaged is not shown either: it counts as none, and may be written over.
    return null;
  }
}

function said(edit: LayerEdit['edit'] | null): string | null {
  if (edit === null) return null;
  const { entry, mergedInto, base, unrelated } = edit;
  return JSON.stringify([entry, mergedInto, base, unrelated]);
}
