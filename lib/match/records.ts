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
  #fullBytes = 0;
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

  /** Bytes of the pieces that are full. */
  get fullBytes(): number {
    return this.#fullBytes;
  }

  /** Moves the pieces out that are full. */
  takeFull(): Uint8Array<ArrayBuffer>[] {
    this.#fullBytes = 0;
    return this.#full.splice(0);
  }

  /** Moves all pieces out that were not before; the last has not used all of its buffer. */
  takeAll(): Uint8Array<ArrayBuffer>[] {
    this.#begin(0);
    return this.takeFull();
  }

  /** Moves out where every STRIDEth line begins, of all that were ever added. */
  takeStarts(): Int32Array<ArrayBuffer> {
    return this.#starts.moved();
  }

  /** Begins a piece with room for so much. */
  #begin(room: number): void {
    if (this.#taken > 0) this.#full.push(this.#piece.subarray(0, this.#taken));
    this.#fullBytes += this.#taken;
    this.#piece = new Uint8Array(room > 0 ? Math.max(room, PIECE) : 0);
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
