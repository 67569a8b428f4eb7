import type { KnowledgeDatabase } from '../database.ts';
import type { Layer } from '../edit/layer.ts';
import type { FoundPack } from '../installed.ts';
import { copyOf } from '../pack-pages.ts';
import { readCopy } from './copy-reader.ts';
import { rebuildSearch } from './rebuild.ts';
import { SearchIndex, UnusableSearch } from './search-index.ts';
import { searchPack, type PackHit } from './search-pack.ts';
import type { FoldedWord } from './words.ts';

type Stored = Pick<FoundPack, 'head' | 'edition'>;

/** What is found in an installed pack; undefined where it has to be prepared first. */
export async function searchStored(
  database: KnowledgeDatabase,
  { head, edition }: Stored,
  layer: Layer,
  asked: readonly FoldedWord[],
  limit: number,
): Promise<PackHit[] | undefined> {
  try {
    const { records, item } = readCopy(database, copyOf(head));
    const index = await SearchIndex.open(records, edition);
    return await searchPack({ index, counts: head.counts, layer, item }, asked, limit);
  } catch (error) {
    if (error instanceof UnusableSearch) return undefined;
    throw error;
  }
}

/** What is under way: whoever asks meanwhile, with each letter, waits for the same. */
const underWay = new Map<string, Promise<void>>();

/** Makes what a pack is searched by: where nobody has searched this edition yet, or it is damaged. */
export function prepareSearch(
  database: KnowledgeDatabase,
  { head, edition }: Stored,
): Promise<void> {
  const key = `${copyOf(head)} ${edition}`;
  const known = underWay.get(key);
  if (known) return known;
  const making = rebuildSearch(database, head, edition).finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}
