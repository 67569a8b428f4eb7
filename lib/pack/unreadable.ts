import type { PackProblem } from './problems.ts';
import { spellOut } from './plain-text.ts';

/** The text is no pack that could be read; `problem` says where and what to do. */
export class UnreadablePack extends Error {
  readonly problem: PackProblem;

  constructor(path: string, message: string) {
    super(`${path} ${message}`);
    this.problem = { path, message };
  }
}

/** A name as it can be told of. */
export function nameOf(key: string): string {
  return spellOut(JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key));
}

/** How many bytes before a pack belong to its encoding; refuses what is easily told to be something else. */
export function bytesBefore([a, b, c]: Uint8Array): number {
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0) {
    throw new UnreadablePack('$', 'is UTF-16; save it as UTF-8');
  }
  if (a === 0x50 && b === 0x4b) {
    throw new UnreadablePack('$', 'is a zip archive; unpack it and choose the file inside');
  }
  if (a === 0x3c) throw new UnreadablePack('$', 'is a web page or XML, and no JSON');
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

/** What a piece of JSON says. Throws UnreadablePack. */
export function parseBytes(bytes: Uint8Array, path: string): unknown {
  let text: string;
  try {
    text = DECODER.decode(bytes);
  } catch {
    throw new UnreadablePack(path, 'is not UTF-8; save the file as UTF-8');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const detail = spellOut(error instanceof Error ? error.message : String(error));
    throw new UnreadablePack(path, `is not JSON (${detail}); correct it there`);
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
