import type { KnowledgeDatabase } from '../database.ts';
import { pagesBetween } from '../edit/keys.ts';
import { copyOf, PER_PAGE, type List, type PackHead, type PageItems } from '../pack-pages.ts';
import { isSealed, isSound } from '../seal.ts';

/** Pages that are read in one go. */
const AT_ONCE = 50;

/** Everything in a list of an installed pack, in the order of its pages. Throws where a page is damaged. */
export async function* soundItems<L extends List>(
  database: KnowledgeDatabase,
  head: PackHead,
  list: L,
): AsyncGenerator<PageItems[L]> {
  const pages = Math.ceil(head.counts[list] / PER_PAGE[list]);
  let left = head.counts[list];
  for (let n = 0; n < pages; n += AT_ONCE) {
    const keys = pagesBetween(copyOf(head), list, n, n + AT_ONCE - 1);
    for (const record of await database.getAll('pages', keys)) {
      if (!isSealed(record) || !(await isSound(record))) throw damaged(head);
      // A sound seal: whoever installed the pack wrote items of this list.
      const items = JSON.parse(record.json) as PageItems[L][];
      left -= items.length;
      yield* items;
    }
  }
  if (left !== 0) throw damaged(head);
}

function damaged({ title }: PackHead): Error {
  return new Error(`the pack “${title}” is damaged; import it once more`);
}
