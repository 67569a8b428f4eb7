import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reasonOf } from './one-line.ts';

/** Characters that are gathered into one write. */
const BATCH = 65_536;

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there; make it, or name another',
  ENOTDIR: 'its folder is not there; make it, or name another',
  EISDIR: 'it is a directory; name a file',
  EACCES: 'it may not be written; check its permissions',
  EROFS: 'nothing may be written there; name another folder',
  ENOSPC: 'the disk is full; make room',
};

/**
 * Writes a file whole or not at all: it has its name once all of it is there. What goes wrong while
 * the text is made is thrown as it is, and what while it is written with words for people.
 */
export async function writeWhole(text: AsyncIterable<string>, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(gathered(text)), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw isOfFiles(error) ? new Error(`${path} cannot be written: ${why(error)}`) : error;
  }
}

async function* gathered(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    held += piece;
    if (held.length < BATCH) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function why(error: NodeJS.ErrnoException): string {
  return WORDS[error.code ?? ''] ?? reasonOf(error);
}
