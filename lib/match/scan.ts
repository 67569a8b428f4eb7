import {
  folds,
  foldUnit,
  IGNORABLE,
  isCyrillic,
  isSpace,
  FIRST_UNSPACED,
  isUnspaced,
  SEPARATOR,
} from '../text/fold.ts';
import { MIDDLE_NAME, normalForm } from '../text/normal.ts';
import type { IndexedName } from './entities.ts';
import { HASH_START, mix, mixWordEnd } from './hash.ts';
import type { InCrowd } from './crowds.ts';
import type { NameIndex } from './name-index.ts';
import { endsLower, endsNames, goesOn, NOWHERE, type PackNames } from './pack-names.ts';
import {
  GENITIVE,
  isArabicParticle,
  NO_STEMS,
  readWord,
  behindParticles,
  type Scanned,
  type Word,
} from './scan-words.ts';

/** A stretch whose folded words are those of a name. Offsets are UTF-16 code units, end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly name: IndexedName;
}

export interface ScanOptions {
  /** Whether the text is German (`isGerman`), whose names may carry an "s". Asked only where it matters. */
  readonly german: () => boolean;
  /** Names of a crowd that count. Without it, none does. */
  readonly inCrowd?: InCrowd;
}

/** Punctuation that may stand between two words of one name ("U.S.", "布林肯·安东尼"). */
const MAX_PUNCTUATION = 3;
/** Below it no word inflects its stem or begins with a particle. */
const FIRST_ODD = 0x0400;
/** Words in the longest name; a path ends by itself long before, this bounds hash collisions. */
const MAX_WORDS = 24;

/**
 * Calls `visit` with the start of each word of `text` at which names begin and the hits found there,
 * shortest first; hits inside longer ones come too, for what is longest may turn out not to count.
 * One pass; cost hardly depends on the number of names.
 */
export function scan(index: NameIndex, text: string, options: ScanOptions, visit: Visit): void {
  const scanned = { text, ...options };
  const { length } = text;
  for (let at = 0; at < length;) {
    const first = text.charCodeAt(at);
    let folded = folds[first];
    if (folded === undefined || folded === 0xffff) folded = foldUnit(first);
    if (folded === SEPARATOR || folded === IGNORABLE) {
      at++;
      continue;
    }
    // Nearly every word of most texts is done with here, and no object is made for it.
    const start = at++;
    let hash = mix(HASH_START, folded);
    let before = hash;
    let last = folded;
    let isPlain = first < FIRST_ODD || (!isCyrillic(first) && !isArabicParticle(first));
    if (!isUnspaced(first)) {
      for (; at < length; at++) {
        const unit = text.charCodeAt(at);
        let next = folds[unit];
        if (next === undefined || next === 0xffff) next = foldUnit(unit);
        if (next === SEPARATOR || (unit >= FIRST_UNSPACED && isUnspaced(unit))) break;
        if (next === IGNORABLE) {
          isPlain = false;
          continue;
        }
        before = hash;
        hash = mix(hash, next);
        last = next;
      }
    }
    const isLower = first === folded;
    const whole = mixWordEnd(hash);
    if (!isPlain || (last === GENITIVE && mayBegin(index, mixWordEnd(before), isLower))) {
      visitWord(index, scanned, start, visit);
    } else if (mayBegin(index, whole, isLower)) {
      visitFrom(index, scanned, { start, end: at, hash: whole, stems: NO_STEMS }, visit);
    }
  }
}

/** All names that begin with the word at `start`, or behind the particles that it begins with. */
function visitWord(index: NameIndex, scanned: Scanning, start: number, visit: Visit): void {
  const word = readWord(scanned, start, HASH_START);
  visitFrom(index, scanned, word, visit);
  if (!isArabicParticle(scanned.text.charCodeAt(start))) return;
  for (const from of behindParticles(scanned.text, start, word.end)) {
    visitFrom(index, scanned, readWord(scanned, from, HASH_START), visit);
  }
}

function visitFrom({ packs }: NameIndex, scanned: Scanning, first: Word, visit: Visit): void {
  const isLower = beginsLower(scanned.text, first.start);
  const hits: Hit[] = [];
  // Of equal hits the last one goes before: the first pack wins.
  for (let i = packs.length - 1; i >= 0; i--) {
    const names = packs[i];
    if (!names || !beginsIn(names, first, isLower)) continue;
    follow({ names, scanned, isLower, start: first.start, hits }, first, 1, false);
  }
  if (hits.length === 0) return;
  if (hits.length > 1) hits.sort((a, b) => a.end - b.end);
  visit(first.start, hits);
}

function beginsIn(names: PackNames, { hash, stems }: Word, isLower: boolean): boolean {
  return names.mayBegin(hash, isLower) || stems.some((stem) => names.mayBegin(stem, isLower));
}

function mayBegin({ packs }: NameIndex, hash: number, isLower: boolean): boolean {
  // Asked for every word: the loop makes no iterator.
  for (let i = 0; i < packs.length; i++)
    if (packs[i]?.mayBegin(hash, isLower) === true) return true;
  return false;
}

/** True where a word begins with a letter that folding leaves as it is: surely no capital. */
function beginsLower(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  return foldUnit(first) === first;
}

/** True where a word alone has the folded form of a name, in whatever case it stands. */
export function isNameWord({ packs }: NameIndex, word: string): boolean {
  if (word === '') return false;
  const { end, hash, stems } = readWord({ text: word, german: () => false }, 0, HASH_START);
  if (end < word.length) return false;
  return [...stems, hash].some((one) => packs.some((names) => endsNames(names.step(one))));
}

type Visit = (start: number, hits: readonly Hit[]) => void;

interface Scanning extends Scanned, ScanOptions {}

/** What a path through the names of a pack goes by. */
interface Path {
  readonly names: PackNames;
  readonly scanned: Scanning;
  /** Its first word begins with a letter in lower case. */
  readonly isLower: boolean;
  readonly start: number;
  readonly hits: Hit[];
}

/**
 * Follows the names on from a word.
 * @param depth how many words the path has, this one included.
 * @param skipped whether it has skipped the one middle name that a name may have.
 */
function follow(path: Path, word: Word, depth: number, skipped: boolean): void {
  for (const stem of word.stems) followHash(path, word.end, stem, depth, skipped);
  followHash(path, word.end, word.hash, depth, skipped);
}

function followHash(path: Path, end: number, hash: number, depth: number, skipped: boolean): void {
  const { names, scanned, isLower, start, hits } = path;
  const { text } = scanned;
  const step = names.step(hash);
  if (step === NOWHERE) return;
  if (isLower ? endsLower(step) : endsNames(step)) {
    for (const name of names.namesAt(step, hash, scanned.inCrowd)) {
      if (name.mayBeLower || !isLower) hits.push(withOwnMarks(text, start, end, name));
    }
  }
  if (!goesOn(step) || depth === MAX_WORDS) return;
  const next = nextWordStart(text, end);
  if (next < 0) return;
  follow(path, readWord(scanned, next, hash), depth + 1, skipped);
  const beyond = skipped || !mayBeMiddle(text, next) ? -1 : skipMiddleName(text, end);
  if (beyond >= 0) follow(path, readWord(scanned, beyond, hash), depth + 1, true);
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

/** False where the next word cannot be a middle name: that spares nearly all the look of `skipMiddleName`. */
function mayBeMiddle(text: string, next: number): boolean {
  if (text[next + 1] === '.' || text[next + 2] === '.') return true;
  const before = text[next - 1];
  return before === '(' || before === '“' || before === '"';
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
