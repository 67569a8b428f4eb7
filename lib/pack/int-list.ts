/** Bits of a place in a piece. */
const BITS = 16;
const PIECE = 1 << BITS;

/** A list of whole numbers of 32 bits that grows without being copied: four bytes for each. */
export class IntList {
  #pieces: Int32Array<ArrayBuffer>[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const place = this.#length & (PIECE - 1);
    if (place === 0) this.#pieces.push(new Int32Array(PIECE));
    const piece = this.#pieces[this.#length >> BITS];
    if (piece) piece[place] = value;
    this.#length++;
  }

  /** 0 for places that are not there. */
  at(index: number): number {
    return this.#pieces[index >> BITS]?.[index & (PIECE - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const piece = this.#pieces[index >> BITS];
    if (piece) piece[index & (PIECE - 1)] = value;
  }

  /** Gives its memory back at once, without a wait for the next garbage collection; it is empty then. */
  clear(): void {
    for (const { buffer } of this.#pieces) buffer.transfer(0);
    this.#pieces = [];
    this.#length = 0;
  }

  /** All of it in one array; it is empty then. */
  moved(): Int32Array<ArrayBuffer> {
    const all = new Int32Array(this.#length);
    for (const [i, piece] of this.#pieces.entries()) {
      all.set(piece.subarray(0, this.#length - i * PIECE), i * PIECE);
    }
    this.clear();
    return all;
  }
}
