import { openNames } from '../match/pack-names.ts';
import type { Entity } from '../pack/schema.ts';
import type { KnowledgeDatabase, StoredNames } from './database.ts';
import { prepareNames } from './install.ts';
import type { FoundPack, InstalledPack } from './installed.ts';
import { copyOf, PER_PAGE, type CopyId, type EntityEntry, type PackHead } from './pack-pages.ts';
import { isSealed, isSound } from './seal.ts';

/** Pages that are read in one go. */
const AT_ONCE = 200;

/** Makes the names of a pack anew from its pages; undefined where a page is missing or damaged. */
export async function recompile(
  database: KnowledgeDatabase,
  { head, edition }: Pick<FoundPack, 'head' | 'edition'>,
): Promise<InstalledPack | undefined> {
  const entities = await readEntities(database, copyOf(head), head.counts.entities);
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
  copy: CopyId,
  count: number,
): Promise<Entity[] | undefined> {
  const entities: Entity[] = [];
  const pages = Math.ceil(count / PER_PAGE.entities);
  for (let n = 0; n < pages; n += AT_ONCE) {
    const keys = IDBKeyRange.bound([copy, 'entities', n], [copy, 'entities', n + AT_ONCE - 1]);
    for (const record of await database.getAll('pages', keys)) {
      if (!isSealed(record) || !(await isSound(record))) return undefined;
      // A sound seal: install.ts wrote it.
      const entries = JSON.parse(record.json) as EntityEntry[];
      entities.push(...entries.map(({ entity }) => entity));
    }
  }
  return entities.length === count ? entities : undefined;
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
