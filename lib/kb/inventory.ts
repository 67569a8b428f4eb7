import { z } from 'zod';
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
  }),
);

type Inventory = z.infer<typeof inventorySchema>;

const KEY = 'inventory';

/** The inventory; empty on first run, and where it was damaged itself (the database then counts). */
export async function readInventory(store: LocalStore): Promise<Inventory> {
  const parsed = inventorySchema.safeParse(await store.get(KEY));
  return parsed.success ? parsed.data : [];
}

/** Writes the inventory of the packs with these heads, unless it already says the same. */
export async function writeInventory(
  store: LocalStore,
  heads: readonly Pick<PackHead, 'id' | 'version' | 'title' | 'counts'>[],
): Promise<void> {
  const inventory: Inventory = heads.map(({ id, version, title, counts }) => ({
    id,
    version,
    title,
    entities: counts.entities,
    quotes: counts.quotes,
  }));
  if (JSON.stringify(await readInventory(store)) === JSON.stringify(inventory)) return;
  await store.set(KEY, inventory);
}

/** Promises a pack no more. */
export async function strikeFromInventory(store: LocalStore, id: PackId): Promise<void> {
  const inventory = await readInventory(store);
  const left = inventory.filter((line) => line.id !== id);
  if (left.length < inventory.length) await store.set(KEY, left);
}

/** Titles of the packs that should be there and are not among `ids`. */
export function lostFrom(inventory: Inventory, ids: readonly string[]): string[] {
  return inventory.flatMap(({ id, title }) => (ids.includes(id) ? [] : [title]));
}
