import type { KnowledgeDatabase } from '../database.ts';
import { itemsIn, PER_PAGE, type CopyId, type List, type PageItems } from '../pack-pages.ts';
import { isSealed } from '../seal.ts';
import type { RecordSource } from './search-index.ts';

/** Gives what stands in a list at a place; undefined where that is missing or damaged. */
export type GetItem = <L extends List>(list: L, place: number) => Promise<PageItems[L] | undefined>;

/** Reads a copy in one transaction, which lasts as long as nothing else is waited for. */
export function readCopy(
  database: KnowledgeDatabase,
  copy: CopyId,
): { records: RecordSource; item: GetItem } {
  const reading = database.transaction(['search', 'pages']);
  // Where it fails, so does what is read in it.
  reading.done.catch(() => undefined);
  const search = reading.objectStore('search');
  const pages = reading.objectStore('pages');
  const taken = new Map<string, Promise<readonly unknown[]>>();
  const page = async (list: List, n: number) => {
    const record = await pages.get([copy, list, n]);
    // Whoever opens a card of what is damaged is told of it.
    return (isSealed(record) && itemsIn(record.json)) || [];
  };
  const item: GetItem = async (list, place) => {
    const n = Math.floor(place / PER_PAGE[list]);
    const key = `${list}/${String(n)}`;
    const taking = taken.get(key) ?? page(list, n);
    taken.set(key, taking);
    // Whoever installs a pack writes items of the list there. The place may be beyond them.
    return (await taking)[place % PER_PAGE[list]] as PageItems[typeof list] | undefined;
  };
  const between = (first: number, last: number) =>
    search.getAll(IDBKeyRange.bound([copy, first], [copy, last]));
  return { records: { between }, item };
}
