import { localStore } from '../../lib/browser/local-store.ts';
import {
  lookInto as look,
  restoreBackup as restore,
  type RestoreOptions,
} from '../../lib/kb/backup/restore-backup.ts';
import { writeBackup as write, type BackupOptions } from '../../lib/kb/backup/write-backup.ts';
import { Connection } from '../../lib/kb/connection.ts';
import * as imports from '../../lib/kb/import/import-pack.ts';
import * as packs from '../../lib/kb/packs.ts';
import type { CopyId } from '../../lib/kb/pack-pages.ts';
import type { ShelfEntry } from '../../lib/kb/shelf-entry.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { isSetting } from '../../lib/settings/kept.ts';

/** The packs of this browser, for the page that the reader keeps them on. */

const losses = new EventTarget();

/** One for the whole page. */
export const connection = new Connection(() => losses.dispatchEvent(new Event('lost')));

/** Calls `listener` when the browser may have deleted what is stored; gives what ends that. */
export function watchLosses(listener: () => void): () => void {
  losses.addEventListener('lost', listener);
  return () => losses.removeEventListener('lost', listener);
}

export const listPacks = () => packs.listPacks(connection);

export const importPack = (file: Blob, options: imports.ImportOptions) =>
  imports.importPack(connection, file, options);
export const setEntry = (id: PackId, change: Partial<ShelfEntry>) =>
  packs.setEntry(connection, id, change);
export const reorder = (ids: readonly PackId[]) => packs.reorder(connection, ids);
export const deletePack = (id: PackId, watch: packs.DeletionWatch) =>
  packs.deletePack(connection, localStore, id, watch);
export const discardUnfinished = (copy: CopyId) => packs.discardUnfinished(connection, copy);
export const restoreBundled = () => packs.restoreBundled(localStore);

const settings = { store: localStore, isSetting };

export const writeBackup = (options: BackupOptions) => write(connection, settings, options);
export const lookInto = (file: File) => look(file, settings);
export const restoreBackup = (file: File, options: RestoreOptions) =>
  restore(connection, settings, file, options);
