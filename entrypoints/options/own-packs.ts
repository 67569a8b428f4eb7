import { localStore } from '../../lib/browser/local-store.ts';
import { Connection } from '../../lib/kb/connection.ts';
import * as imports from '../../lib/kb/import/import-pack.ts';
import * as packs from '../../lib/kb/packs.ts';
import type { CopyId } from '../../lib/kb/pack-pages.ts';
import type { ShelfEntry } from '../../lib/kb/shelf-entry.ts';
import { call } from '../../lib/messages/client.ts';
import type { PackId } from '../../lib/pack/schema.ts';

/** The packs of this browser, for the page that the reader keeps them on. */

const connection = new Connection();

export const listPacks = () => packs.listPacks(connection);

/** Imports a file, and has the background know before the reader does: they may close the page at once. */
export async function importPack(
  file: Blob,
  options: imports.ImportOptions,
): Promise<imports.ImportOutcome> {
  const outcome = await imports.importPack(connection, file, options);
  if (outcome.state === 'installed') await call('packs.changed', {}).catch(() => undefined);
  return outcome;
}

export const setEntry = (id: PackId, change: Partial<ShelfEntry>) =>
  packs.setEntry(connection, id, change);
export const reorder = (ids: readonly PackId[]) => packs.reorder(connection, ids);
export const deletePack = (id: PackId, onProgress: (done: number, total: number) => void) =>
  packs.deletePack(connection, localStore, id, onProgress);
export const discardUnfinished = (copy: CopyId) => packs.discardUnfinished(connection, copy);
export const restoreBundled = () => packs.restoreBundled(localStore);
