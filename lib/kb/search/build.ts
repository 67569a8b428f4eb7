import type { Entity, Quote } from '../../pack/schema.ts';
import {
  DIRECTORY,
  directoryRecord,
  packBlocks,
  type Directory,
  type SearchRecord,
} from './blocks.ts';
import { TermRuns } from './term-runs.ts';
import { termsOf, wordsIn } from './words.ts';

/** A record and its number, to be put under [copy, n] in the table `search`. */
export interface NumberedRecord {
  readonly n: number;
  readonly record: SearchRecord;
}

/** Makes what a copy of a pack is searched by, while its entries go by: places in ascending order. */
export class SearchBuilder {
  readonly #names = new TermRuns();
  readonly #quotes = new TermRuns();
  readonly #ids = new TermRuns();

  addEntity(place: number, { id, names }: Pick<Entity, 'id' | 'names'>): void {
    this.#ids.add(id, place, true);
    names.forEach(({ text }, i) => addWords(this.#names, place, text, i === 0));
  }

  addQuote(place: number, { text }: Pick<Quote, 'text'>): void {
    addWords(this.#quotes, place, text, true);
  }

  /**
   * All records, once, when everything was added. The directory comes last: without it the others are
   * not used. `edition`: the checksum of the pack's head.
   */
  *records(edition: string): Generator<NumberedRecord> {
    let n = DIRECTORY + 1;
    const lists: Directory['lists'] = {
      names: { first: 0, words: [] },
      quotes: { first: 0, words: [] },
      ids: { first: 0, words: [] },
    };
    const runs = { names: this.#names, quotes: this.#quotes, ids: this.#ids };
    for (const list of ['names', 'quotes', 'ids'] as const) {
      lists[list].first = n;
      for (const { word, record } of packBlocks(runs[list].merged())) {
        lists[list].words.push(word);
        yield { n: n++, record };
      }
    }
    yield { n: DIRECTORY, record: directoryRecord(lists, edition) };
  }
}

function addWords(runs: TermRuns, place: number, text: string, isFirst: boolean): void {
  for (const word of wordsIn(text)) {
    for (const term of termsOf(word)) runs.add(term, place, isFirst);
  }
}
