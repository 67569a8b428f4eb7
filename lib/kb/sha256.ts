/**
 * SHA-256 of bytes that come in pieces. `crypto.subtle` wants all of them at once, and copies them: of
 * 50 MB it takes 100. It is the faster one; this is for what should not be in memory as a whole.
 */
export class Sha256 {
  readonly #state = Int32Array.of(...START);
  readonly #words = new Int32Array(64);
  /** Bytes that are no whole block yet. */
  readonly #open = new Uint8Array(BLOCK);
  #length = 0;

  add(bytes: Uint8Array): void {
    let at = 0;
    const held = this.#length % BLOCK;
    this.#length += bytes.length;
    if (held > 0) {
      at = Math.min(BLOCK - held, bytes.length);
      this.#open.set(bytes.subarray(0, at), held);
      if (held + at < BLOCK) return;
      this.#take(this.#open, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.#take(bytes, at);
    this.#open.set(bytes.subarray(at));
  }

  /** Lower-case hex, to be asked for once, at the end. */
  hex(): string {
    const bits = this.#length * 8;
    const held = this.#length % BLOCK;
    // A bit of one, then zeros up to the end of a block, where the length stands.
    const padding = new Uint8Array((held < BLOCK - 8 ? BLOCK : 2 * BLOCK) - held);
    padding[0] = 0x80;
    const end = new DataView(padding.buffer, padding.length - 8);
    end.setUint32(0, Math.floor(bits / 2 ** 32));
    end.setUint32(4, bits % 2 ** 32);
    this.add(padding);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** Takes the block that begins at a byte. */
  #take(bytes: Uint8Array, from: number): void {
    const words = this.#words;
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      words[i] =
        ((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0);
    }
    for (let i = 16; i < 64; i++) {
      const [near, far] = [words[i - 2] ?? 0, words[i - 15] ?? 0];
      const a = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
      const b = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
      words[i] = (a + (words[i - 7] ?? 0) + b + (words[i - 16] ?? 0)) | 0;
    }
    mix(this.#state, words);
  }
}

/** Bytes of a block. */
const BLOCK = 64;

/** The rounds of one block. */
function mix(state: Int32Array, words: Int32Array): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let i = 0; i < 64; i++) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Of the square roots of the first 8 primes, and the cube roots of the first 64, 32 bits of what is behind the point. */
const PRIMES = primes(64);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++)
    if (found.every((prime) => n % prime > 0)) found.push(n);
  return found;
}
