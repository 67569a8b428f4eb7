import type { PackId } from '../../pack/schema.ts';
import { canonicalPack } from '../../pack/canonical.ts';
import type { Connection } from '../connection.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { EMPTY_LAYER } from '../edit/layer.ts';
import { editedLists } from '../export/edited-lists.ts';
import { DamagedPack, soundItems } from '../export/sound-items.ts';
import { findPacks, type FoundPack } from '../installed.ts';
import { NEW_ENTRY, readShelf, type ShelfEntry } from '../shelf-entry.ts';
import { writeArchive } from './archive.ts';
import { aboutText, PARTS, settingsText, type About } from './contents.ts';
import { gzipped } from './gzipped.ts';
import { editsText, storedEdits } from './kept-edits.ts';
import { storedSettings, type SettingsStore } from './kept-settings.ts';

export interface BackupOptions {
  readonly signal: AbortSignal;
  /** @param share between 0 and 1 */
  onProgress(share: number): void;
}

export interface WrittenBackup {
  readonly file: Blob;
  /** What is damaged, and could not be written: titles of packs, and how many edits. */
  readonly leftOut: { readonly packs: readonly string[]; readonly edits: number };
}

/**
 * Everything that the reader has here as one file: packs as they came, the edits that lie over them, what
 * is said of packs, settings and refusals. The same content gives the same bytes, in every browser.
 * Throws what `signal` was aborted with, and where the packs change meanwhile.
 */
export async function writeBackup(
  connection: Connection,
  settingsStore: SettingsStore,
  { signal, onProgress }: BackupOptions,
): Promise<WrittenBackup> {
  const database = await connection.get();
  const [{ found, broken }, shelf] = await Promise.all([findPacks(database), readShelf(database)]);
  const entryOf = (id: PackId) => shelf.get(id) ?? NEW_ENTRY;
  const packs = [...found.values()].toSorted(
    (a, b) => entryOf(a.head.id).order - entryOf(b.head.id).order,
  );
  const files = new Map<PackId, Blob>();
  const damaged = new Map<PackId, string>(broken.map((id) => [id, id]));
  const count = entryCounter(packs, signal, onProgress);
  for (const pack of packs) {
    const file = await packFile(database, pack, count);
    if (file) files.set(pack.head.id, file);
    else damaged.set(pack.head.id, entryOf(pack.head.id).title ?? pack.head.title);
  }
  const kept = packs.filter(({ head }) => files.has(head.id));
  const [there, told] = [new Set(files.keys()), new Set(damaged.keys())];
  const { edits, lost } = await storedEdits(database, there, told);
  const settings = await storedSettings(settingsStore);
  await checkUnchanged(database, packs);
  const about = kept.map(({ head: { id } }) => aboutPack(id, entryOf(id)));
  const file = await writeArchive(
    (async function* () {
      yield [PARTS.about, new Blob([aboutText(about)])] as const;
      yield [PARTS.settings, new Blob([settingsText(settings)])] as const;
      yield [PARTS.edits, new Blob([editsText(edits)])] as const;
      for (const [id, pack] of files) yield [PARTS.pack(id), pack] as const;
    })(),
    signal,
  );
  return { file, leftOut: { packs: [...damaged.values()], edits: lost } };
}

function aboutPack(
  id: PackId,
  { enabled, isPrivate, title, file, installed }: ShelfEntry,
): About['packs'][number] {
  return { id, enabled, isPrivate, title, file, installed };
}

/** A pack as it came, without edits; undefined where it is damaged. */
async function packFile(
  database: KnowledgeDatabase,
  { head }: FoundPack,
  count: () => void,
): Promise<Blob | undefined> {
  const lists = await editedLists(EMPTY_LAYER, (list) => soundItems(database, head, list));
  try {
    return await gzipped(counted(canonicalPack(head, lists), count));
  } catch (error) {
    if (error instanceof DamagedPack) return undefined;
    throw error;
  }
}

async function* counted<T>(pieces: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const piece of pieces) {
    count();
    yield piece;
  }
}

/** Entries between two tellings of how far it is. */
const TOLD = 1_000;

/** To be called for each entry that is written. */
function entryCounter(
  packs: readonly FoundPack[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): () => void {
  const sizes = packs.flatMap(({ head }) => Object.values(head.counts));
  const total = sizes.reduce((sum, size) => sum + size, 1);
  let done = 0;
  return () => {
    signal.throwIfAborted();
    if (++done % TOLD === 0) onProgress(Math.min(1, done / total));
  };
}

async function checkUnchanged(
  database: KnowledgeDatabase,
  packs: readonly FoundPack[],
): Promise<void> {
  for (const { head, edition } of packs) {
    if ((await database.get('heads', head.id))?.checksum === edition) continue;
    throw new Error('The packs were changed meanwhile. Try again.');
  }
}
