import type { KnowledgeDatabase } from '../database.ts';
import type { CopyId } from '../pack-pages.ts';
import type { SearchBuilder } from '../search/build.ts';

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
    // It was copied in the call. Of a large pack all of them are 16 MB, for the next garbage collection.
    record.bytes.buffer.transfer(0);
    if (writes.length < AT_ONCE) continue;
    await Promise.all([...writes, change.done]);
    writes = [];
    change = database.transaction('search', 'readwrite', { durability: 'relaxed' });
  }
  await Promise.all([...writes, change.done]);
}
