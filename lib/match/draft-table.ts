import { cellOf, CollidingNames, MAX_PROBES } from './name-layout.ts';

/** At most this part of the cells is taken. */
const FULL = 0.6;

/** Flags of an entry: longer names go on from here; a first word; one that may stand in lower case. */
export const MORE = 1;
export const FIRST = 2;
export const LOWER = 4;
/** A name ends here that may begin in lower case. */
export const ENDS_LOWER = 8;
/** Tells a taken cell from a free one. */
const TAKEN = 16;

/** A table of running hashes that grows as names come. Each entry has flags and the head of a list. */
export class DraftTable {
  #hashes = new Int32Array(1024);
  #flags = new Uint8Array(1024);
  /** Head + 1, or 0. */
  #heads = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds flags to the entry of `hash`. */
  flag(hash: number, flags: number): void {
    const cell = this.#claim(hash);
    this.#flags[cell] = (this.#flags[cell] ?? 0) | flags;
  }

  /** Makes `item` the head of the list of `hash`; returns the one that was, or -1. */
  push(hash: number, item: number): number {
    const cell = this.#claim(hash);
    const head = this.#heads[cell] ?? 0;
    this.#heads[cell] = item + 1;
    return head - 1;
  }

  /** All entries, in the order of their cells. `head` is -1 where there is no list. */
  forEach(visit: (hash: number, flags: number, head: number) => void): void {
    for (let cell = 0; cell < this.#flags.length; cell++) {
      const flags = this.#flags[cell] ?? 0;
      if (flags !== 0) visit(this.#hashes[cell] ?? 0, flags & ~TAKEN, (this.#heads[cell] ?? 0) - 1);
    }
  }

  /** Gives its memory back at once; nothing is left in it. */
  clear(): void {
    for (const { buffer } of [this.#hashes, this.#flags, this.#heads]) buffer.transfer(0);
    this.#hashes = new Int32Array(1024);
    this.#flags = new Uint8Array(1024);
    this.#heads = new Int32Array(1024);
    this.#size = 0;
  }

  #claim(hash: number): number {
    if (this.#size >= this.#flags.length * FULL) this.#grow();
    const cell = this.#find(hash);
    if (this.#flags[cell] === 0) {
      this.#size++;
      this.#hashes[cell] = hash;
      this.#flags[cell] = TAKEN;
    }
    return cell;
  }

  #find(hash: number): number {
    const flags = this.#flags;
    let cell = cellOf(hash, flags.length);
    for (let left = MAX_PROBES; flags[cell] !== 0 && this.#hashes[cell] !== hash; left--) {
      if (left === 0) throw new CollidingNames();
      if (++cell === flags.length) cell = 0;
    }
    return cell;
  }

  #grow(): void {
    const [hashes, flags, heads] = [this.#hashes, this.#flags, this.#heads];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#flags = new Uint8Array(flags.length * 2);
    this.#heads = new Int32Array(heads.length * 2);
    for (let old = 0; old < flags.length; old++) {
      if (flags[old] === 0) continue;
      const hash = hashes[old] ?? 0;
      const cell = this.#find(hash);
      this.#hashes[cell] = hash;
      this.#flags[cell] = flags[old] ?? 0;
      this.#heads[cell] = heads[old] ?? 0;
    }
    for (const { buffer } of [hashes, flags, heads]) buffer.transfer(0);
  }
}
