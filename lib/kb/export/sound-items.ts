import type { KnowledgeDatabase } from '../database.ts';
import type { List, PackHead, PageItems } from '../pack-pages.ts';
import { pageRecords } from '../scan-pages.ts';
import { isSealed, isSound } from '../seal.ts';

/** Everything in a list of an installed pack, in the order of its pages. Throws DamagedPack. */
export async function* soundItems<L extends List>(
  database: KnowledgeDatabase,
  head: PackHead,
  list: L,
): AsyncGenerator<PageItems[L]> {
  let left = head.counts[list];
  for await (const record of pageRecords(database, head, list)) {
    if (!isSealed(record) || !(await isSound(record))) throw new DamagedPack(head);
    // A sound seal: whoever installed the pack wrote items of this list.
    const items = JSON.parse(record.json) as PageItems[L][];
    left -= items.length;
    yield* items;
  }
  if (left !== 0) throw new DamagedPack(head);
}

/** Not all of a pack is as it was written. */
export class DamagedPack extends Error {
  constructor({ title }: PackHead) {
    super(`the pack “${title}” is damaged; import it once more`);
  }
}
