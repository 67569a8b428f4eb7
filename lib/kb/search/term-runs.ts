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
  #ids = new Map<string, number>();
  #terms: string[] = [];
  #lastOf: number[] = [];
  readonly #termOf = new Uint32Array(RUN);
  readonly #values = new Uint32Array(RUN);
  #size = 0;
  readonly #runs: Uint8Array[] = [];

  /** Places come in ascending order; of one place what is first comes first. */
  add(term: string, place: number, isFirst: boolean): void {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#terms.length;
      this.#ids.set(term, id);
      this.#terms.push(term);
      this.#lastOf.push(-1);
    }
    if (this.#lastOf[id] === place) return;
    this.#lastOf[id] = place;
    this.#termOf[this.#size] = id;
    this.#values[this.#size] = place * 2 + (isFirst ? 0 : 1);
    if (++this.#size === RUN) this.#pack();
  }

  *merged(): Generator<TermPlaces> {
    this.#pack();
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
        if (run?.term === term && !run.next()) open.splice(i, 1);
      }
    }
  }

  #pack(): void {
    const terms = this.#terms;
    const ends = new Uint32Array(terms.length);
    const counts = new Uint32Array(terms.length);
    for (let i = 0; i < this.#size; i++) {
      const id = this.#termOf[i] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    let end = 0;
    for (let id = 0; id < terms.length; id++) ends[id] = end += counts[id] ?? 0;
    const sorted = new Uint32Array(this.#size);
    for (let i = this.#size - 1; i >= 0; i--) {
      const id = this.#termOf[i] ?? 0;
      const at = (ends[id] ?? 0) - 1;
      ends[id] = at;
      sorted[at] = this.#values[i] ?? 0;
    }
    const order = Uint32Array.from(terms.keys()).toSorted((a, b) =>
      (terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1,
    );
    const run = new ByteWriter(this.#size * 4);
    let before = '';
    for (const id of order) {
      const term = terms[id] ?? '';
      run.word(before, term);
      before = term;
      writePlaces(run, sorted, ends[id] ?? 0, counts[id] ?? 0);
    }
    if (this.#size > 0) this.#runs.push(run.copy());
    this.#ids = new Map();
    this.#terms = [];
    this.#lastOf = [];
    this.#size = 0;
  }
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
  readonly #bytes: ByteReader;
  term = '';

  constructor(run: Uint8Array) {
    this.#bytes = new ByteReader(run);
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
