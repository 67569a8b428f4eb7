import type { KnowledgeDatabase } from '../database.ts';
import { copyOf, PER_PAGE, type List, type PackHead, type PageItems } from '../pack-pages.ts';
import { isSealed } from '../seal.ts';
import { pagesBetween } from './keys.ts';

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
  const pages = Math.ceil(head.counts[list] / PER_PAGE[list]);
  for (let n = 0; n < pages; n += AT_ONCE) {
    const keys = pagesBetween(copyOf(head), list, n, n + AT_ONCE - 1);
    const records = await database.getAll('pages', keys);
    for (const [i, record] of records.entries()) {
      // The pages of a list hold its items: whoever installs a pack writes nothing else.
      const items = (isSealed(record) ? listIn(record.json) : []) as readonly PageItems[L][];
      yield { items, place: (n + i) * PER_PAGE[list] };
    }
  }
}

function listIn(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
