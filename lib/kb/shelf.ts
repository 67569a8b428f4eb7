import type { LocalStore } from '../browser/local-store.ts';
import { openNames } from '../match/pack-names.ts';
import type { Pack, PackId } from '../pack/schema.ts';
import type { Connection } from './connection.ts';
import type { KnowledgeDatabase } from './database.ts';
import { preparePack, putPack } from './install.ts';
import type { InstalledPack } from './installed.ts';
import { rebuiltNotice } from './notice-texts.ts';
import { keepNotice } from './notice.ts';
import { lockOf } from './import/staging.ts';
import { headOf, type PackHead } from './pack-pages.ts';
import { tellOfPack } from './tell-damage.ts';

/** The pack that comes with the extension. It is read only when it has to be installed. */
export interface BundledPack {
  readonly id: PackId;
  readonly version: number;
  read(): Promise<Pack>;
}

/** What loading and mending packs works with. */
export interface Shelf {
  readonly connection: Connection;
  readonly bundled: BundledPack;
  readonly store: LocalStore;
}

/** Installs the bundled pack. Its lock is held. */
export async function installBundled(
  database: KnowledgeDatabase,
  bundled: BundledPack,
): Promise<InstalledPack> {
  const pack = await bundled.read();
  const prepared = await preparePack(pack);
  await putPack(database, prepared);
  const names = openNames(pack.id, await prepared.names.blob.arrayBuffer());
  if (!names) throw new Error('names that were just compiled cannot be opened');
  return { head: headOf(pack), edition: prepared.head.checksum, names, unchecked: undefined };
}

/**
 * Puts back a pack of which something is missing or damaged, where the extension has it; tells the
 * user either way. True where it is back, or another edition is there.
 */
export async function mendPack(
  { connection, bundled, store }: Shelf,
  { head, edition }: { readonly head: PackHead; readonly edition: string },
): Promise<boolean> {
  if (head.id !== bundled.id) {
    await tellOfPack(store, head, edition);
    return false;
  }
  const waiting = AbortSignal.timeout(PATIENCE);
  try {
    return await navigator.locks.request(lockOf(head.id), { signal: waiting }, async () => {
      const database = await connection.get();
      // Whoever was at work on it has put another edition there, or has deleted it.
      if ((await database.get('heads', head.id))?.checksum !== edition) return true;
      await keepNotice(store, rebuiltNotice(true, { packs: [], edits: [] }));
      await installBundled(database, bundled);
      return true;
    });
  } catch (error) {
    if (error === waiting.reason) return false;
    throw error;
  }
}

/** Milliseconds that a card waits for an import of its pack; to put the pack back takes less. */
const PATIENCE = 1_000;
