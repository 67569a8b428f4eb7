import { compileNames } from '../match/compiled-names.ts';
import type { Entity, Pack, PackId } from '../pack/schema.ts';
import { recordsOf, type KnowledgeDatabase, type StoredNames } from './database.ts';
import { toDelete } from './import/staging.ts';
import { copyAt } from './installed.ts';
import { matchEntities } from './match-entities.ts';
import { languagesOf } from './languages.ts';
import { headOf, pagesOf, type List, type PackHead } from './pack-pages.ts';
import { checksumOf, seal, type Sealed } from './seal.ts';

/** All records of a pack, ready to be written. */
export interface PreparedPack {
  readonly id: PackId;
  readonly head: Sealed;
  readonly pages: readonly { key: [PackId, List, number]; record: Sealed }[];
  readonly names: StoredNames;
}

/** Cuts, compiles and seals a pack. */
export async function preparePack(pack: Pack): Promise<PreparedPack> {
  const { id } = pack;
  const pages: PreparedPack['pages'][number][] = [];
  for (const { list, n, items } of pagesOf(pack)) {
    pages.push({ key: [id, list, n] as [PackId, List, number], record: await seal(items) });
  }
  const languages = languagesOf(pack.entities);
  const bytes = pages.reduce((sum, { record }) => sum + record.json.length, 0);
  const head = await seal({ ...headOf(pack), languages, bytes } satisfies PackHead);
  return { id, head, pages, names: await prepareNames(id, pack.entities, head.checksum) };
}

export async function prepareNames(
  id: PackId,
  entities: readonly Entity[],
  edition: string,
): Promise<StoredNames> {
  const buffer = compileNames(matchEntities(id, entities));
  return { blob: new Blob([buffer]), checksum: await checksumOf(buffer), edition };
}

/**
 * Installs a pack, in place of the edition that is there: whole, or not at all. Where that was imported or
 * brought back it lies elsewhere, and is left to be deleted.
 */
export async function putPack(database: KnowledgeDatabase, pack: PreparedPack): Promise<void> {
  const change = database.transaction(['heads', 'pages', 'names', 'staging'], 'readwrite', {
    durability: 'strict',
  });
  const stores = {
    heads: change.objectStore('heads'),
    pages: change.objectStore('pages'),
    names: change.objectStore('names'),
  };
  const old = copyAt(await stores.heads.get(pack.id));
  const writes = putRecords(stores, pack);
  if (old !== undefined && old !== pack.id) {
    writes.push(change.objectStore('staging').put(toDelete(pack.id), old));
  }
  await Promise.all([...writes, change.done]);
}

/** The writes of an installation, for a transaction that has more to do. */
export function putRecords(
  { heads, pages, names }: RecordStores,
  pack: PreparedPack,
): Promise<unknown>[] {
  return [
    pages.delete(recordsOf(pack.id)),
    ...pack.pages.map(({ key, record }) => pages.put(record, key)),
    names.put(pack.names, pack.id),
    heads.put(pack.head, pack.id),
  ];
}

/** What `putRecords` needs of the object stores of a transaction. */
interface RecordStores {
  readonly heads: { put(value: Sealed, key: PackId): Promise<unknown> };
  readonly pages: {
    put(value: Sealed, key: [PackId, List, number]): Promise<unknown>;
    delete(keys: IDBKeyRange): Promise<unknown>;
  };
  readonly names: { put(value: StoredNames, key: PackId): Promise<unknown> };
}
