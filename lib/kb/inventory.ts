import { z } from 'zod';
import type { LocalStore } from '../browser/local-store.ts';
import type { Pack } from '../pack/schema.ts';

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

export type Inventory = z.infer<typeof inventorySchema>;

const KEY = 'inventory';

/** The inventory; empty on first run, and where it was damaged itself (the database then counts). */
export async function readInventory(store: LocalStore): Promise<Inventory> {
  const parsed = inventorySchema.safeParse(await store.get(KEY));
  return parsed.success ? parsed.data : [];
}

/** Writes the inventory of `packs`, unless it already says the same. */
export async function writeInventory(store: LocalStore, packs: readonly Pack[]): Promise<void> {
  const inventory: Inventory = packs.map((pack) => ({
    id: pack.id,
    version: pack.version,
    title: pack.title,
    entities: pack.entities.length,
    quotes: pack.quotes.length,
  }));
  if (JSON.stringify(await readInventory(store)) === JSON.stringify(inventory)) return;
  await store.set(KEY, inventory);
}
