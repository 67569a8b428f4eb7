import type { KnowledgeDatabase } from '../database.ts';
import type { CopyId } from '../pack-pages.ts';
import type { SearchBuilder } from '../search/build.ts';
import { checksumOf } from '../seal.ts';

/** Writes the compiled names of a copy; they are not in memory any more after that. */
export async function putNames(
  database: KnowledgeDatabase,
  copy: CopyId,
  names: ArrayBuffer,
  edition: string,
): Promise<void> {
  const checksum = await checksumOf(names);
  const blob = new Blob([names]);
  // They are in the blob now, and need not be here as well while it is written.
  names.transfer(0);
  await database.put('names', { blob, checksum, edition }, copy);
}

/** Records of the search that one transaction writes. */
const AT_ONCE = 100;

/** Writes what a copy is searched by, once all its entries were added. */
export async function putSearch(
  database: KnowledgeDatabase,
  copy: CopyId,
  search: SearchBuilder,
  edition: string,
): Promise<void> {
  let writes: Promise<unknown>[] = [];
  let change = database.transaction('search', 'readwrite', { durability: 'relaxed' });
  for (const { n, record } of search.records(edition)) {
    writes.push(change.store.put(record, [copy, n]));
    if (writes.length < AT_ONCE) continue;
    await Promise.all([...writes, change.done]);
    writes = [];
    change = database.transaction('search', 'readwrite', { durability: 'relaxed' });
  }
  await Promise.all([...writes, change.done]);
}
