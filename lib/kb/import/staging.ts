import { z } from '../../zod.ts';
import type { PackId } from '../../pack/schema.ts';
import { recordsOf, type KnowledgeDatabase } from '../database.ts';
import { copyOf, LAYOUT, type CopyId, type PackHead } from '../pack-pages.ts';
import { isSealed } from '../seal.ts';

/** A copy that is not installed: one that is being written, or one to be deleted. */
export interface Staged {
  readonly state: 'writing' | 'to delete';
  readonly packId: string;
  /** What the file was called, and what tells its text from others; empty of one to be deleted. */
  readonly file: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly fingerprint: string;
  /** How its pages are cut, see LAYOUT; those of another cut cannot be gone on with. */
  readonly layout: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

const stagedSchema = z.lazy(() =>
  z.object({
    state: z.enum(['writing', 'to delete']),
    packId: z.string(),
    file: z.string(),
    size: z.number(),
    fingerprint: z.string(),
    // Not in records of before there was more than one.
    layout: z.number().default(1),
    since: z.number(),
  }),
);

/** All copies that are not installed. A damaged record counts as one to be deleted. */
export async function readStaged(
  database: KnowledgeDatabase,
): Promise<(Staged & { readonly copy: CopyId })[]> {
  const reading = database.transaction('staging');
  const [copies, records] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  return copies.flatMap((copy, i) => {
    // The settings of a back-up, see finish-restore.ts: no copy.
    if (copy.startsWith('/')) return [];
    const parsed = stagedSchema.safeParse(records[i]);
    const [packId = ''] = copy.split('/');
    return [{ copy, ...(parsed.success ? parsed.data : toDelete(packId)) }];
  });
}

export function toDelete(packId: string): Staged {
  const nothing = { file: '', size: 0, fingerprint: '', layout: LAYOUT };
  return { state: 'to delete', packId, ...nothing, since: Date.now() };
}

/** Pages that one transaction deletes. */
const AT_ONCE = 1_000;

/** Deletes a copy and the record of it, in steps that may be cut off; one that is installed stays. */
export async function deleteCopy(
  database: KnowledgeDatabase,
  copy: CopyId,
  onProgress: (deleted: number) => void = () => {},
): Promise<void> {
  const [packId = ''] = copy.split('/');
  // A copy's id begins with that of its pack.
  const id = packId as PackId;
  for (let deleted = 0; ;) {
    const change = database.transaction(
      ['heads', 'pages', 'names', 'search', 'staging'],
      'readwrite',
      { durability: 'relaxed' },
    );
    const pages = change.objectStore('pages');
    const head = await change.objectStore('heads').get(id);
    const isInstalled = isCopyOf(head, copy);
    const keys = isInstalled ? [] : await pages.getAllKeys(recordsOf(copy), AT_ONCE);
    const last = keys.at(-1);
    if (last) await pages.delete(IDBKeyRange.bound([copy], last));
    else {
      if (!isInstalled) {
        await change.objectStore('names').delete(copy);
        await change.objectStore('search').delete(recordsOf(copy));
      }
      await change.objectStore('staging').delete(copy);
    }
    await change.done;
    if (!last) return;
    deleted += keys.length;
    onProgress(deleted);
  }
}

/** Whether a stored head is that of the copy. One that cannot be read may be: what it means is left alone. */
function isCopyOf(head: unknown, copy: CopyId): boolean {
  if (!isSealed(head)) return false;
  try {
    return copyOf(JSON.parse(head.json) as PackHead) === copy;
  } catch {
    return true;
  }
}

/** The name of the lock that whoever writes, installs or deletes a pack holds. */
export function lockOf(packId: string): string {
  return `pack ${packId}`;
}

/** Days that an import which was cut off can be gone on with. */
const KEPT = 7;

/** Deletes copies that nobody will go on with: not those that somebody works on just now. */
export async function clearStaged(database: KnowledgeDatabase): Promise<void> {
  const oldest = Date.now() - KEPT * 86_400_000;
  for (const { copy, state, packId, since } of await readStaged(database)) {
    if (state === 'writing' && since >= oldest) continue;
    await navigator.locks.request(lockOf(packId), { ifAvailable: true }, async (lock) => {
      if (lock) await deleteCopy(database, copy);
    });
  }
}
