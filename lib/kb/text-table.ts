import { IntList } from '../pack/int-list.ts';

/** At most this part of the cells is taken. */
const FULL = 0.6;
/** Cells at first, a power of two. */
const CELLS = 1024;

/**
 * Texts, numbered from 0 as they are met. As bytes in a few arrays: hundreds of thousands of strings in
 * a Map are as much again to the garbage collector, which lets its heap grow to several times of what is used.
 */
export class TextTable {
  #bytes = new Uint8Array(4096);
  #taken = 0;
  /** By number: where the next one begins. */
  readonly #ends = new IntList();
  /** Numbers + 1, by the hashes of their texts; 0 where there is none. */
  #cells = new Int32Array(CELLS);
  /** Nobody can know it, and choose texts whose hashes fall on one place. */
  readonly #seed = (Math.random() * 2 ** 32) | 0;

  get size(): number {
    return this.#ends.length;
  }

  /** The number of a text, which has one from now on. */
  numberOf(text: string): number {
    // It is written where it will stay if it is new.
    const end = this.#write(text);
    const cell = this.#cellOf(this.#taken, end);
    const known = this.#cells[cell] ?? 0;
    if (known > 0) return known - 1;
    const number = this.#ends.length;
    this.#taken = end;
    this.#ends.push(end);
    this.#cells[cell] = number + 1;
    if (this.size > this.#cells.length * FULL) this.#grow();
    return number;
  }

  textOf(number: number): string {
    const bytes = this.#bytes;
    const end = this.#ends.at(number);
    let text = '';
    for (let at = this.#startOf(number); at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 128) text += String.fromCharCode(byte);
      else {
        const unit = ((byte & 127) << 14) | ((bytes[at + 1] ?? 0) << 7) | (bytes[at + 2] ?? 0);
        text += String.fromCharCode(unit);
        at += 2;
      }
    }
    return text;
  }

  /** Below 0 where the text of one number comes before that of the other, as `<` has it for strings. */
  compare(one: number, other: number): number {
    const bytes = this.#bytes;
    const [end, otherEnd] = [this.#ends.at(one), this.#ends.at(other)];
    let at = this.#startOf(one);
    let otherAt = this.#startOf(other);
    for (; at < end && otherAt < otherEnd; at++, otherAt++) {
      const difference = (bytes[at] ?? 0) - (bytes[otherAt] ?? 0);
      if (difference !== 0) return difference;
    }
    return end - at - (otherEnd - otherAt);
  }

  /** No text is asked for its number any more: what that takes is given back. */
  close(): void {
    this.#cells.buffer.transfer(0);
    this.#cells = new Int32Array(0);
  }

  /** Forgets all texts, and gives their memory back at once. */
  clear(): void {
    this.#bytes.buffer.transfer(0);
    this.#bytes = new Uint8Array(4096);
    this.#taken = 0;
    this.#ends.clear();
    this.close();
    this.#cells = new Int32Array(CELLS);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  /** Writes a text behind all others, in an order that is that of its units; returns where it ends. */
  #write(text: string): number {
    this.#makeRoom(text.length * 3);
    const bytes = this.#bytes;
    let at = this.#taken;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 128) bytes[at++] = unit;
      else {
        bytes[at++] = 128 | (unit >> 14);
        bytes[at++] = (unit >> 7) & 127;
        bytes[at++] = unit & 127;
      }
    }
    return at;
  }

  #makeRoom(more: number): void {
    const needed = this.#taken + more;
    if (needed <= this.#bytes.length) return;
    const size = Math.max(needed, this.#bytes.length * 1.5);
    this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(Math.ceil(size)));
  }

  /** The cell of the text that is written there, or the one that it would have. */
  #cellOf(start: number, end: number): number {
    const cells = this.#cells;
    const mask = cells.length - 1;
    let cell = this.#hash(start, end) & mask;
    for (;;) {
      const number = (cells[cell] ?? 0) - 1;
      if (number < 0 || this.#isText(number, start, end)) return cell;
      cell = (cell + 1) & mask;
    }
  }

  #isText(number: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    const own = this.#startOf(number);
    if (this.#ends.at(number) - own !== end - start) return false;
    for (let i = end - start - 1; i >= 0; i--)
      if (bytes[own + i] !== bytes[start + i]) return false;
    return true;
  }

  #hash(start: number, end: number): number {
    const bytes = this.#bytes;
    let hash = this.#seed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  }

  #grow(): void {
    const size = this.#cells.length * 2;
    this.#cells.buffer.transfer(0);
    this.#cells = new Int32Array(size);
    for (let number = 0; number < this.size; number++) {
      const cell = this.#cellOf(this.#startOf(number), this.#ends.at(number));
      this.#cells[cell] = number + 1;
    }
  }
}
