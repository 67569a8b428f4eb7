import type { ListName } from '../../pack/json-bytes.ts';
import { recordsOf, type KnowledgeDatabase } from '../database.ts';
import { countPages, LAYOUT, type CopyId, type List } from '../pack-pages.ts';
import { NoRoom } from './failures.ts';
import { readStaged, toDelete, type Staged } from './staging.ts';
import type { Heading, Survey } from './survey.ts';

/** A file that was read once and found right. */
export interface Checked {
  readonly survey: Survey;
  readonly heading: Heading;
  readonly fingerprint: string;
  /** Bytes, unpacked. */
  readonly bytes: number;
  readonly counts: ReadonlyMap<ListName, number>;
}

/** Room that a pack takes, for each byte of its file: pages, names and words for the search. */
const ROOM = 1.6;
/** Bytes below which nobody asks for room. */
const SMALL = 5e6;

/** What a copy is to be written of. */
export interface Wanted {
  readonly file: Blob;
  /** What the file is called. */
  readonly name: string;
  readonly checked: Checked;
  /** Whether what is written stays for some days, should it be cut off, to be gone on with. */
  readonly isKept: boolean;
}

/**
 * Notes the copy to write: one that was begun with the same file, or a new one. Throws NoRoom, before
 * anything is written, where the browser will not give what is missing; what was begun stays then.
 */
export async function beginCopy(database: KnowledgeDatabase, wanted: Wanted): Promise<CopyId> {
  const begun = wanted.isKept ? await findBegun(database, wanted.checked) : undefined;
  const there = begun === undefined ? 0 : await database.count('pages', recordsOf(begun));
  await askForRoom(wanted.checked, there);
  return stage(database, begun, wanted);
}

/** A copy that was begun with the same file and can be gone on with. */
async function findBegun(
  database: KnowledgeDatabase,
  { heading, fingerprint }: Checked,
): Promise<CopyId | undefined> {
  const staged = await readStaged(database);
  return staged.find(
    (one) =>
      one.state === 'writing' &&
      one.packId === heading.id &&
      one.fingerprint === fingerprint &&
      one.layout === LAYOUT,
  )?.copy;
}

/** Notes the copy to write: the one that was begun, or a new one. */
async function stage(
  database: KnowledgeDatabase,
  begun: CopyId | undefined,
  { checked: { heading, fingerprint }, file: { size }, name, isKept }: Wanted,
): Promise<CopyId> {
  const { id } = heading;
  const copy = begun ?? `${id}/${crypto.randomUUID()}`;
  const record: Staged = isKept
    ? {
        state: 'writing',
        packId: id,
        file: name,
        size,
        fingerprint,
        layout: LAYOUT,
        since: Date.now(),
      }
    : // Whoever is at work on it holds its lock.
      toDelete(id);
  await database.put('staging', record, copy);
  return copy;
}

/** @param there pages that are written already */
async function askForRoom(checked: Checked, there: number): Promise<void> {
  if (checked.bytes < SMALL) return;
  const pages = countPages({ counts: countsOf(checked) });
  const needed = checked.bytes * ROOM * (1 - there / Math.max(pages, there, 1));
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < needed) throw new NoRoom(needed, quota - usage);
}

/** Entries of each list. */
export function countsOf({ counts }: Checked): { readonly [L in List]: number } {
  const of = (list: List) => counts.get(list) ?? 0;
  return { entities: of('entities'), quotes: of('quotes'), sources: of('sources') };
}
