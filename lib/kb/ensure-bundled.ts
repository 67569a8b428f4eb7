import type { PackId } from '../pack/schema.ts';
import type { KnowledgeDatabase } from './database.ts';
import { countEdits } from './edit/read-layer.ts';
import { lockOf } from './import/staging.ts';
import { findPacks, type InstalledPack } from './installed.ts';
import { editsLostFrom, lostFrom, readInventory } from './inventory.ts';
import { keepInventory } from './keep-inventory.ts';
import { rebuiltNotice } from './notice-texts.ts';
import { keepNotice } from './notice.ts';
import { isRemoved, takeRemovedBack } from './removed.ts';
import { installBundled, type Shelf } from './shelf.ts';

/** What a start has found in the database. */
interface StoredNow {
  /** The packs that work; the bundled one is put among them. */
  readonly packs: Map<PackId, InstalledPack>;
  /** The edition of the bundled pack, whether it works or not; undefined where there is none. */
  readonly edition: string | undefined;
  /** True where the bundled pack, or the whole database, was damaged. */
  readonly isDamaged: boolean;
}

interface Ensured {
  /** The user hears of what is lost already. */
  readonly isTold: boolean;
  /** Somebody else is at work on the bundled pack, or was right before: all has to be loaded anew then. */
  readonly isBusy: boolean;
}

const AS_IT_IS: Ensured = { isTold: false, isBusy: false };

/**
 * Installs or upgrades the bundled pack, unless the reader has deleted it, and tells first of what is
 * lost. Where an import or a deletion of that pack is under way it is left to that, and nobody waits.
 */
export async function ensureBundled(
  database: KnowledgeDatabase,
  shelf: Shelf,
  now: StoredNow,
): Promise<Ensured> {
  const { bundled, store } = shelf;
  const stored = now.packs.get(bundled.id)?.head.version ?? 0;
  const isThere = now.edition !== undefined;
  if (stored >= bundled.version || (!isThere && (await isRemoved(store)))) return AS_IT_IS;
  return navigator.locks.request(lockOf(bundled.id), { ifAvailable: true }, async (lock) => {
    const isBusy = !lock || (await editionOf(database, bundled.id)) !== now.edition;
    if (isBusy) return { isTold: false, isBusy };
    if (await isRemoved(store)) {
      if (!isThere) return AS_IT_IS;
      // A deletion that was stopped at its very beginning.
      await takeRemovedBack(store);
    }
    const edits = await countEdits(database);
    const isTold = await tellOfLoss(shelf, now, edits, stored);
    now.packs.set(bundled.id, await installBundled(database, bundled));
    // After the packs that it promises, and after what it had promised was told of.
    await keepInventory(database, store, (id) => now.packs.has(id));
    return { isTold, isBusy };
  });
}

async function editionOf(database: KnowledgeDatabase, id: PackId): Promise<string | undefined> {
  return (await findPacks(database)).found.get(id)?.edition;
}

/** Before the bundled pack is put back: who is stopped in between has told of it all the same. */
async function tellOfLoss(
  { bundled, store }: Shelf,
  { packs, isDamaged }: StoredNow,
  edits: ReadonlyMap<PackId, number>,
  stored: number,
): Promise<boolean> {
  const inventory = await readInventory(store);
  // It had been installed before but was not found, or only an older one.
  const promised = inventory.find(({ id }) => id === bundled.id)?.version ?? 0;
  const ids = [...packs.keys()];
  const lost = {
    packs: lostFrom(inventory, [...ids, bundled.id]),
    edits: editsLostFrom(inventory, ids, edits),
  };
  if (!isDamaged && lost.packs.length === 0 && stored >= promised) return false;
  await keepNotice(store, rebuiltNotice(true, lost));
  return true;
}
