import { COMMA_BEFORE } from './json-fault.ts';

/** The grammar around the entries of a pack, as bytes. */

/** Where in the text of a pack its reader is. */
export type State =
  | 'start'
  | 'first-key'
  | 'before-key'
  | 'key'
  | 'after-key'
  | 'before-value'
  | 'value'
  | 'before-first'
  | 'before-entry'
  | 'entry'
  | 'after-value'
  | 'over';

/** What comes next behind a character, in the states between values. */
export const NEXT: { readonly [S in State]?: Readonly<Record<string, State>> } = {
  start: { '{': 'first-key' },
  'first-key': { '"': 'key', '}': 'over' },
  'before-key': { '"': 'key' },
  'after-key': { ':': 'before-value' },
  'before-first': { ']': 'after-value' },
  'after-value': { ',': 'before-key', '}': 'over' },
};

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const BACKSLASH = 0x5c;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** True where a value may begin with the byte. */
export function mayBegin(byte: number): boolean {
  return !isBlank(byte) && byte !== COMMA && byte !== CLOSE_LIST && byte !== CLOSE_OBJECT;
}

/** What is wrong where none of what may come comes. */
export function unexpected(state: State, byte: number): string {
  if (byte === CLOSE_LIST && state === 'before-entry') return COMMA_BEFORE(']');
  if (byte === CLOSE_OBJECT && state === 'before-key') return COMMA_BEFORE('}');
  if (state === 'start') return `a pack begins with "{", not ${shown(byte)}; ${OF_A_TABLE}`;
  if (state === 'over')
    return `nothing may stand behind the end of the pack, as ${shown(byte)} does`;
  return `${WANTED[state] ?? 'a value'} has to stand here, not ${shown(byte)}`;
}

const OF_A_TABLE = 'if this is a table, the command "convert csv" makes one of it';

const WANTED: { readonly [S in State]?: string } = {
  'first-key': 'a name in quotation marks',
  'before-key': 'a name in quotation marks',
  'after-key': '":"',
  entry: '"," or "]"',
  'after-value': '"," or "}"',
};

/** A byte as it can be told of. */
function shown(byte: number): string {
  return byte > 0x20 && byte < 0x7f
    ? JSON.stringify(String.fromCharCode(byte))
    : `an unfit byte (${byte.toString(16).toUpperCase().padStart(2, '0')})`;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The lists of a pack, whose entries are read one at a time. */
export type ListName = 'sources' | 'entities' | 'quotes';

/** An entry of a list, parsed and not yet checked. `n` counts from 0. */
export interface RawEntry {
  readonly list: ListName;
  readonly n: number;
  readonly value: unknown;
}

export function isList(key: string): key is ListName {
  return key === 'sources' || key === 'entities' || key === 'quotes';
}
