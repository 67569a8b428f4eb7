import {
  bytesOf,
  DIRECTORY,
  directoryIn,
  FIRST,
  FOUND,
  noteFits,
  placeIn,
  WHOLE,
  type Directory,
  type TermList,
} from './blocks.ts';
import { lookupsOf, type FoldedWord } from './words.ts';

/** Where the records of a copy are read from. */
export interface RecordSource {
  /** From one number to another, both included. */
  between(first: number, last: number): Promise<readonly unknown[]>;
}

/** What a copy is searched by is missing, damaged or of another edition: it has to be made again. */
export class UnusableSearch extends Error {}

/** Words of a question that are looked up. The others are only looked for in what these find. */
const MOST_WORDS = 8;
/** The words of one copy of a pack, read as far as they are needed. */
export class SearchIndex {
  readonly #source: RecordSource;
  readonly #lists: Directory['lists'];

  private constructor(source: RecordSource, lists: Directory['lists']) {
    this.#source = source;
    this.#lists = lists;
  }

  static async open(source: RecordSource, edition: string): Promise<SearchIndex> {
    const [record] = await source.between(DIRECTORY, DIRECTORY);
    const directory = directoryIn(record);
    if (directory?.edition !== edition) throw new UnusableSearch();
    return new SearchIndex(source, directory.lists);
  }

  /** The places, of `count`, of what may have all these words: those that fit best first. */
  async places(list: TermList, words: readonly FoldedWord[], count: number): Promise<number[]> {
    const asked = words.toSorted((a, b) => b.text.length - a.text.length).slice(0, MOST_WORDS);
    const lookups = asked.flatMap(lookupsOf);
    let fits: Uint8Array | undefined;
    for (const lookup of lookups) {
      const found = new Uint8Array(count);
      for (const block of await this.#blocks(list, lookup.term, lookup.isPrefix)) {
        noteFits(block, lookup, found);
      }
      if (!fits) fits = found;
      else if (!keepLower(fits, found)) return [];
    }
    return fits ? inOrder(fits) : [];
  }

  /** Where the entity with this id is; undefined where there is none. */
  async placeOf(id: string): Promise<number | undefined> {
    for (const block of await this.#blocks('ids', id, false)) {
      const place = placeIn(block, id);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** The blocks that may have a term, or those that begin with it. */
  async #blocks(list: TermList, term: string, isPrefix: boolean): Promise<Uint8Array[]> {
    const { first, words } = this.#lists[list];
    const from = Math.max(0, countBefore(words, (word) => word <= term) - 1);
    const to = countBefore(words, (word) => word <= term || (isPrefix && word.startsWith(term)));
    if (to === 0) return [];
    const records = await this.#source.between(first + from, first + to - 1);
    const blocks = records.flatMap((record) => bytesOf(record) ?? []);
    if (blocks.length !== to - from) throw new UnusableSearch();
    return blocks;
  }
}

/** How many words at the start of a sorted list are so. */
function countBefore(words: readonly string[], isSo: (word: string) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(words[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** False where nothing is left. */
function keepLower(fits: Uint8Array, others: Uint8Array): boolean {
  let left = 0;
  for (let i = 0; i < fits.length; i++) {
    const other = others[i] ?? 0;
    if (other < (fits[i] ?? 0)) fits[i] = other;
    left |= fits[i] ?? 0;
  }
  return left > 0;
}

function inOrder(fits: Uint8Array): number[] {
  const byFit: number[][] = Array.from({ length: FOUND + WHOLE + FIRST + 1 }, () => []);
  fits.forEach((fit, place) => {
    if (fit > 0) byFit[fit]?.push(place);
  });
  return byFit.toReversed().flat();
}
