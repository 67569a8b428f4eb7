import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { oneLine, reasonOf } from './one-line.ts';

/** Why something cannot be done, in one line that names it and says what to do. */
export interface Failure {
  readonly failure: string;
}

/** A whole file is held in memory; what is larger can come through --jsonl, piece by piece. */
const MAX_MEGABYTES = 256;

const TOO_LARGE = `is larger than ${String(MAX_MEGABYTES)} MiB; split it`;
const DAMAGED = 'is packed with gzip and damaged or cut off; get it again';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; check the path',
  EISDIR: 'is a directory; name a file',
  EACCES: 'may not be read; check its permissions',
  ERR_BUFFER_TOO_LARGE: TOO_LARGE,
  Z_BUF_ERROR: DAMAGED,
  Z_DATA_ERROR: DAMAGED,
};

/** The text of a UTF-8 file, packed with gzip or not; a byte order mark at the start is passed over. */
export function readText(path: string): { readonly text: string } | Failure {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_MEGABYTES * 2 ** 20) {
      return problem(path, TOO_LARGE);
    }
    bytes = unpacked(readFileSync(path));
  } catch (error) {
    return problem(path, whyUnread(error));
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return problem(path, 'is not UTF-8; save it as UTF-8');
  }
}

/** Undoes gzip, whatever the file is called, as the extension does. */
function unpacked(bytes: Buffer): Buffer {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? gunzipSync(bytes, { maxOutputLength: MAX_MEGABYTES * 2 ** 20 }) : bytes;
}

/** Why a file could not be read, to stand behind its name. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `cannot be read (${reasonOf(error)})`;
}

function problem(path: string, words: string): Failure {
  return { failure: `${oneLine(path)} ${words}` };
}
