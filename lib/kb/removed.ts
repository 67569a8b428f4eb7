import type { LocalStore } from '../browser/local-store.ts';
import type { PackId } from '../pack/schema.ts';
import type { KnowledgeDatabase } from './database.ts';
import { lockOf } from './import/staging.ts';

/** Set where the reader has deleted the pack that comes with Backstory: it is not put back then. */
const KEY = 'bundled-removed';

/** True where this is that mark as a store has it. */
export function isRemovedMark(key: string, value: unknown): boolean {
  return key === KEY && value === true;
}

export async function isRemoved(store: LocalStore): Promise<boolean> {
  return (await store.get(KEY)) === true;
}

export async function keepRemoved(store: LocalStore): Promise<void> {
  await store.set(KEY, true);
}

export async function takeRemovedBack(store: LocalStore): Promise<void> {
  await store.remove(KEY);
}

/**
 * Takes the mark back where the pack is there all the same: its deletion was stopped at the very
 * beginning, or the reader has imported it since. It would never be upgraded nor put back otherwise.
 */
export async function checkRemoved(
  database: KnowledgeDatabase,
  store: LocalStore,
  id: PackId,
): Promise<void> {
  const isThere = async () => (await database.getKey('heads', id)) !== undefined;
  if (!(await isRemoved(store)) || !(await isThere())) return;
  await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
    if (lock && (await isThere())) await takeRemovedBack(store);
  });
}
