import type { RawEntry } from '../../pack/json-bytes.ts';
import { PackCutter } from '../../pack/json-entries.ts';
import { FILE_LIMITS } from '../../pack/limits.ts';
import { NotJson, UnreadablePack } from '../../pack/unreadable.ts';
import { bytesOf } from './file-bytes.ts';

/** What is told of a file while it is read. */
export interface Reading {
  readonly signal: AbortSignal;
  /** Bytes of the file that were read so far. */
  onRead(bytes: number): void;
}

/** What remains to be known of a file once it was read. */
export interface ReadFile {
  readonly cutter: PackCutter;
  /** Tells two texts apart; the same text has the same, packed or not. */
  readonly fingerprint: string;
  /** Bytes, unpacked. */
  readonly bytes: number;
}

/** Milliseconds of work between two looks at whether the page wants to do something else. */
const SLICE = 12;

/**
 * Reads a pack from a file, packed with gzip or not, and calls `take` with each entry. Memory is that of
 * one entry. Throws UnreadablePack, and what `signal` was aborted with.
 */
export async function readFile(
  file: Blob,
  reading: Reading,
  take: (entry: RawEntry) => Promise<void> | void,
): Promise<ReadFile> {
  try {
    return await readThrough(file, reading, take);
  } catch (error) {
    throw error instanceof NotJson ? error.placed(await placeOf(file, error.at)) : error;
  }
}

/** Line and column of a byte, each from 1, as editors count them. */
async function placeOf(file: Blob, byte: number): Promise<{ line: number; column: number }> {
  const decoder = new TextDecoder();
  let [line, column, left] = [1, 1, byte];
  for await (const chunk of bytesOf(file, () => undefined)) {
    const lines = decoder.decode(chunk.subarray(0, left), { stream: true }).split('\n');
    line += lines.length - 1;
    column = (lines.length > 1 ? 1 : column) + (lines.at(-1)?.length ?? 0);
    left -= chunk.length;
    if (left <= 0) break;
  }
  return { line, column };
}

async function readThrough(
  file: Blob,
  { signal, onRead }: Reading,
  take: (entry: RawEntry) => Promise<void> | void,
): Promise<ReadFile> {
  const cutter = new PackCutter();
  const print = new Fingerprint();
  let bytes = 0;
  let read = 0;
  let sliceEnd = performance.now() + SLICE;
  for await (const chunk of bytesOf(file, (count) => (read += count))) {
    signal.throwIfAborted();
    bytes += chunk.length;
    checkSize(bytes, read);
    print.add(chunk);
    for (const entry of cutter.push(chunk)) {
      const busy = take(entry);
      if (busy) await busy;
    }
    if (performance.now() < sliceEnd) continue;
    onRead(read);
    await pause();
    sliceEnd = performance.now() + SLICE;
  }
  cutter.end();
  return { cutter, fingerprint: print.toString(), bytes };
}

/** Refuses what only unpacks to fill the memory. */
function checkSize(bytes: number, read: number): void {
  if (bytes > FILE_LIMITS.bytes) {
    throw new UnreadablePack('$', `has more than ${String(FILE_LIMITS.bytes / 1e6)} MB; split it`);
  }
  // Small files may well repeat themselves.
  if (bytes > 50e6 && bytes > read * FILE_LIMITS.ratio) {
    const times = String(FILE_LIMITS.ratio);
    throw new UnreadablePack('$', `unpacks to more than ${times} times its size; it is no pack`);
  }
}

/** Lets the page draw and answer. Not by a timer: in a tab that is hidden each takes a second. */
function pause(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        go();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}

/** Two sums over all bytes, each of 32 bits: not against malice, but a file that changed has others. */
class Fingerprint {
  #a = 0x811c9dc5 | 0;
  #b = 0;
  #length = 0;

  add(bytes: Uint8Array): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < bytes.length; i++) {
      a = Math.imul(a ^ (bytes[i] ?? 0), 0x01000193);
      b = (Math.imul(b, 31) + (bytes[i] ?? 0)) | 0;
    }
    this.#a = a;
    this.#b = b;
    this.#length += bytes.length;
  }

  toString(): string {
    return `${String(this.#length)}-${String(this.#a >>> 0)}-${String(this.#b >>> 0)}`;
  }
}
