import type { LocalStore } from '../browser/local-store.ts';
import type { PackId } from '../pack/schema.ts';
import { BUNDLED } from './bundled-pack.ts';
import type { Connection } from './connection.ts';
import { recordsOf, type KnowledgeDatabase } from './database.ts';
import { deleteCopy, lockOf, readStaged, toDelete } from './import/staging.ts';
import { findPacks } from './installed.ts';
import { holdingInventory, strikeFromInventory } from './inventory.ts';
import { copyOf, countPages, type CopyId, type List, type PackHead } from './pack-pages.ts';
import { holdingPack } from './pack-locks.ts';
import { keepRemoved, takeRemovedBack } from './removed.ts';
import { entryOf, NEW_ENTRY, readShelf, type ShelfEntry } from './shelf-entry.ts';

/** An installed pack, as the list of packs tells of it. */
export interface PackListing {
  readonly id: PackId;
  /** The reader's own, or the pack's. */
  readonly title: string;
  readonly packTitle: string;
  readonly version: number;
  readonly language: string;
  readonly languages: readonly string[];
  readonly counts: { readonly [L in List]: number };
  /** About; 0 where it is not known. */
  readonly bytes: number;
  readonly file: string | null;
  /** ISO 8601; empty where it is not known. */
  readonly installed: string;
  readonly enabled: boolean;
  readonly isPrivate: boolean;
  readonly isBundled: boolean;
  /** How many entries the reader has edited. */
  readonly edits: number;
}

/** An import that was cut off, and can be gone on with by choosing the file again. */
export interface Unfinished {
  readonly copy: CopyId;
  readonly file: string;
  /** Bytes of the file. */
  readonly size: number;
}

export interface Shelved {
  /** In the order in which they win. */
  readonly packs: readonly PackListing[];
  readonly unfinished: readonly Unfinished[];
  /** True where the reader has deleted the pack that comes with Backstory. */
  readonly isBundledGone: boolean;
}

/** All packs, and what was begun. */
export async function listPacks(connection: Connection): Promise<Shelved> {
  const database = await connection.get();
  const [{ found }, entries, staged] = await Promise.all([
    findPacks(database),
    readShelf(database),
    readStaged(database),
  ]);
  const orderOf = (id: PackId) => (entries.get(id) ?? NEW_ENTRY).order;
  const heads = [...found.values()]
    .map(({ head }) => head)
    .toSorted((a, b) => orderOf(a.id) - orderOf(b.id));
  const packs = await Promise.all(
    heads.map(async (head) => {
      const edits = await database.count('edits', recordsOf(head.id));
      return listing(head, entries.get(head.id) ?? NEW_ENTRY, edits);
    }),
  );
  return {
    packs,
    unfinished: await abandoned(staged),
    isBundledGone: !heads.some(({ id }) => id === BUNDLED.id),
  };
}

function listing(head: PackHead, entry: ShelfEntry, edits: number): PackListing {
  const { id, title, version, language, languages = [language], counts, bytes = 0 } = head;
  const { file, installed, enabled, isPrivate } = entry;
  const own = { title: entry.title ?? title, packTitle: title, file, installed };
  const about = { version, language, languages, counts, bytes, edits };
  return { id, ...own, ...about, enabled, isPrivate, isBundled: id === BUNDLED.id };
}

/** Those at which nobody is at work. To take their locks to see that could turn an import away. */
async function abandoned(staged: Awaited<ReturnType<typeof readStaged>>): Promise<Unfinished[]> {
  const { held = [] } = await navigator.locks.query();
  const busy = new Set(held.map(({ name }) => name));
  return staged
    .filter(({ state, packId }) => state === 'writing' && !busy.has(lockOf(packId)))
    .map(({ copy, file, size }) => ({ copy, file, size }));
}

/** Changes what the reader says of a pack. Throws where it is not there any more. */
export async function setEntry(
  connection: Connection,
  id: PackId,
  change: Partial<ShelfEntry>,
): Promise<void> {
  await sayOf(connection, [id], () => change);
}

/** Has packs win in this order, before all that are not named. */
export async function reorder(connection: Connection, ids: readonly PackId[]): Promise<void> {
  await sayOf(connection, ids, (order) => ({ order }));
}

/** Nothing is said of packs that are not there: another tab may have deleted them. Throws where none is. */
async function sayOf(
  connection: Connection,
  ids: readonly PackId[],
  changeAt: (place: number) => Partial<ShelfEntry>,
): Promise<void> {
  const database = await connection.get();
  const writing = database.transaction(['heads', 'shelf'], 'readwrite', { durability: 'strict' });
  const [heads, shelf] = [writing.objectStore('heads'), writing.objectStore('shelf')];
  let said = 0;
  for (const [place, id] of ids.entries()) {
    if ((await heads.getKey(id)) === undefined) continue;
    await shelf.put({ ...entryOf(await shelf.get(id)), ...changeAt(place) }, id);
    said++;
  }
  await writing.done;
  if (said === 0) throw new Error('The pack is not there any more: it was deleted in another tab.');
}

/** Hears how a deletion goes on. */
export interface DeletionWatch {
  /** The pack is gone; its pages are still to be deleted. */
  onGone(): void;
  /** How many of how many pages are deleted. */
  onProgress(done: number, total: number): void;
}

/**
 * Deletes a pack with all edits of it. It is gone after the first step; the room it took is given back
 * in many small ones. Throws where somebody else is at work on it.
 */
export async function deletePack(
  connection: Connection,
  store: LocalStore,
  id: PackId,
  { onGone, onProgress }: DeletionWatch,
): Promise<void> {
  await holdingPack(id, async () => {
    const database = await connection.get();
    const head = (await findPacks(database)).found.get(id)?.head;
    const copy = head ? copyOf(head) : id;
    // First of all: what is not promised any more is not told to be lost.
    if (id === BUNDLED.id) await keepRemoved(store);
    // In one: whoever compares what is promised in between would promise it anew.
    await holdingInventory(async () => {
      await strikeFromInventory(store, id);
      await takeOffShelf(database, id, copy);
    });
    onGone();
    const total = head ? countPages(head) : 0;
    // Should this fail, the next start of the background does it.
    await deleteCopy(database, copy, (done) => onProgress(done, total)).catch(() => undefined);
  });
}

async function takeOffShelf(database: KnowledgeDatabase, id: PackId, copy: CopyId): Promise<void> {
  const tables = ['heads', 'shelf', 'edits', 'changes', 'staging'] as const;
  const change = database.transaction(tables, 'readwrite', { durability: 'strict' });
  await Promise.all([
    change.objectStore('heads').delete(id),
    change.objectStore('shelf').delete(id),
    change.objectStore('edits').delete(recordsOf(id)),
    change.objectStore('changes').delete(recordsOf(id)),
    change.objectStore('staging').put(toDelete(id), copy),
    change.done,
  ]);
}

/**
 * Deletes what an import that was cut off had written. Throws where somebody goes on with it, as whoever
 * has chosen the file again.
 */
export async function discardUnfinished(connection: Connection, copy: CopyId): Promise<void> {
  // A copy's id begins with that of its pack.
  const id = copy.split('/')[0] as PackId;
  await holdingPack(id, async () => deleteCopy(await connection.get(), copy));
}

/** Has the next start of the background put the pack back that comes with Backstory. */
export async function restoreBundled(store: LocalStore): Promise<void> {
  await takeRemovedBack(store);
}
