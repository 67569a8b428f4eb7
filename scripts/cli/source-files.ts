import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

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

/** The bytes of a file, unpacked where it begins as gzip does, whatever it is called. */
export async function bytesOf(path: string): Promise<AsyncIterable<Buffer>> {
  const file = await open(path);
  const head = new Uint8Array(2);
  const { bytesRead } = await file.read(head, 0, 2, 0);
  await file.close();
  const stream = createReadStream(path);
  if (bytesRead < 2 || head[0] !== 0x1f || head[1] !== 0x8b) return stream;
  const unpacked = createGunzip();
  // `pipe` does not pass a failure on.
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}
