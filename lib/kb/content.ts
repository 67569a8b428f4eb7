import type { Pack, PackId } from '../pack/schema.ts';
import { pagesOf, type List, type PageItems } from './pack-pages.ts';

/** Where the entries of packs are read from: the database, or, where that cannot be used, memory. */
export interface Content {
  /**
   * Calls `work` with a reader of the pages of one pack, all of one edition of it. `work` may wait for
   * pages and for nothing else. Throws where the pack is not the one any more that it was at the start.
   */
  read<T>(packId: PackId, work: (page: GetPage) => Promise<T>): Promise<ReadContent<T>>;
}

export type GetPage = <L extends List>(list: L, n: number) => Promise<readonly PageItems[L][]>;

export type ReadContent<T> =
  | { readonly state: 'read'; readonly value: T }
  /** What was to be read is damaged or lost, and there is nothing to put in its place. */
  | { readonly state: 'damaged' };

/** Packs that are in memory anyway. */
export function contentInMemory(packs: readonly Pack[]): Content {
  const pages = new Map<string, readonly PageItems[List][]>();
  for (const pack of packs) {
    for (const { list, n, items } of pagesOf(pack)) pages.set(`${pack.id}/${list}/${n}`, items);
  }
  return {
    read: async (packId, work) => ({
      state: 'read',
      value: await work((list, n) =>
        // The key says which list's they are.
        Promise.resolve((pages.get(`${packId}/${list}/${n}`) ?? []) as PageItems[typeof list][]),
      ),
    }),
  };
}
