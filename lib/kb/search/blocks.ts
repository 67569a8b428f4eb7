import { z } from '../../zod.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { TermPlaces } from './term-runs.ts';
import type { Lookup } from './words.ts';

/** What can be looked up: words of names, words of quotes, and ids of entities. */
export type TermList = 'names' | 'quotes' | 'ids';

/** A record of the table `search`. */
export interface SearchRecord {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Tells damage from what was written; what is damaged can be made again. */
  readonly sum: number;
}

/** Bytes of a block, but for a term with more places than that. */
const BLOCK = 16_384;
/** Raised with every change of what blocks hold. */
const LAYOUT = 1;

const listSchema = z.object({ first: z.int(), words: z.array(z.string()) });
const directorySchema = z.object({
  layout: z.literal(LAYOUT),
  edition: z.string(),
  lists: z.object({ names: listSchema, quotes: listSchema, ids: listSchema }),
});

/** Which terms lie in which blocks: of each list the number of its first, and where each begins. */
export type Directory = z.infer<typeof directorySchema>;

/** The number of the record that holds the directory. */
export const DIRECTORY = 0;

/** Packs terms that come in order; gives each block's first term with it. */
export function* packBlocks(
  terms: Iterable<TermPlaces>,
): Generator<{ word: string; record: SearchRecord }> {
  const block = new ByteWriter(BLOCK * 2);
  let first = '';
  let before = '';
  for (const { term, places } of terms) {
    if (block.length === 0) first = term;
    block.word(block.length === 0 ? '' : before, term);
    block.number(places.length);
    block.bytes(places);
    before = term;
    if (block.length < BLOCK) continue;
    yield { word: first, record: recordOf(block.copy()) };
    block.clear();
  }
  if (block.length > 0) yield { word: first, record: recordOf(block.copy()) };
}

/** How well a place fits what is looked up: a whole word before the beginning of one, a first name before others. */
export const FOUND = 1;
export const WHOLE = 2;
export const FIRST = 1;

/**
 * Notes in `fits`, by place, how well the terms of a block fit that are, or begin with, what is looked
 * up. One loop without calls: common words of quotes have hundreds of thousands of places.
 */
export function noteFits(bytes: Uint8Array, lookup: Lookup, fits: Uint8Array): void {
  for (const { isWhole, from, end } of termsLike(bytes, lookup.term, lookup.isPrefix)) {
    notePlaces(bytes, from, end, FOUND + (isWhole || lookup.isPiece ? WHOLE : 0), fits);
  }
}

/** The first place of a term in a block. */
export function placeIn(bytes: Uint8Array, term: string): number | undefined {
  for (const { from } of termsLike(bytes, term, false)) {
    const reader = new ByteReader(bytes);
    reader.at = from;
    return reader.number() >>> 1;
  }
  return undefined;
}

/** Where the places of a term, or of those that begin with it, are written in a block. */
function* termsLike(
  bytes: Uint8Array,
  term: string,
  isPrefix: boolean,
): Generator<{ isWhole: boolean; from: number; end: number }> {
  const block = new ByteReader(bytes);
  let word = '';
  while (!block.isAtEnd) {
    word = block.word(word);
    const length = block.number();
    const from = block.at;
    const isWhole = word === term;
    if (isWhole || (isPrefix && word.startsWith(term))) yield { isWhole, from, end: from + length };
    else if (word > term) return;
    block.at = from + length;
  }
}

function notePlaces(bytes: Uint8Array, from: number, end: number, fit: number, fits: Uint8Array) {
  let value = 0;
  let shift = 0;
  let difference = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    difference |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    value += difference;
    difference = 0;
    shift = 0;
    const place = value >>> 1;
    const own = (value & 1) === 0 ? fit + FIRST : fit;
    if (own > (fits[place] ?? 255)) fits[place] = own;
  }
}

export function directoryRecord(lists: Directory['lists'], edition: string): SearchRecord {
  const directory: Directory = { layout: LAYOUT, edition, lists };
  return recordOf(new TextEncoder().encode(JSON.stringify(directory)));
}

export function directoryIn(record: unknown): Directory | undefined {
  const bytes = bytesOf(record);
  if (!bytes) return undefined;
  const parsed = directorySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.success ? parsed.data : undefined;
}

/** What was written; undefined where the record is not what was. */
export function bytesOf(record: unknown): Uint8Array | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  if (!('bytes' in record) || !(record.bytes instanceof Uint8Array)) return undefined;
  return 'sum' in record && record.sum === sumOf(record.bytes) ? record.bytes : undefined;
}

function recordOf(bytes: Uint8Array<ArrayBuffer>): SearchRecord {
  return { bytes, sum: sumOf(bytes) };
}

/** FNV-1a: a sum that is quick to take, and that any changed byte changes. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
