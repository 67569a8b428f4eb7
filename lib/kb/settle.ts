import type { PackId } from '../pack/schema.ts';
import { recordsOf } from './database.ts';
import { clearStaged } from './import/staging.ts';
import type { InstalledPack } from './installed.ts';
import { keepInventory } from './keep-inventory.ts';
import { rebuiltNotice } from './notice-texts.ts';
import { dismissNotice, keepNotice, readNotice } from './notice.ts';
import { copyOf, countPages } from './pack-pages.ts';
import { renewNames } from './recompile.ts';
import { checkRemoved } from './removed.ts';
import { checksumOf } from './seal.ts';
import { mendPack, type Shelf } from './shelf.ts';
import { stageStrays } from './stray-copies.ts';
import { tellOfEdits } from './tell-damage.ts';
import { dropWholePacks } from './upgrades/1-whole-packs.ts';

/**
 * What a start leaves for after the first answer: are all packs there that should be, and all their
 * pages; are large compiled names as they were written? True where the packs have to be loaded anew.
 * @param works false of a pack that the start has found not to work
 * @param isTold the user hears of what is lost already
 */
export async function settle(
  packs: ReadonlyMap<PackId, InstalledPack>,
  works: (id: PackId) => boolean,
  shelf: Shelf,
  isTold: boolean,
): Promise<boolean> {
  const { store } = shelf;
  const database = await shelf.connection.get();
  const edits = await keepInventory(database, store, works, async (lost) => {
    if (isTold) return;
    if (lost.packs.length > 0) await keepNotice(store, rebuiltNotice(false, lost));
    else if ((await readNotice(store))?.kind === 'unavailable') await dismissNotice(store);
  });
  await checkRemoved(database, store, shelf.bundled.id);
  // Whoever lost one has been told.
  await dropWholePacks(await shelf.connection.get());
  let isStale = false;
  for (const pack of packs.values()) {
    // What is put back may be another edition, and brings names of its own.
    const isBack = !(await hasAllPages(pack, shelf)) && (await mendPack(shelf, pack));
    const isRight = isBack || (await hasRightNames(pack));
    if (!isRight) await renewNames(await shelf.connection.get(), pack);
    if (isBack || !isRight) isStale = true;
    if (edits.has(pack.head.id)) {
      await tellOfEdits(store, await shelf.connection.get(), pack.head);
    }
  }
  await stageStrays(await shelf.connection.get());
  await clearStaged(await shelf.connection.get());
  return isStale;
}

/** Also of a pack that was updated or deleted since it was loaded: nothing of it is missing. */
async function hasAllPages(
  { head, edition }: InstalledPack,
  { connection }: Shelf,
): Promise<boolean> {
  const reading = (await connection.get()).transaction(['heads', 'pages']);
  const [now, pages] = await Promise.all([
    reading.objectStore('heads').get(head.id),
    reading.objectStore('pages').count(recordsOf(copyOf(head))),
  ]);
  return now?.checksum !== edition || pages === countPages(head);
}

async function hasRightNames({ unchecked }: InstalledPack): Promise<boolean> {
  return !unchecked || (await checksumOf(unchecked.buffer)) === unchecked.checksum;
}
