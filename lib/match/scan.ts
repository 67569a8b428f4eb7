import { foldUnit, IGNORABLE, isCyrillic, isSpace, isUnspaced, SEPARATOR } from '../text/fold.ts';
import { MIDDLE_NAME, normalForm } from '../text/normal.ts';
import { HASH_START, mix, mixWordEnd, type IndexedName, type NameIndex } from './name-index.ts';

/** A stretch whose folded words are those of a name. Offsets are UTF-16 code units, end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly name: IndexedName;
}

/** Punctuation that may stand between two words of one name ("U.S.", "布林肯·安东尼"). */
const MAX_PUNCTUATION = 3;
/** Letters that an inflected Cyrillic word may have beyond its stem (rule 7). */
const MAX_ENDING = 3;
/** Words in the longest name; a path ends by itself long before, this bounds hash collisions. */
const MAX_WORDS = 24;

/**
 * Calls `visit` with the start of each word of `text` at which names begin and the hits found there,
 * shortest first; hits inside longer ones come too, for what is longest may turn out not to count.
 * One pass; cost does not depend on the number of names.
 */
export function scan(
  index: NameIndex,
  text: string,
  visit: (start: number, hits: readonly Hit[]) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const folded = foldUnit(text.charCodeAt(at));
    if (folded === SEPARATOR || folded === IGNORABLE) {
      at++;
      continue;
    }
    const word = readWord(text, at, HASH_START);
    if (word.hashes.some((hash) => index.mayBegin(hash))) {
      const hits: Hit[] = [];
      follow(index, text, at, word, hits, 1);
      if (hits.length > 0) {
        hits.sort((a, b) => a.end - b.end);
        visit(at, hits);
      }
    }
    at = word.end;
  }
}

interface Word {
  readonly end: number;
  /** Running hash after the word; for Cyrillic also after each stem it may be an inflection of. */
  readonly hashes: readonly number[];
}

function readWord(text: string, start: number, hash: number): Word {
  const first = text.charCodeAt(start);
  if (isUnspaced(first))
    return { end: start + 1, hashes: [mixWordEnd(mix(hash, foldUnit(first)))] };
  const cyrillic = isCyrillic(first);
  const stems: number[] = [];
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const folded = foldUnit(unit);
    if (folded === SEPARATOR || isUnspaced(unit)) break;
    if (folded !== IGNORABLE) {
      hash = mix(hash, folded);
      if (cyrillic && stems.push(hash) > 1 + MAX_ENDING) stems.shift();
    }
    end++;
  }
  if (!cyrillic) return { end, hashes: [mixWordEnd(hash)] };
  return { end, hashes: stems.map(mixWordEnd) };
}

function follow(
  index: NameIndex,
  text: string,
  start: number,
  word: Word,
  hits: Hit[],
  depth: number,
): void {
  for (const hash of word.hashes) {
    const slot = index.lookup(hash);
    if (slot === undefined) continue;
    for (let id = slot.name; id >= 0; id = index.next(id)) {
      const name = index.names[id];
      if (name) hits.push(withOwnMarks(text, start, word.end, name));
    }
    if (!slot.more || depth === MAX_WORDS) continue;
    const next = nextWordStart(text, word.end);
    if (next < 0) continue;
    follow(index, text, start, readWord(text, next, hash), hits, depth + 1);
    const beyond = skipMiddleName(text, word.end);
    if (beyond >= 0) follow(index, text, start, readWord(text, beyond, hash), hits, depth + 1);
  }
}

/** "U.S." owns its last point where the text has it, “one China” policy its first mark. */
function withOwnMarks(text: string, start: number, end: number, name: IndexedName): Hit {
  const own = name.text;
  let lead = 0;
  while (lead < own.length && isMark(own, lead)) lead++;
  let tail = own.length;
  while (tail > lead && isMark(own, tail - 1)) tail--;
  const before = start - lead;
  if (lead > 0 && before >= 0 && sameMarks(text.slice(before, start), own.slice(0, lead))) {
    start = before;
  }
  const after = end + own.length - tail;
  if (after > end && sameMarks(text.slice(end, after), own.slice(tail))) end = after;
  return { start, end, name };
}

function isMark(text: string, at: number): boolean {
  return foldUnit(text.charCodeAt(at)) === SEPARATOR;
}

function sameMarks(one: string, other: string): boolean {
  return one === other || normalForm(one) === normalForm(other);
}

/**
 * Rule 8: where a name goes on behind an initial, or a given name in brackets or quotation marks
 * ("Antony J. Blinken", "Antony (Tony) Blinken"), or -1. `verify.ts` lets only persons have one.
 */
function skipMiddleName(text: string, end: number): number {
  const middle = MIDDLE_NAME.exec(text.slice(end, end + 32));
  const next = end + (middle?.[0].length ?? 0);
  return middle && next < text.length && foldUnit(text.charCodeAt(next)) > IGNORABLE ? next : -1;
}

/** Start of the next word of the same name, or -1: after white space of any length, or little punctuation. */
function nextWordStart(text: string, end: number): number {
  let punctuation = 0;
  for (let i = end; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === IGNORABLE || isSpace(unit)) continue;
    if (folded !== SEPARATOR) return i;
    if (++punctuation > MAX_PUNCTUATION) return -1;
  }
  return -1;
}
