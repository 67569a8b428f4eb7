import {
  foldUnit,
  IGNORABLE,
  isCyrillic,
  isInvisible,
  isSpace,
  isUnspaced,
  SEPARATOR,
} from '../text/fold.ts';
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
 * @param german whether `text` is German (`isGerman`), whose names may carry an "s".
 */
export function scan(
  index: NameIndex,
  text: string,
  german: boolean,
  visit: (start: number, hits: readonly Hit[]) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const folded = foldUnit(text.charCodeAt(at));
    if (folded === SEPARATOR || folded === IGNORABLE) {
      at++;
      continue;
    }
    const path = { index, text, german };
    const word = readWord(path, at, HASH_START);
    // Arabic writes "and", "in", "to" and their like in one piece with the word behind.
    for (const start of [at, ...behindArabicParticles(text, at, word.end)]) {
      const first = start === at ? word : readWord(path, start, HASH_START);
      if (!first.hashes.some((hash) => index.mayBegin(hash))) continue;
      const hits: Hit[] = [];
      follow(path, start, first, hits, { depth: 1, skipped: false });
      if (hits.length > 0) {
        hits.sort((a, b) => a.end - b.end);
        visit(start, hits);
      }
    }
    at = word.end;
  }
}

/** True where a word alone has the folded form of a name, in whatever case it stands. */
export function isNameWord(index: NameIndex, word: string): boolean {
  if (word === '') return false;
  const { end, hashes } = readWord({ text: word, german: false }, 0, HASH_START);
  if (end < word.length) return false;
  return hashes.some((hash) => (index.lookup(hash)?.name ?? -1) >= 0);
}

/** What a scan goes by. */
interface Path {
  readonly index: NameIndex;
  readonly text: string;
  /** German names may carry the "s" of a genitive. */
  readonly german: boolean;
}

interface Word {
  readonly end: number;
  /** Running hash after the word; also after each stem that it may be an inflection of. */
  readonly hashes: readonly number[];
}

function readWord({ text, german }: Omit<Path, 'index'>, start: number, hash: number): Word {
  const first = text.charCodeAt(start);
  if (isUnspaced(first))
    return { end: start + 1, hashes: [mixWordEnd(mix(hash, foldUnit(first)))] };
  const endings = isCyrillic(first) ? MAX_ENDING : german ? 1 : 0;
  const stems: number[] = [];
  let last = 0;
  let end = start;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === SEPARATOR || isUnspaced(unit)) break;
    if (folded !== IGNORABLE) {
      hash = mix(hash, folded);
      last = folded;
      if (endings > 0 && stems.push(hash) > 1 + endings) stems.shift();
    }
    // Invisible characters behind a word are not part of it; accents are.
    if (!isInvisible(unit)) end = i + 1;
  }
  if (endings === 0 || (german && endings === 1 && last !== GENITIVE)) {
    return { end, hashes: [mixWordEnd(hash)] };
  }
  return { end, hashes: stems.map(mixWordEnd) };
}

/** Folded "s". */
const GENITIVE = 0x73;
/** "and", "so", "in" or "by", "to", "like": Arabic particles written in one with the word behind. */
const PARTICLES = '\u0648\u0641\u0628\u0644\u0643';

/** Where a word may begin behind one or two particles. */
function behindArabicParticles(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = start; at < start + 2 && end - at > 3; at++) {
    if (!PARTICLES.includes(text.charAt(at))) break;
    starts.push(at + 1);
  }
  return starts;
}

/** How far a path has come, and whether it has skipped the one middle name that a name may have. */
interface Progress {
  readonly depth: number;
  readonly skipped: boolean;
}

function follow(path: Path, start: number, word: Word, hits: Hit[], progress: Progress): void {
  const { index, text } = path;
  for (const hash of word.hashes) {
    const slot = index.lookup(hash);
    if (slot === undefined) continue;
    for (let id = slot.name; id >= 0; id = index.next(id)) {
      const name = index.names[id];
      if (name) hits.push(withOwnMarks(text, start, word.end, name));
    }
    const { depth, skipped } = progress;
    if (!slot.more || depth === MAX_WORDS) continue;
    const next = nextWordStart(text, word.end);
    if (next < 0) continue;
    follow(path, start, readWord(path, next, hash), hits, { depth: depth + 1, skipped });
    const beyond = skipped ? -1 : skipMiddleName(text, word.end);
    if (beyond < 0) continue;
    follow(path, start, readWord(path, beyond, hash), hits, { depth: depth + 1, skipped: true });
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
