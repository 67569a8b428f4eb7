import type { KnowledgeDatabase } from '../database.ts';
import { copyOf } from '../pack-pages.ts';
import { readCopy } from '../search/copy-reader.ts';
import { rebuildSearch } from '../search/rebuild.ts';
import { SearchIndex, UnusableSearch } from '../search/search-index.ts';
import { searchPack, type PackHit } from '../search/search-pack.ts';
import { wordsIn, type FoldedWord } from '../search/words.ts';
import type { OpenedPack } from './opened-pack.ts';
import type { Choice } from './show.ts';

/** Entities that one question finds at most. */
const MAX_FOUND = 8;

/**
 * Entities of one pack, as the reader has them, whose names have words that begin like all of these;
 * those that fit best first.
 */
export async function findEntities(
  database: KnowledgeDatabase,
  pack: OpenedPack,
  words: string,
): Promise<Choice[]> {
  const asked = wordsIn(words);
  if (asked.length === 0) return [];
  const hits = await searchNames(database, pack, asked).catch(async (error: unknown) => {
    if (!(error instanceof UnusableSearch)) throw error;
    // Nobody has searched this edition yet, or its words are damaged.
    await rebuildSearch(database, pack.head, pack.edition);
    return searchNames(database, pack, asked);
  });
  return hits.flatMap(({ hit: { entityId: id, kind, name, quote } }) =>
    quote === null ? [{ id, kind, name }] : [],
  );
}

async function searchNames(
  database: KnowledgeDatabase,
  { head, edition, layer }: OpenedPack,
  asked: readonly FoldedWord[],
): Promise<PackHit[]> {
  const { records, item } = readCopy(database, copyOf(head));
  const index = await SearchIndex.open(records, edition);
  return searchPack({ index, counts: head.counts, layer, item }, asked, MAX_FOUND);
}
