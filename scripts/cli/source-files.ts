import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Wrong in a way that nothing behind it can be read. */
export class Unreadable extends Error {}

/** Files that are read twice, whichever way they come. */
export interface SourceFiles {
  readonly paths: readonly string[];
  /** Deletes what was kept of standard input. */
  close(): Promise<void>;
}

/** Keeps standard input, where it is asked for by "-", in a file of its own meanwhile. */
export async function openSources(
  files: readonly string[],
  input: AsyncIterable<Buffer>,
): Promise<SourceFiles> {
  if (!files.includes('-')) return { paths: files, close: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'backstory-'));
  const kept = join(folder, 'input');
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(input, createWriteStream(kept));
  } catch (error) {
    await close();
    throw error;
  }
  return { paths: files.map((path) => (path === '-' ? kept : path)), close };
}

const GZIP = '1f8b';
/** First bytes, in hexadecimal digits, of what files are packed with besides. */
const PACKED: readonly (readonly [start: string, what: string])[] = [
  ['425a68', 'is packed with bzip2; unpack it, as in "bzcat FILE | … convert wikidata -"'],
  ['fd377a585a', 'is packed with xz; unpack it, as in "xzcat FILE | … convert wikidata -"'],
  ['28b52ffd', 'is packed with zstd; unpack it, as in "zstdcat FILE | … convert wikidata -"'],
  ['504b0304', 'is a zip archive or a spreadsheet; unpack it, or save its table as CSV'],
];

/**
 * The bytes of a file, unpacked where it begins as gzip does, whatever it is called. Throws
 * Unreadable where it is packed in another way.
 */
export async function bytesOf(path: string): Promise<AsyncIterable<Buffer>> {
  const head = await headOf(path);
  const packed = PACKED.find(([start]) => head.startsWith(start));
  if (packed) throw new Unreadable(packed[1]);
  const stream = createReadStream(path);
  if (!head.startsWith(GZIP)) return stream;
  const unpacked = createGunzip();
  // `pipe` passes on neither a failure nor that nobody reads any more.
  stream.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => stream.destroy());
  return stream.pipe(unpacked);
}

/** The first bytes of a file, in hexadecimal digits. */
async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The day on which a file was changed last, YYYY-MM-DD. */
export async function dayOf(path: string): Promise<string> {
  return (await stat(path)).mtime.toISOString().slice(0, 10);
}
