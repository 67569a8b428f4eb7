import type { PackId } from '../pack/schema.ts';
import type { KnowledgeDatabase } from './database.ts';
import { lockOf, toDelete } from './import/staging.ts';
import { copyAt } from './installed.ts';
import type { CopyId } from './pack-pages.ts';

/**
 * Leaves copies to be deleted of which nobody knows any more: that of a pack whose head could not be read
 * when it was replaced, or what was written while the pack was deleted. A net: whoever installs or
 * deletes packs says what is to be deleted. Costs a read or two for each copy.
 */
export async function stageStrays(database: KnowledgeDatabase): Promise<void> {
  for (const copy of await copiesIn(database)) {
    // A copy's id begins with that of its pack.
    const id = copy.split('/')[0] as PackId;
    // Before its lock is asked for: an import or a restore that begins just then would be turned away.
    if (await isKnown(database.transaction(TABLES), id, copy)) continue;
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const change = database.transaction(TABLES, 'readwrite', { durability: 'relaxed' });
      const isStray = !(await isKnown(change, id, copy));
      if (isStray) await change.objectStore('staging').put(toDelete(id), copy);
      await change.done;
    });
  }
}

const TABLES = ['heads', 'staging'] as const;

/** The part of a transaction that is read in. */
interface Reading {
  objectStore(table: 'heads'): { get(id: PackId): Promise<unknown> };
  objectStore(table: 'staging'): { getKey(copy: CopyId): Promise<unknown> };
}

async function isKnown(reading: Reading, id: PackId, copy: CopyId): Promise<boolean> {
  const [head, staged] = await Promise.all([
    reading.objectStore('heads').get(id),
    reading.objectStore('staging').getKey(copy),
  ]);
  // Of a head that nobody can read any copy may be.
  const isInstalled = head !== undefined && [undefined, copy].includes(copyAt(head));
  return isInstalled || staged !== undefined;
}

/** All copies of which there is a page, names, or words for the search. */
async function copiesIn(database: KnowledgeDatabase): Promise<Set<CopyId>> {
  const copies = new Set<CopyId>(await database.getAllKeys('names'));
  for (const table of ['pages', 'search'] as const) {
    for (let rest: IDBKeyRange | undefined; ;) {
      const [key] = await database.getAllKeys(table, rest, 1);
      if (!key) break;
      copies.add(key[0]);
      // A list sorts after every text and number.
      rest = IDBKeyRange.lowerBound([key[0], []], true);
    }
  }
  return copies;
}
