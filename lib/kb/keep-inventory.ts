import type { LocalStore } from '../browser/local-store.ts';
import type { PackId } from '../pack/schema.ts';
import type { KnowledgeDatabase } from './database.ts';
import { countEdits } from './edit/read-layer.ts';
import { findPacks } from './installed.ts';
import {
  editsLostFrom,
  holdingInventory,
  lostFrom,
  readInventory,
  writeInventory,
} from './inventory.ts';
import type { Lost } from './notice-texts.ts';

/**
 * Writes down what is stored at this moment: packs may have come and gone since they were loaded. Gives
 * how many entries of each pack the reader has edited.
 * @param works false of a pack that was found not to work
 * @param tell hears before that of what had been promised and is lost
 */
export function keepInventory(
  database: KnowledgeDatabase,
  store: LocalStore,
  works: (id: PackId) => boolean,
  tell: (lost: Lost) => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<PackId, number>> {
  return holdingInventory(async () => {
    const [{ found }, edits] = await Promise.all([findPacks(database), countEdits(database)]);
    const heads = [...found.values()].map(({ head }) => head).filter(({ id }) => works(id));
    const inventory = await readInventory(store);
    const ids = heads.map(({ id }) => id);
    await tell({ packs: lostFrom(inventory, ids), edits: editsLostFrom(inventory, ids, edits) });
    // Whoever lost one has been told.
    await writeInventory(store, heads, edits);
    return edits;
  });
}
