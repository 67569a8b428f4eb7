import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PackId } from '../pack/schema.ts';
import type { List } from './pack-pages.ts';
import type { Sealed } from './seal.ts';

/** IndexedDB layout, version 2: packs cut into heads and pages, and their compiled names. */
interface KnowledgeSchema extends DBSchema {
  /** A PackHead each. What is here is installed; its checksum is the edition. */
  heads: { key: PackId; value: Sealed };
  pages: { key: [pack: PackId, list: List, n: number]; value: Sealed };
  names: { key: PackId; value: StoredNames };
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
const DATABASE_VERSION = 2;
const STORES = ['heads', 'pages', 'names'] as const;

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
 * Opens the knowledge base, creating it on first run. Never throws. `onGone` is called when the
 * connection was closed by the browser, or because a repair or a later version has to go ahead.
 */
export async function openDatabase(onGone: () => void = () => {}): Promise<Opened> {
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

async function open(onGone: () => void): Promise<KnowledgeDatabase> {
  const opening = openDB<KnowledgeSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(created) {
      for (const name of STORES) created.createObjectStore(name);
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onGone();
    },
    terminated: onGone,
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

/** The keys of all pages of a pack. */
export function pagesOfPack(id: PackId): IDBKeyRange {
  // A list sorts after every text and number.
  return IDBKeyRange.bound([id], [id, []]);
}
