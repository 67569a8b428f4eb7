import type { KnowledgeDatabase } from '../database.ts';
import { recordsOf } from '../database.ts';
import { scanPages } from '../scan-pages.ts';
import { copyOf, type PackHead } from '../pack-pages.ts';
import { SearchBuilder } from './build.ts';

/** Makes what an installed pack is searched by from its pages: where it has none, or damaged ones. */
export async function rebuildSearch(
  database: KnowledgeDatabase,
  head: PackHead,
  edition: string,
): Promise<void> {
  const builder = new SearchBuilder();
  for await (const { items, place } of scanPages(database, head, 'entities')) {
    for (const [i, { entity }] of items.entries()) builder.addEntity(place + i, entity);
  }
  for await (const { items, place } of scanPages(database, head, 'quotes')) {
    for (const [i, { quote }] of items.entries()) builder.addQuote(place + i, quote);
  }
  const copy = copyOf(head);
  const change = database.transaction(['heads', 'search'], 'readwrite', { durability: 'relaxed' });
  const store = change.objectStore('search');
  // Another edition may be installed by now, and nobody would ever delete what belongs to none.
  const now = await change.objectStore('heads').get(head.id);
  if (now?.checksum === edition) {
    const writes: Promise<unknown>[] = [store.delete(recordsOf(copy))];
    for (const { n, record } of builder.records(edition)) writes.push(store.put(record, [copy, n]));
    await Promise.all(writes);
  }
  await change.done;
}
