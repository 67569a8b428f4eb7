import type { EntityId, EntityKind, PackId, Quote } from '../../pack/schema.ts';
import type { Connection } from '../connection.ts';
import { readLayer } from '../edit/read-layer.ts';
import { findPacks } from '../installed.ts';
import { NEW_ENTRY, readShelf } from '../shelf-entry.ts';
import { UnusableSearch } from './search-index.ts';
import { prepareSearch, searchStored } from './search-stored.ts';
import { wordsIn } from './words.ts';

/** An entity that was found by a name, or by words that it said or that were said about it. */
export interface SearchHit {
  readonly packId: PackId;
  /** The reader's own title of the pack, or the one that it gives itself. */
  readonly packTitle: string;
  readonly entityId: EntityId;
  readonly kind: EntityKind;
  /** The first of its names. */
  readonly name: string;
  /** The name that was found, where it is not the first. */
  readonly alias: string | null;
  /** The quote that was found; null where it was a name. */
  readonly quote: Pick<Quote, 'id' | 'text' | 'date'> | null;
  /** Where the first word that was asked for stands in the quote, or else the name that was found. */
  readonly from: number;
  readonly to: number;
  readonly role: string | null;
}

/**
 * Searches all packs that are switched on for the beginnings of words: all of them in the names of one
 * entity, or in one quote. Names come before quotes. Quotes of which no entity is known are not found:
 * there is nothing to open. What a pack is searched by is made at its first search, and again where it is
 * damaged; of a large pack that takes seconds, and `onPreparing` is told what the others have.
 */
export async function searchPacks(
  connection: Connection,
  text: string,
  limit: number,
  onPreparing: (hits: SearchHit[]) => void = () => {},
): Promise<SearchHit[]> {
  const asked = wordsIn(text);
  if (asked.length === 0) return [];
  const database = await connection.get();
  const [{ found }, shelf] = await Promise.all([findPacks(database), readShelf(database)]);
  const packs = [...found.values()]
    .map((pack) => ({ pack, entry: shelf.get(pack.head.id) ?? NEW_ENTRY }))
    .filter(({ entry }) => entry.enabled)
    .toSorted((a, b) => a.entry.order - b.entry.order);
  const search = async ({ pack, entry }: (typeof packs)[number]) => {
    const layer = await readLayer(database, pack.head, pack.edition);
    const inPack = await searchStored(database, pack, layer, asked, limit);
    const packTitle = entry.title ?? pack.head.title;
    return inPack?.map(({ rank, hit }) => ({
      rank,
      hit: { packId: pack.head.id, packTitle, ...hit },
    }));
  };
  const hits = await Promise.all(packs.map(search));
  const unprepared = packs.filter((_, i) => hits[i] === undefined);
  if (unprepared.length === 0) return best(hits, limit);
  onPreparing(best(hits, limit));
  await Promise.all(unprepared.map(({ pack }) => prepareSearch(database, pack)));
  const again = await Promise.all(packs.map(search));
  if (again.includes(undefined)) throw new UnusableSearch();
  return best(again, limit);
}

interface Ranked {
  readonly rank: number;
  readonly hit: SearchHit;
}

function best(hits: readonly (readonly Ranked[] | undefined)[], limit: number): SearchHit[] {
  return hits
    .flatMap((inPack) => inPack ?? [])
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ hit }) => hit);
}
