import { IntList } from '../pack/int-list.ts';
import { ENDS_LOWER, FIRST, LOWER, MORE, type DraftTable } from './draft-table.ts';
import { CELL, cellOf, CollidingNames, CROWD, MAX_PROBES, PLACE } from './name-layout.ts';

/** Part of the cells that is taken. */
const LOAD = 0.7;
/** Bits of a filter for each first word, about. */
const FILTER_BITS = 8;

/**
 * The table of all running hashes, as it is laid out in compiled names. Where a hash comes to a cell
 * that is taken by another with the same low bits, the two share it: a look for either stops there,
 * and the names that end there tell by their whole hashes which of them are meant.
 */
export class NameTable {
  readonly values: Int32Array<ArrayBuffer>;
  readonly checks: Uint16Array<ArrayBuffer>;
  readonly lists = new IntList();
  readonly anyFirst: Uint32Array<ArrayBuffer>;
  readonly lowerFirst: Uint32Array<ArrayBuffer>;

  /** @param endsOf the entities in a list of the draft, the latest first; CROWD alone for too many. */
  constructor(draft: DraftTable, endsOf: (head: number) => readonly number[]) {
    const cells = Math.ceil(draft.size / LOAD) + 1;
    this.values = new Int32Array(cells);
    this.checks = new Uint16Array(cells);
    this.anyFirst = filterOf(draft, FIRST);
    this.lowerFirst = filterOf(draft, LOWER);
    const heads = new Int32Array(cells).fill(-1);
    /** Further lists of cells that are shared. */
    const further = new Map<number, number[]>();
    draft.forEach((hash, flags, head) => {
      const cell = this.#put(hash, flags);
      if (heads[cell] === -1) heads[cell] = head;
      else if (head >= 0) further.set(cell, [...(further.get(cell) ?? []), head]);
    });
    for (let cell = 0; cell < cells; cell++) {
      const head = heads[cell] ?? -1;
      if (head < 0) continue;
      const ends = [head, ...(further.get(cell) ?? [])].flatMap(endsOf);
      this.values[cell] = (this.values[cell] ?? 0) | this.#place(ends);
    }
    heads.buffer.transfer(0);
  }

  /** The cell of a hash, which knows its flags from now on. */
  #put(hash: number, flags: number): number {
    const { values, checks } = this;
    const check = hash & 0xffff;
    let cell = cellOf(hash, values.length);
    for (let left = MAX_PROBES; values[cell] !== 0 && checks[cell] !== check; left--) {
      if (left === 0) throw new CollidingNames();
      if (++cell === values.length) cell = 0;
    }
    checks[cell] = check;
    const bits =
      CELL.taken | (flags & MORE ? CELL.more : 0) | (flags & ENDS_LOWER ? CELL.lower : 0);
    values[cell] = (values[cell] ?? 0) | bits;
    return cell;
  }

  #place(ends: readonly number[]): number {
    const [only = CROWD, ...more] = ends;
    if (more.length === 0 && only !== CROWD) return (only + 1) << PLACE;
    const at = this.lists.length;
    for (const end of ends.slice(0, -1)) this.lists.push(end);
    this.lists.push(~(ends.at(-1) ?? CROWD));
    return ((at + 1) << PLACE) | CELL.list;
  }
}

/** A filter that lets the hashes with this flag through, and few others. */
function filterOf(draft: DraftTable, wanted: number): Uint32Array<ArrayBuffer> {
  let count = 0;
  draft.forEach((_, flags) => {
    if (flags & wanted) count++;
  });
  const bits = 2 ** Math.round(Math.log2(Math.max(1024, count * FILTER_BITS)));
  const filter = new Uint32Array(bits / 32);
  draft.forEach((hash, flags) => {
    if ((flags & wanted) === 0) return;
    const bit = hash & (bits - 1);
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  });
  return filter;
}
