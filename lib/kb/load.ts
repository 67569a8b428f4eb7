import type { LocalStore } from '../browser/local-store.ts';
import type { PackId } from '../pack/schema.ts';
import { Connection } from './connection.ts';
import { deleteDatabase, openDatabase, type Opened } from './database.ts';
import { finishRestore } from './backup/finish-restore.ts';
import type { Layer } from './edit/layer.ts';
import { hasEdits, readLayers } from './edit/read-layer.ts';
import { ensureBundled } from './ensure-bundled.ts';
import { lockOf } from './import/staging.ts';
import { findPacks, openStored, type InstalledPack } from './installed.ts';
import { promisesOwnWork } from './inventory.ts';
import { compileKnowledge, type Knowledge } from './knowledge.ts';
import { unavailableNotice } from './notice-texts.ts';
import { keepNotice } from './notice.ts';
import { recompile } from './recompile.ts';
import { settle } from './settle.ts';
import type { BundledPack, Shelf } from './shelf.ts';
import { readShelf } from './shelf-entry.ts';
import { storedKnowledge } from './stored-knowledge.ts';
import { moveWholePacks } from './upgrades/1-whole-packs.ts';

/** What a start of the background has found. */
export interface Loaded {
  readonly knowledge: Knowledge;
  /**
   * Checks what would have cost the first answer time. True where the knowledge has to be loaded
   * anew. Call it once.
   */
  settle(): Promise<boolean>;
  /**
   * There where somebody is at work on the bundled pack, such as an import in another tab: settles when
   * they are done. The knowledge has to be loaded anew then.
   */
  readonly outOfDate?: Promise<void> | undefined;
}

/**
 * Opens what is stored, installing or upgrading the bundled pack. Where nothing is amiss it reads the
 * heads and the compiled names of the packs, and nothing else. What is missing or damaged is put back
 * from the extension itself, and the user hears of it; the database of a newer version is left alone.
 * Safe to be killed anywhere. At worst the bundled pack works from memory.
 */
export async function loadKnowledge(bundled: BundledPack, store: LocalStore): Promise<Loaded> {
  let unusable: Unusable;
  const shelf = { connection: new Connection(), bundled, store };
  try {
    const opened = await openOrRebuild(shelf);
    if (opened.state === 'open') return await loadStored(opened, shelf);
    unusable = opened;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    unusable = { state: 'failed', reason };
  }
  try {
    await keepNotice(store, unavailableNotice(unusable));
  } catch (error) {
    console.error('Backstory: no notice of damaged storage can be kept.', error);
  }
  const knowledge = compileKnowledge([await bundled.read()]);
  return { knowledge, settle: () => Promise.resolve(false) };
}

type Usable = Extract<Opened, { state: 'open' }> & { readonly rebuilt: boolean };
type Unusable = Exclude<Opened, { state: 'open' }>;

/**
 * A database that will not open twice is deleted, but only when nothing is lost by that but what comes
 * with Backstory.
 */
async function openOrRebuild({ connection, bundled, store }: Shelf): Promise<Usable | Unusable> {
  const open = async (rebuilt: boolean) => {
    const opened = await openDatabase(connection.onGone);
    if (opened.state !== 'open') return opened;
    connection.keep(opened.database);
    return { ...opened, rebuilt };
  };
  let opened = await open(false);
  if (opened.state === 'failed') opened = await open(false);
  if (opened.state !== 'failed') return opened;
  if (await promisesOwnWork(store, bundled.id)) return opened;
  try {
    await deleteDatabase();
  } catch {
    return opened;
  }
  return open(true);
}

const NO_LAYERS: ReadonlyMap<PackId, Layer> = new Map();

async function loadStored({ database, rebuilt }: Usable, shelf: Shelf): Promise<Loaded> {
  const { bundled } = shelf;
  await moveWholePacks(database);
  const [{ found, broken }, entries, isEdited] = await Promise.all([
    findPacks(database),
    readShelf(database),
    hasEdits(database),
    finishRestore(database, shelf.store),
  ]);
  const packs = new Map<PackId, InstalledPack>();
  for (const [id, pack] of found) {
    const installed = (await openStored(pack)) ?? (await recompile(database, pack));
    if (installed) packs.set(id, installed);
    else broken.push(id);
  }
  const { isTold, isBusy } = await ensureBundled(database, shelf, {
    packs,
    edition: found.get(bundled.id)?.edition,
    isDamaged: rebuilt || broken.includes(bundled.id),
  });
  const works = (id: PackId) => packs.has(id) || !broken.includes(id);
  const layers = isEdited ? await readLayers(database, packs) : NO_LAYERS;
  return {
    knowledge: storedKnowledge(packs, entries, layers, shelf),
    // What is half done looks like a loss.
    settle: () => (isBusy ? Promise.resolve(false) : settle(packs, works, shelf, isTold)),
    outOfDate: isBusy ? navigator.locks.request(lockOf(bundled.id), () => undefined) : undefined,
  };
}
