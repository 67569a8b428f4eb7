import { STRIDE } from './name-layout.ts';

/** Lines of UTF-8, one after another in an array that grows. */
export class Records {
  readonly #encoder = new TextEncoder();
  readonly #starts: number[] = [];
  #bytes = new Uint8Array(4096);
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
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    this.#bytes[this.#length++] = LINE_FEED;
  }

  /** Copies where every STRIDEth line begins, and the bytes of all. */
  copyTo(starts: Uint32Array, bytes: Uint8Array): void {
    starts.set(this.#starts);
    bytes.set(this.#bytes.subarray(0, this.#length));
  }

  #grow(by: number): void {
    const bytes = new Uint8Array((this.#length + by) * 2);
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}

const LINE_FEED = 10;

/** A line among `bytes`, by its number. */
export function lineAt(number: number, starts: Uint32Array, bytes: Uint8Array): Uint8Array {
  let start = starts[Math.floor(number / STRIDE)] ?? 0;
  for (let skip = number % STRIDE; skip > 0; skip--) start = bytes.indexOf(LINE_FEED, start) + 1;
  return bytes.subarray(start, bytes.indexOf(LINE_FEED, start));
}
