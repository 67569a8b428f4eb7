import { TextTable } from '../text-table.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** Pairs of a term and a place that are kept before they are sorted and packed: 1 MB. */
const RUN = 1 << 17;

/** All places of a term, packed: the difference from each to the next. */
export interface TermPlaces {
  readonly term: string;
  /** Good until the next term is asked for. */
  readonly places: Uint8Array;
}

/**
 * Collects at which places terms stand, and gives the terms back in order. In runs: each is sorted and
 * packed when it is full, and at the end they are merged, so that millions of pairs take a byte or two
 * each and no term needs a list of its own.
 */
export class TermRuns {
  readonly #terms = new TextTable();
  /** By the number of a term: the place that it was met at last. */
  readonly #lastOf = new Int32Array(RUN);
  readonly #termOf = new Uint32Array(RUN);
  readonly #values = new Uint32Array(RUN);
  #size = 0;
  readonly #runs: Uint8Array<ArrayBuffer>[] = [];

  /** Places come in ascending order; of one place what is first comes first. */
  add(term: string, place: number, isFirst: boolean): void {
    const met = this.#terms.size;
    const id = this.#terms.numberOf(term);
    if (id < met && this.#lastOf[id] === place) return;
    this.#lastOf[id] = place;
    this.#termOf[this.#size] = id;
    this.#values[this.#size] = place * 2 + (isFirst ? 0 : 1);
    if (++this.#size === RUN) this.#pack();
  }

  /** To be called once, at the end. What was collected is given back as it goes by. */
  *merged(): Generator<TermPlaces> {
    this.#pack();
    letGo(this.#lastOf, this.#termOf, this.#values);
    const open = this.#runs.map((run) => new RunReader(run)).filter((run) => run.next());
    const places = new ByteWriter();
    while (open.length > 0) {
      let term = open[0]?.term ?? '';
      for (const run of open) if (run.term < term) term = run.term;
      places.clear();
      let last = 0;
      for (const run of open) if (run.term === term) last = run.moveTo(places, last);
      yield { term, places: places.view() };
      for (let i = open.length - 1; i >= 0; i--) {
        const run = open[i];
        if (run?.term !== term || run.next()) continue;
        run.letGo();
        open.splice(i, 1);
      }
    }
  }

  #pack(): void {
    const terms = this.#terms;
    const ends = new Uint32Array(terms.size);
    const counts = new Uint32Array(terms.size);
    for (let i = 0; i < this.#size; i++) {
      const id = this.#termOf[i] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    let end = 0;
    for (let id = 0; id < terms.size; id++) ends[id] = end += counts[id] ?? 0;
    const sorted = new Uint32Array(this.#size);
    for (let i = this.#size - 1; i >= 0; i--) {
      const id = this.#termOf[i] ?? 0;
      const at = (ends[id] ?? 0) - 1;
      ends[id] = at;
      sorted[at] = this.#values[i] ?? 0;
    }
    const order = new Uint32Array(terms.size);
    for (let id = 0; id < terms.size; id++) order[id] = id;
    order.sort((a, b) => terms.compare(a, b));
    const run = new ByteWriter(this.#size * 4);
    let before = '';
    for (const id of order) {
      const term = terms.textOf(id);
      run.word(before, term);
      before = term;
      writePlaces(run, sorted, ends[id] ?? 0, counts[id] ?? 0);
    }
    if (this.#size > 0) this.#runs.push(run.copy());
    run.letGo();
    letGo(ends, counts, sorted, order);
    terms.clear();
    this.#size = 0;
  }
}

/** Gives memory back at once: it is a few megabytes for each run, and would wait for a garbage collection. */
function letGo(...arrays: readonly (Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>)[]): void {
  for (const { buffer } of arrays) buffer.transfer(0);
}

function writePlaces(run: ByteWriter, sorted: Uint32Array, from: number, count: number): void {
  run.number(count);
  let last = 0;
  for (let i = from; i < from + count; i++) {
    const value = sorted[i] ?? 0;
    run.number(value - last);
    last = value;
  }
}

/** Goes through a packed run, term by term. */
class RunReader {
  readonly #run: Uint8Array<ArrayBuffer>;
  readonly #bytes: ByteReader;
  term = '';

  constructor(run: Uint8Array<ArrayBuffer>) {
    this.#run = run;
    this.#bytes = new ByteReader(run);
  }

  /** Its memory is given back. */
  letGo(): void {
    this.#run.buffer.transfer(0);
  }

  /** Goes to the next term; false where there is none. */
  next(): boolean {
    if (this.#bytes.isAtEnd) return false;
    this.term = this.#bytes.word(this.term);
    return true;
  }

  /** Moves the places of the term to the end of `places`, where `last` is the one before; gives the last. */
  moveTo(places: ByteWriter, last: number): number {
    let value = 0;
    let before = last;
    for (let left = this.#bytes.number(); left > 0; left--) {
      value += this.#bytes.number();
      places.number(value - before);
      before = value;
    }
    return before;
  }
}
