import type { LocalStore } from '../browser/local-store.ts';
import type { PackId } from '../pack/schema.ts';
import type { Connection } from './connection.ts';
import { lostFrom, readInventory } from './inventory.ts';
import { entryOf, NEW_ENTRY, type ShelfEntry } from './shelf-entry.ts';

/** What the reader says of a pack on all their machines: not where it came from, nor if it is private. */
export type PackSaying = Pick<ShelfEntry, 'order' | 'enabled' | 'title'>;

/** Of a pack of which nothing was said. */
export const UNSAID = sayingOf(NEW_ENTRY);

/**
 * What is said of the packs that are here, but for the private ones. Throws while packs are missing
 * that should be here: they are lost, or about to be put back, and nobody has deleted them.
 */
export async function readSayings(
  connection: Connection,
  store: LocalStore,
): Promise<Map<PackId, PackSaying>> {
  // First: what is deleted meanwhile is struck from it before it is gone.
  const promised = await readInventory(store);
  const reading = (await connection.get()).transaction(['heads', 'shelf']);
  const shelf = reading.objectStore('shelf');
  const [here, ids, entries] = await Promise.all([
    reading.objectStore('heads').getAllKeys(),
    shelf.getAllKeys(),
    shelf.getAll(),
  ]);
  if (lostFrom(promised, here).length > 0) throw new Error('packs are missing');
  const said = new Map(ids.map((id, i) => [id, entryOf(entries[i])]));
  return new Map(
    here.flatMap((id): [PackId, PackSaying][] => {
      const entry = said.get(id) ?? NEW_ENTRY;
      return entry.isPrivate ? [] : [[id, sayingOf(entry)]];
    }),
  );
}

/** Says it of each pack, but where the reader has said something else since `was` was read. */
export async function putSayings(
  connection: Connection,
  sayings: ReadonlyMap<string, { readonly was: PackSaying; readonly is: PackSaying }>,
): Promise<void> {
  const database = await connection.get();
  const change = database.transaction(['heads', 'shelf'], 'readwrite', { durability: 'strict' });
  const shelf = change.objectStore('shelf');
  for (const id of await change.objectStore('heads').getAllKeys()) {
    const saying = sayings.get(id);
    if (!saying) continue;
    const entry = entryOf(await shelf.get(id));
    if (!entry.isPrivate && isSame(sayingOf(entry), saying.was)) {
      await shelf.put({ ...entry, ...saying.is }, id);
    }
  }
  await change.done;
}

function sayingOf({ order, enabled, title }: ShelfEntry): PackSaying {
  return { order, enabled, title };
}

function isSame(a: PackSaying, b: PackSaying): boolean {
  return a.order === b.order && a.enabled === b.enabled && a.title === b.title;
}
