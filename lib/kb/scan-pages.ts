import type { KnowledgeDatabase } from './database.ts';
import {
  copyOf,
  itemsIn,
  PER_PAGE,
  type List,
  type PackHead,
  type PageItems,
} from './pack-pages.ts';
import { isSealed } from './seal.ts';

/** Pages that are read in one go. */
const AT_ONCE = 100;

/** What stands in a page of a list, and the place of its first entry. */
export interface ScannedPage<L extends List> {
  readonly items: readonly PageItems[L][];
  readonly place: number;
}

/**
 * Reads a list of a pack page by page, for what no place is known of; half a million entries take a
 * few seconds. Pages that are damaged are passed over: whoever shows one checks it.
 */
export async function* scanPages<L extends List>(
  database: KnowledgeDatabase,
  head: PackHead,
  list: L,
): AsyncGenerator<ScannedPage<L>> {
  let place = 0;
  for await (const record of pageRecords(database, head, list)) {
    // The pages of a list hold its items: whoever installs a pack writes nothing else.
    const items = ((isSealed(record) && itemsIn(record.json)) || []) as readonly PageItems[L][];
    yield { items, place };
    place += PER_PAGE[list];
  }
}

/** The records of the pages of a list, in order, as they are stored: nothing is checked. */
export async function* pageRecords(
  database: KnowledgeDatabase,
  head: PackHead,
  list: List,
): AsyncGenerator {
  const copy = copyOf(head);
  const pages = Math.ceil(head.counts[list] / PER_PAGE[list]);
  for (let n = 0; n < pages; n += AT_ONCE) {
    const keys = IDBKeyRange.bound([copy, list, n], [copy, list, n + AT_ONCE - 1]);
    yield* await database.getAll('pages', keys);
  }
}
