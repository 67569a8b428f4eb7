import { openNames } from '../match/pack-names.ts';
import type { Entity } from '../pack/schema.ts';
import type { KnowledgeDatabase, StoredNames } from './database.ts';
import { prepareNames } from './install.ts';
import type { FoundPack, InstalledPack } from './installed.ts';
import { copyOf, type EntityEntry, type PackHead } from './pack-pages.ts';
import { pageRecords } from './scan-pages.ts';
import { isSealed, isSound } from './seal.ts';

/** Makes the names of a pack anew from its pages; undefined where a page is missing or damaged. */
export async function recompile(
  database: KnowledgeDatabase,
  { head, edition }: Pick<FoundPack, 'head' | 'edition'>,
): Promise<InstalledPack | undefined> {
  const entities = await readEntities(database, head);
  if (!entities) return undefined;
  const record = await prepareNames(head.id, entities, edition);
  const names = openNames(head.id, await record.blob.arrayBuffer());
  if (!names) throw new Error('names that were just compiled cannot be opened');
  await putNames(database, head, record);
  return { head, edition, names, unchecked: undefined };
}

/**
 * Makes damaged names anew. Where that cannot be, they are deleted: the next load finds a broken pack
 * then, puts it back or tells that it is lost, and does not work with names that are known to be wrong.
 */
export async function renewNames(
  database: KnowledgeDatabase,
  pack: Pick<FoundPack, 'head' | 'edition'>,
): Promise<void> {
  if (await recompile(database, pack)) return;
  const change = database.transaction('names', 'readwrite');
  const record = await change.store.get(copyOf(pack.head));
  // A later edition may have been installed meanwhile.
  if (record?.edition === pack.edition) await change.store.delete(copyOf(pack.head));
  await change.done;
}

async function readEntities(
  database: KnowledgeDatabase,
  head: PackHead,
): Promise<Entity[] | undefined> {
  const entities: Entity[] = [];
  for await (const record of pageRecords(database, head, 'entities')) {
    if (!isSealed(record) || !(await isSound(record))) return undefined;
    // A sound seal: install.ts wrote it.
    const entries = JSON.parse(record.json) as EntityEntry[];
    entities.push(...entries.map(({ entity }) => entity));
  }
  return entities.length === head.counts.entities ? entities : undefined;
}

/** Unless a later edition was installed meanwhile. */
async function putNames(
  database: KnowledgeDatabase,
  packHead: PackHead,
  record: StoredNames,
): Promise<void> {
  const change = database.transaction(['heads', 'names'], 'readwrite');
  const head = await change.objectStore('heads').get(packHead.id);
  if (head?.checksum === record.edition) {
    await change.objectStore('names').put(record, copyOf(packHead));
  }
  await change.done;
}
