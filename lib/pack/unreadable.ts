import type { PackProblem } from './problems.ts';
import { faultIn } from './json-fault.ts';
import { spellOut } from './plain-text.ts';

/** The text is no pack that could be read; `problem` says where and what to do. */
export class UnreadablePack extends Error {
  readonly problem: PackProblem;

  constructor(path: string, message: string) {
    super(`${path} ${message}`);
    this.problem = { path, message };
  }
}

/** It is not JSON at a byte of the file. Whoever has the file knows in which line that is. */
export class NotJson extends UnreadablePack {
  readonly at: number;
  readonly #what: string;

  constructor(path: string, at: number, what: string) {
    super(path, `is not JSON: ${what}`);
    this.at = at;
    this.#what = what;
  }

  placed(place: { line: number; column: number }): UnreadablePack {
    return new UnreadablePack(this.problem.path, notJsonAt(place, this.#what));
  }
}

export function notJsonAt(
  { line, column }: { line: number; column: number },
  what: string,
): string {
  return `is not JSON at line ${String(line)}, column ${String(column)}: ${what}`;
}

/** A name as it can be told of. */
export function nameOf(key: string): string {
  return spellOut(JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key));
}

/** True of the first bytes of a file where they can tell what it is. */
export function isEnough(first: Uint8Array): boolean {
  return first.length >= (isZip(first) ? BACKUP.length + NAME_AT : 4);
}

/** How many bytes before a pack belong to its encoding; refuses what is easily told to be something else. */
export function bytesBefore(first: Uint8Array): number {
  const [a, b, c] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0) {
    throw new UnreadablePack('$', 'is UTF-16; save it as UTF-8');
  }
  if (isBackup(first)) {
    throw new UnreadablePack('$', 'is a back-up of Backstory; use “Bring back a back-up…” below');
  }
  const kind = OTHER_KINDS.find(([begins]) => begins.every((byte, i) => first[i] === byte));
  if (kind) throw new UnreadablePack('$', kind[1]);
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

const ZIP = [0x50, 0x4b];
/** The first part of a back-up, as docs/backup-format.md has it, and where a zip says what its first part is called. */
const BACKUP = Array.from('backup.json', (character) => character.charCodeAt(0));
const NAME_AT = 30;

function isZip(first: Uint8Array): boolean {
  return ZIP.every((byte, i) => first[i] === byte);
}

function isBackup(first: Uint8Array): boolean {
  return isZip(first) && BACKUP.every((byte, i) => first[NAME_AT + i] === byte);
}

const PICTURE = 'is a picture; choose a pack';

/** What files of other kinds begin with, and what to do about them. */
const OTHER_KINDS: readonly (readonly [begins: readonly number[], message: string])[] = [
  [ZIP, 'is a zip archive; unpack it and choose the file inside'],
  // The first packing was undone by whoever gave the bytes.
  [[0x1f, 0x8b], 'is packed twice; unpack it once'],
  [[0x3c], 'is a web page or XML; choose a pack'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF; choose a pack'],
  [[0x5b], 'is a list; a pack begins with "{"'],
  [[0xff, 0xd8], PICTURE],
  [[0x89, 0x50], PICTURE],
  [[0x47, 0x49, 0x46], PICTURE],
];

/** What a piece of JSON says, which begins at a byte of the file. Throws UnreadablePack. */
export function parseBytes(bytes: Uint8Array, path: string, from: number): unknown {
  let text: string;
  try {
    text = DECODER.decode(bytes);
  } catch {
    throw new UnreadablePack(path, 'is not UTF-8; save the file as UTF-8');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { at, what } = faultIn(text);
    throw new NotJson(path, from + bytesIn(text.slice(0, at)), what);
  }
}

/** How long a text is in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a pair is two of its four bytes.
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
