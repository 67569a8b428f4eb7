import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PackId } from '../pack/schema.ts';
import type { CopyId, List } from './pack-pages.ts';
import type { Sealed } from './seal.ts';
import { ADDED } from './upgrades/2-copies.ts';

/** IndexedDB layout, version 3: copies of packs cut into heads and pages, and what is kept beside them. */
interface KnowledgeSchema extends DBSchema {
  /** A PackHead each. What is here is installed; its checksum is the edition. */
  heads: { key: PackId; value: Sealed };
  pages: { key: [copy: CopyId, list: List, n: number]; value: Sealed };
  names: { key: CopyId; value: StoredNames };
  /** What the reader says of an installed pack: a ShelfEntry each. */
  shelf: { key: PackId; value: unknown };
  /** Copies that are not installed: being written, or to be deleted. */
  staging: { key: CopyId; value: unknown };
  /** Blocks of the words of a copy, see search. */
  search: { key: [copy: CopyId, n: number]; value: unknown };
  /** The reader's own edits, an entry each. */
  edits: { key: [pack: PackId, list: List, id: string]; value: Sealed };
  /** What can be undone, oldest first. */
  changes: { key: [pack: PackId, n: number]; value: Sealed };
  /** Whole packs, as version 1 had them; there only until upgrades/1-whole-packs.ts is through. */
  packs: { key: PackId; value: Sealed };
}

/** The compiled names of a pack: they can be made again from its pages. */
export interface StoredNames {
  /** A Blob, and no ArrayBuffer, because browsers read it two to three times as fast. */
  readonly blob: Blob;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly checksum: string;
  /** The checksum of the head of the pack that they belong to. */
  readonly edition: string;
}

export type KnowledgeDatabase = IDBPDatabase<KnowledgeSchema>;

const DATABASE_NAME = 'backstory';
const DATABASE_VERSION = 3;
/** The tables of version 2. One that is missing there is damage, and is not made good by an upgrade. */
const BEFORE = ['heads', 'pages', 'names'] as const;
const STORES = [...BEFORE, ...ADDED] as const;

/** Milliseconds after which nobody waits for the database any more: a page has to be read meanwhile. */
const PATIENCE = 3_000;

/** What opening the database led to. */
export type Opened =
  | { readonly state: 'open'; readonly database: KnowledgeDatabase }
  /** A newer Backstory wrote it: it must not be touched. */
  | { readonly state: 'newer' }
  /** Another context, such as an older Backstory, does not let go of it. */
  | { readonly state: 'held' }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Told when the database cannot be used any more: closed for another context of ours that repairs or
 * upgrades it, or by the browser, which may have deleted what was in it.
 */
type OnGone = (why: 'handed over' | 'lost') => void;

/**
 * Opens the knowledge base, creating it on first run. Never throws. `onGone` is called when the
 * connection was closed by the browser, or because a repair or a later version has to go ahead.
 */
export async function openDatabase(onGone: OnGone = () => {}): Promise<Opened> {
  try {
    const database = await open(onGone);
    if (STORES.every((name) => database.objectStoreNames.contains(name))) {
      return { state: 'open', database };
    }
    database.close();
    return { state: 'failed', reason: 'its tables are missing' };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') return { state: 'newer' };
    if (error instanceof Held) return { state: 'held' };
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function open(onGone: OnGone): Promise<KnowledgeDatabase> {
  const opening = openDB<KnowledgeSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database, from, _to, change) {
      if (from < 2) for (const name of BEFORE) database.createObjectStore(name);
      if (!BEFORE.every((name) => database.objectStoreNames.contains(name))) {
        // What is left of it stays as it is.
        change.done.catch(() => undefined);
        change.abort();
        return;
      }
      for (const name of ADDED) database.createObjectStore(name);
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onGone('handed over');
    },
    terminated: () => onGone('lost'),
  });
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((done) => {
    // Not only when "blocked" is heard of: who waits behind another that waits does not hear it.
    giveUp = setTimeout(() => done(undefined), PATIENCE);
  });
  const opened = await Promise.race([opening, late]);
  clearTimeout(giveUp);
  if (opened) return opened;
  // Should it open after all, nobody uses it any more.
  opening.then(
    (unused) => unused.close(),
    () => undefined,
  );
  throw new Held();
}

/** Thrown where the database does not open in time. */
class Held extends Error {}

/** Deletes the database, so that the next opening makes a new one. */
export async function deleteDatabase(): Promise<void> {
  await deleteDB(DATABASE_NAME);
}

/** The keys of all records of a copy of a pack, or of a pack: their lists begin with its id. */
export function recordsOf(copy: CopyId | PackId): IDBKeyRange {
  // A list sorts after every text and number.
  return IDBKeyRange.bound([copy], [copy, []]);
}
