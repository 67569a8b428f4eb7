import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { deleteCopy, toDelete } from '../import/staging.ts';
import { holdingInventory, strikeFromInventory } from '../inventory.ts';
import { copyAt } from '../installed.ts';
import type { CopyId } from '../pack-pages.ts';
import type { Sealed } from '../seal.ts';
import type { ShelfEntry } from '../shelf-entry.ts';
import { sealedEdit } from './kept-edits.ts';
import type { KeptEdit } from './contents.ts';
import { finishRestore, SETTINGS_KEY, type SettingsChange } from './finish-restore.ts';
import { storedSettings, type Settings, type SettingsStore } from './kept-settings.ts';

/** A pack of a back-up, written and not installed yet. */
export interface ReadyPack {
  readonly id: PackId;
  readonly copy: CopyId;
  readonly head: Sealed;
  readonly entry: ShelfEntry;
}

export interface ReadyBackup {
  readonly packs: readonly ReadyPack[];
  readonly edits: readonly KeptEdit[];
  readonly settings: Settings;
}

/**
 * Puts a back-up in the place of everything, in one transaction. What is not in the database, the
 * settings, is written down in it and follows; whoever is stopped in between is gone on with at the next
 * start. True where the settings are there, too. Throws only where nothing has changed.
 * @param onInstalled is called once it is so, before all that takes long
 */
export async function putBack(
  database: KnowledgeDatabase,
  settings: SettingsStore,
  backup: ReadyBackup,
  onInstalled: () => void,
): Promise<boolean> {
  const now = Object.keys(await storedSettings(settings));
  const remove = now.filter((key) => !(key in backup.settings));
  const olds = await holdingInventory(async () => {
    // First of all: what is not promised any more is not told to be lost, nor a newer edition.
    for (const id of await database.getAllKeys('heads')) {
      await strikeFromInventory(settings.store, id);
    }
    return switchAll(database, backup, { remove, set: backup.settings });
  });
  onInstalled();
  const isDone = await finishRestore(database, settings.store);
  // Should this fail, the next start of the background does it.
  for (const copy of olds) await deleteCopy(database, copy).catch(() => undefined);
  return isDone;
}

/** Installs all packs and edits and takes the old ones off; gives the copies of those. */
async function switchAll(
  database: KnowledgeDatabase,
  { packs, edits }: ReadyBackup,
  follow: SettingsChange,
): Promise<CopyId[]> {
  const sealed = await Promise.all(edits.map(sealedEdit));
  const change = database.transaction(
    ['heads', 'shelf', 'staging', 'edits', 'changes'],
    'readwrite',
    { durability: 'strict' },
  );
  const [heads, shelf] = [change.objectStore('heads'), change.objectStore('shelf')];
  const [staging, stored] = [change.objectStore('staging'), change.objectStore('edits')];
  const [ids, records] = await Promise.all([heads.getAllKeys(), heads.getAll()]);
  const olds = ids.map((id, i) => ({ id, copy: copyAt(records[i]) ?? id }));
  await Promise.all([
    heads.clear(),
    shelf.clear(),
    stored.clear(),
    change.objectStore('changes').clear(),
    staging.put(follow, SETTINGS_KEY),
    ...olds.map(({ id, copy }) => staging.put(toDelete(id), copy)),
    ...packs.flatMap(({ id, copy, head, entry }) => [
      heads.put(head, id),
      shelf.put(entry, id),
      staging.delete(copy),
    ]),
    ...sealed.map(([key, record]) => stored.put(record, key)),
    change.done,
  ]);
  return olds.map(({ copy }) => copy);
}
