import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { deleteCopy, toDelete } from '../import/staging.ts';
import { findPacks } from '../installed.ts';
import { strikeFromInventory } from '../inventory.ts';
import { copyOf, type CopyId } from '../pack-pages.ts';
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
 * start.
 */
export async function putBack(
  database: KnowledgeDatabase,
  settingsStore: SettingsStore,
  { packs, edits, settings }: ReadyBackup,
): Promise<void> {
  const { store } = settingsStore;
  const olds = await oldCopies(database);
  const stays = new Set(packs.map(({ id }) => id));
  // First of all: what is not promised any more is not told to be lost.
  for (const id of olds.values()) if (!stays.has(id)) await strikeFromInventory(store, id);
  const sealed = await Promise.all(edits.map(sealedEdit));
  const now = Object.keys(await storedSettings(settingsStore));
  const remove = now.filter((key) => !(key in settings));
  const follow: SettingsChange = { remove, set: settings };
  const change = database.transaction(
    ['heads', 'shelf', 'staging', 'edits', 'changes'],
    'readwrite',
    {
      durability: 'strict',
    },
  );
  const [heads, shelf, staging] = [
    change.objectStore('heads'),
    change.objectStore('shelf'),
    change.objectStore('staging'),
  ];
  const writes: Promise<unknown>[] = [
    heads.clear(),
    shelf.clear(),
    change.objectStore('edits').clear(),
    change.objectStore('changes').clear(),
    staging.put(follow, SETTINGS_KEY),
    ...[...olds].map(([copy, id]) => staging.put(toDelete(id), copy)),
    ...packs.flatMap(({ id, copy, head, entry }) => [
      heads.put(head, id),
      shelf.put(entry, id),
      staging.delete(copy),
    ]),
    ...sealed.map(([key, record]) => change.objectStore('edits').put(record, key)),
  ];
  await Promise.all([...writes, change.done]);
  await finishRestore(database, store);
  // Should this fail, the next start of the background does it.
  for (const copy of olds.keys()) await deleteCopy(database, copy).catch(() => undefined);
}

/** The copies that are installed, and those of heads that nobody can read: all of them go. */
async function oldCopies(database: KnowledgeDatabase): Promise<Map<CopyId, PackId>> {
  const { found, broken } = await findPacks(database);
  return new Map([
    ...[...found.values()].map(({ head }) => [copyOf(head), head.id] as const),
    ...broken.map((id) => [id, id] as const),
  ]);
}
