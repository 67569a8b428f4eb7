import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PackId } from '../pack/schema.ts';
import type { StoredPack } from './stored-pack.ts';

/** IndexedDB layout, version 1: whole packs by id. */
interface KnowledgeSchema extends DBSchema {
  packs: { key: PackId; value: StoredPack };
}

export type KnowledgeDatabase = IDBPDatabase<KnowledgeSchema>;

const DATABASE_NAME = 'backstory';
const DATABASE_VERSION = 1;

/** What opening the database led to. */
export type Opened =
  | { readonly state: 'open'; readonly database: KnowledgeDatabase }
  /** A newer Backstory wrote it: it must not be touched. */
  | { readonly state: 'newer' }
  | { readonly state: 'failed'; readonly reason: string };

/** Opens the knowledge base, creating it on first run. Never throws. */
export async function openDatabase(): Promise<Opened> {
  try {
    const database = await openDB<KnowledgeSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(created) {
        created.createObjectStore('packs');
      },
      // A later version of the extension, or a repair, must be able to go ahead.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    if (!database.objectStoreNames.contains('packs')) {
      database.close();
      return { state: 'failed', reason: 'its tables are missing' };
    }
    return { state: 'open', database };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') return { state: 'newer' };
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Deletes the database, so that the next opening makes a new one. */
export async function deleteDatabase(): Promise<void> {
  await deleteDB(DATABASE_NAME);
}
