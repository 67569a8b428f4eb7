/** Bytes that grow. Numbers are written in as few bytes as they need, seven bits in each. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(size = 1024) {
    this.#bytes = new Uint8Array(size);
  }

  get length(): number {
    return this.#length;
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
  }

  number(value: number): void {
    this.#makeRoom(5);
    let left = value;
    while (left > 127) {
      this.#bytes[this.#length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.#length++] = left;
  }

  /** What `after` has more than the text that was written before it. */
  word(before: string, after: string): void {
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === after.charCodeAt(shared)) {
      shared++;
    }
    this.number(shared);
    this.number(after.length - shared);
    for (let at = shared; at < after.length; at++) this.number(after.charCodeAt(at));
  }

  bytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What is written, until more is. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  copy(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Gives the memory back at once; it is of no more use. */
  letGo(): void {
    this.#bytes.buffer.transfer(0);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.view());
    this.letGo();
    this.#bytes = larger;
  }
}

/** Reads what a ByteWriter wrote. Beyond the end there are zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  word(before: string): string {
    let word = before.slice(0, this.number());
    for (let left = this.number(); left > 0; left--) word += String.fromCharCode(this.number());
    return word;
  }
}
