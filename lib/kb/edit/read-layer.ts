import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import type { List, PackHead } from '../pack-pages.ts';
import { isSealed, isSound, type Sealed } from '../seal.ts';
import { sealEdits } from './edit-records.ts';
import { recordsOf } from '../database.ts';
import { EMPTY_LAYER, layerOf, type Layer, type LayerEdit } from './layer.ts';
import { findEdited } from './locate.ts';
import { relocate } from './relocate.ts';

/** A record of an edit as it lies in the database. */
interface StoredEdit {
  readonly key: [PackId, List, string];
  readonly record: Sealed;
}

/**
 * The reader's edits of an installed pack. After an update the first who reads them looks where the
 * new edition has what they speak of, and drops those that say what it says itself. Those that are
 * damaged are passed over and stay: the pack's own words stand there then, and the user is told.
 */
export async function readLayer(
  database: KnowledgeDatabase,
  head: PackHead,
  edition: string,
): Promise<Layer> {
  const stored = await readEdits(database, head.id);
  if (stored.length === 0) return EMPTY_LAYER;
  const sound = await Promise.all(stored.map(({ record }) => isSound(record)));
  const kept = stored.filter((_, i) => sound[i] === true);
  const edits = kept.map(({ key, record }) => unseal(key, record));
  if (edits.every(({ edit }) => edit.at.edition === edition)) return layerOf(edits);
  const found = await findEdited(database, head, edits);
  const next = edits.map((edit) => relocate(edit, found, edition));
  await putRelocated(database, kept, next);
  return layerOf(next.filter((edit) => edit !== undefined));
}

/** False where the reader has never edited anything, so that nobody need ask for it pack by pack. */
export async function hasEdits(database: KnowledgeDatabase): Promise<boolean> {
  return (await database.count('edits')) > 0;
}

/** How many edits of a pack are passed over, as they are not what was written. */
export async function countDamagedEdits(database: KnowledgeDatabase, id: PackId): Promise<number> {
  const records: unknown[] = await database.getAll('edits', recordsOf(id));
  const sound = await Promise.all(records.map(isSound));
  return sound.filter((isOne) => !isOne).length;
}

/** How many entries of each pack the reader has edited; packs without edits are not in it. */
export async function countEdits(database: KnowledgeDatabase): Promise<Map<PackId, number>> {
  const counts = new Map<PackId, number>();
  for (const [id] of await database.getAllKeys('edits')) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The layer of each pack. */
export async function readLayers(
  database: KnowledgeDatabase,
  packs: ReadonlyMap<PackId, { readonly head: PackHead; readonly edition: string }>,
): Promise<Map<PackId, Layer>> {
  const layers = new Map<PackId, Layer>();
  for (const [id, { head, edition }] of packs) {
    layers.set(id, await readLayer(database, head, edition));
  }
  return layers;
}

async function readEdits(database: KnowledgeDatabase, id: PackId): Promise<StoredEdit[]> {
  const reading = database.transaction('edits');
  const [keys, records] = await Promise.all([
    reading.store.getAllKeys(recordsOf(id)),
    reading.store.getAll(recordsOf(id)),
  ]);
  return keys.flatMap((key, i) => {
    const record = records[i];
    return isSealed(record) ? [{ key, record }] : [];
  });
}

function unseal([, list, id]: StoredEdit['key'], { json }: Sealed): LayerEdit {
  // A sound seal: save.ts wrote an edit of this list under this key.
  return { list, id, edit: JSON.parse(json) as unknown } as LayerEdit;
}

/** Writes them back, unless somebody has edited the same entry meanwhile. */
async function putRelocated(
  database: KnowledgeDatabase,
  stored: readonly StoredEdit[],
  edits: readonly (LayerEdit | undefined)[],
): Promise<void> {
  const sealed = await sealEdits(edits.map((one) => one?.edit));
  const change = database.transaction('edits', 'readwrite');
  await Promise.all(
    stored.map(async ({ key, record }, i) => {
      const next = sealed[i];
      const now = await change.store.get(key);
      if (now?.checksum !== record.checksum) return;
      await (next ? change.store.put(next, key) : change.store.delete(key));
    }),
  );
  await change.done;
}
