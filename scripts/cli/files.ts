import { readFileSync, statSync } from 'node:fs';
import { oneLine, reasonOf } from './one-line.ts';

/** Why something cannot be done, in one line that names it and says what to do. */
export interface Failure {
  readonly failure: string;
}

/** A whole file is held in memory; what is larger can come through --jsonl, piece by piece. */
const MAX_MEGABYTES = 256;

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; check the path',
  EISDIR: 'is a directory; name a file',
  EACCES: 'may not be read; check its permissions',
};

/** The text of a UTF-8 file; a byte order mark at the start is passed over. */
export function readText(path: string): { readonly text: string } | Failure {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_MEGABYTES * 2 ** 20) {
      return problem(path, `is larger than ${String(MAX_MEGABYTES)} MiB; split it`);
    }
    bytes = readFileSync(path);
  } catch (error) {
    return problem(path, whyUnread(error));
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return problem(path, 'is not UTF-8; save it as UTF-8');
  }
}

/** Why a file could not be read, to stand behind its name. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `cannot be read (${reasonOf(error)})`;
}

function problem(path: string, words: string): Failure {
  return { failure: `${oneLine(path)} ${words}` };
}
