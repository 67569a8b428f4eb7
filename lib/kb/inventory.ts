import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';
import type { PackId } from '../pack/schema.ts';
import type { PackHead } from './pack-pages.ts';

/**
 * What the database should hold, written down outside it: both browsers may open a damaged
 * database as an empty one without a word, and only this list can tell.
 */
const inventorySchema = z.array(
  z.strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    entities: z.int(),
    quotes: z.int(),
    /** How many entries the reader has edited; missing where none is, and in lists of before there were edits. */
    edits: z.int().optional(),
  }),
);

type Inventory = z.infer<typeof inventorySchema>;

const KEY = 'inventory';

/** The inventory; empty on first run, and where it was damaged itself (the database then counts). */
export async function readInventory(store: LocalStore): Promise<Inventory> {
  const parsed = inventorySchema.safeParse(await store.get(KEY));
  return parsed.success ? parsed.data : [];
}

/**
 * True where the database should hold what nobody could make again: another pack than the one that
 * comes with Backstory, or the reader's edits. A list that cannot be read may have said so.
 */
export async function promisesOwnWork(store: LocalStore, bundled: PackId): Promise<boolean> {
  const stored = await store.get(KEY);
  if (stored === undefined) return false;
  const parsed = inventorySchema.safeParse(stored);
  return !parsed.success || parsed.data.some(({ id, edits = 0 }) => id !== bundled || edits > 0);
}

/**
 * Writes the inventory of the packs with these heads, unless it already says the same.
 * @param edits how many entries of each pack the reader has edited
 */
export async function writeInventory(
  store: LocalStore,
  heads: readonly Pick<PackHead, 'id' | 'version' | 'title' | 'counts'>[],
  edits: ReadonlyMap<PackId, number>,
): Promise<void> {
  const inventory: Inventory = heads.map(({ id, version, title, counts }) => ({
    id,
    version,
    title,
    entities: counts.entities,
    quotes: counts.quotes,
    ...(edits.has(id) ? { edits: edits.get(id) } : {}),
  }));
  if (JSON.stringify(await readInventory(store)) === JSON.stringify(inventory)) return;
  await store.set(KEY, inventory);
}

/**
 * Does some work while nobody else compares the inventory with the packs, or changes either so that they
 * differ: whoever deletes a pack does both in here. No lock of a pack may be asked for in it.
 */
export function holdingInventory<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('inventory', work);
}

/** Promises a pack no more. Where it goes next, both belong into `holdingInventory`. */
export async function strikeFromInventory(store: LocalStore, id: PackId): Promise<void> {
  const inventory = await readInventory(store);
  const left = inventory.filter((line) => line.id !== id);
  if (left.length < inventory.length) await store.set(KEY, left);
}

/** Titles of the packs that should be there and are not among `ids`. */
export function lostFrom(inventory: Inventory, ids: readonly string[]): string[] {
  return inventory.flatMap(({ id, title }) => (ids.includes(id) ? [] : [title]));
}

/**
 * Titles of the packs that should have edits, and of which there is neither the pack nor an edit. Where
 * the pack is there, fewer edits than were counted last are what the reader has taken back.
 */
export function editsLostFrom(
  inventory: Inventory,
  ids: readonly PackId[],
  now: ReadonlyMap<PackId, number>,
): string[] {
  const left = new Set<string>([...ids, ...now.keys()]);
  return inventory.flatMap(({ id, title, edits = 0 }) =>
    edits > 0 && !left.has(id) ? [title] : [],
  );
}
