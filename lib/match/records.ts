import { IntList } from '../pack/int-list.ts';
import { STRIDE } from './name-layout.ts';

/** Bytes of a piece at least. */
const PIECE = 1 << 18;

/** Lines of UTF-8, one after another in pieces, so that none is ever copied to make room. */
export class Records {
  readonly #encoder = new TextEncoder();
  readonly #starts = new IntList();
  /** Pieces that are full. */
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #piece = new Uint8Array(4096);
  /** Bytes of the piece that are taken. */
  #taken = 0;
  #length = 0;
  #lines = 0;

  /** Bytes in all. */
  get length(): number {
    return this.#length;
  }

  /** Adds a line; `text` has no line feed. */
  add(text: string): void {
    if (this.#lines++ % STRIDE === 0) this.#starts.push(this.#length);
    // A code unit takes three bytes at most.
    const most = text.length * 3 + 1;
    if (this.#taken + most > this.#piece.length) this.#begin(most);
    const { written } = this.#encoder.encodeInto(text, this.#piece.subarray(this.#taken));
    this.#taken += written;
    this.#piece[this.#taken++] = LINE_FEED;
    this.#length += written + 1;
  }

  /** Moves where every STRIDEth line begins, and the bytes of all. Nothing is left. */
  moveTo(starts: Uint32Array, bytes: Uint8Array): void {
    for (let i = 0; i < this.#starts.length; i++) starts[i] = this.#starts.at(i);
    this.#begin(0);
    let at = 0;
    for (const piece of this.#full) {
      bytes.set(piece, at);
      at += piece.length;
      piece.buffer.transfer(0);
    }
  }

  /** Begins a piece with room for so much. */
  #begin(room: number): void {
    this.#full.push(this.#piece.subarray(0, this.#taken));
    this.#piece = new Uint8Array(Math.max(room, PIECE));
    this.#taken = 0;
  }
}

const LINE_FEED = 10;

/** A line among `bytes`, by its number. */
export function lineAt(number: number, starts: Uint32Array, bytes: Uint8Array): Uint8Array {
  let start = starts[Math.floor(number / STRIDE)] ?? 0;
  for (let skip = number % STRIDE; skip > 0; skip--) start = bytes.indexOf(LINE_FEED, start) + 1;
  return bytes.subarray(start, bytes.indexOf(LINE_FEED, start));
}
