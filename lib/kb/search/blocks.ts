import { z } from 'zod';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { TermPlaces } from './term-runs.ts';

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

/** Calls `visit` for each place of the terms that are, or begin with, `term`. */
export function visitBlock(
  bytes: Uint8Array,
  term: string,
  isPrefix: boolean,
  visit: (place: number, isFirst: boolean, isWhole: boolean) => void,
): void {
  const block = new ByteReader(bytes);
  let word = '';
  while (!block.isAtEnd) {
    word = block.word(word);
    const end = block.number() + block.at;
    const isWhole = word === term;
    if (isWhole || (isPrefix && word.startsWith(term))) {
      for (let value = 0; block.at < end;) {
        value += block.number();
        visit(value >>> 1, (value & 1) === 0, isWhole);
      }
    } else if (word > term) return;
    block.at = end;
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
