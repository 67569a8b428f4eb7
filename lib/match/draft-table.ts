import { cellOf } from './name-layout.ts';

/** At most this part of the cells is taken. */
const FULL = 0.6;

/** Flags of an entry: longer names go on from here; a first word; one that may stand in lower case. */
export const MORE = 1;
export const FIRST = 2;
export const LOWER = 4;
/** Where the number of the last list entry begins in a value. */
const LAST = 8;

/** A table of running hashes that grows as names come. Each entry has flags and the head of a list. */
export class DraftTable {
  #hashes = new Int32Array(1024);
  /** (last + 1) × LAST + flags; 0 marks a free cell. */
  #values = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds flags to the entry of `hash`. */
  flag(hash: number, flags: number): void {
    const cell = this.#claim(hash);
    const value = this.#values[cell] ?? 0;
    this.#values[cell] = value - (value % LAST) + ((value % LAST) | flags);
  }

  /** Makes `item` the head of the list of `hash`; returns the one that was, or -1. */
  push(hash: number, item: number): number {
    const cell = this.#claim(hash);
    const value = this.#values[cell] ?? 0;
    this.#values[cell] = (item + 1) * LAST + (value % LAST);
    return Math.floor(value / LAST) - 1;
  }

  /** All entries, in the order of their cells. */
  forEach(visit: (hash: number, flags: number, head: number) => void): void {
    this.#values.forEach((value, cell) => {
      if (value !== 0) visit(this.#hashes[cell] ?? 0, value % LAST, Math.floor(value / LAST) - 1);
    });
  }

  /** The cell of `hash`. A new one has to be given a value at once: without one it is free. */
  #claim(hash: number): number {
    if (this.#size >= this.#values.length * FULL) this.#grow();
    const cell = this.#find(hash);
    if (this.#values[cell] === 0) {
      this.#size++;
      this.#hashes[cell] = hash;
    }
    return cell;
  }

  #find(hash: number): number {
    const values = this.#values;
    let cell = cellOf(hash, values.length);
    while (values[cell] !== 0 && this.#hashes[cell] !== hash) {
      if (++cell === values.length) cell = 0;
    }
    return cell;
  }

  #grow(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#values = new Float64Array(values.length * 2);
    values.forEach((value, old) => {
      if (value === 0) return;
      const hash = hashes[old] ?? 0;
      const cell = this.#find(hash);
      this.#hashes[cell] = hash;
      this.#values[cell] = value;
    });
  }
}
