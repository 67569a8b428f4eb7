import type { KnowledgeDatabase } from '../database.ts';
import { UnusableSearch } from '../search/search-index.ts';
import { prepareSearch, searchStored } from '../search/search-stored.ts';
import { wordsIn } from '../search/words.ts';
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
  const search = () => searchStored(database, pack, pack.layer, asked, MAX_FOUND);
  let hits = await search();
  if (!hits) {
    await prepareSearch(database, pack);
    hits = await search();
  }
  if (!hits) throw new UnusableSearch();
  return hits.flatMap(({ hit: { entityId: id, kind, name, quote } }) =>
    quote === null ? [{ id, kind, name }] : [],
  );
}
