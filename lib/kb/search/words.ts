import { foldUnit, IGNORABLE, isUnspaced, SEPARATOR } from '../../text/fold.ts';

/** A folded word of a text and where it stands there; or a run of a script that has no spaces. */
export interface FoldedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isUnspaced: boolean;
}

/** What is looked up for a word: a term of the index, or all that begin with it. */
export interface Lookup {
  readonly term: string;
  readonly isPrefix: boolean;
  /** True for a piece of a run without spaces: it is as good as a whole word wherever it is. */
  readonly isPiece: boolean;
}

/** Units of a term at most. What is longer is found by its beginning. */
const LONGEST = 60;

/** The words of a text, folded as the matcher folds them. */
export function wordsIn(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let units: number[] = [];
  let from = 0;
  let to = 0;
  let unspaced = false;
  const end = () => {
    // Made from numbers, so that no word keeps the whole text in memory.
    if (units.length > 0) {
      words.push({ text: textOf(units), from, to, isUnspaced: unspaced });
    }
    units = [];
  };
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit === IGNORABLE) continue;
    if (unit === SEPARATOR) {
      end();
      continue;
    }
    const isNow = isUnspaced(unit);
    if (units.length > 0 && isNow !== unspaced) end();
    if (units.length === 0) from = at;
    unspaced = isNow;
    units.push(unit);
    to = at + 1;
  }
  end();
  return words;
}

/**
 * What a word is indexed by: itself, or, without spaces, each pair of neighbours and the last unit, so
 * that every piece of a run is the beginning of something.
 */
export function termsOf({ text, isUnspaced: unspaced }: FoldedWord): string[] {
  if (!unspaced) return [text.slice(0, LONGEST)];
  return pairs(text, text.length);
}

/** What is looked up for a word of a question: together they find at least what has the word. */
export function lookupsOf({ text, isUnspaced: unspaced }: FoldedWord): Lookup[] {
  if (!unspaced) return [{ term: text.slice(0, LONGEST), isPrefix: true, isPiece: false }];
  if (text.length === 1) return [{ term: text, isPrefix: true, isPiece: true }];
  return pairs(text, text.length - 1).map((term) => ({ term, isPrefix: false, isPiece: true }));
}

/** True where a word of a text is, or begins with, one of a question; a run may have it anywhere. */
export function hasWord(word: FoldedWord, asked: FoldedWord): boolean {
  if (word.isUnspaced !== asked.isUnspaced) return false;
  return asked.isUnspaced ? word.text.includes(asked.text) : word.text.startsWith(asked.text);
}

/** Where a word of `text` has one of a question: all of the word, or the piece of a run without spaces. */
export function placeOf(
  text: string,
  word: FoldedWord,
  asked: FoldedWord,
): { from: number; to: number } | undefined {
  if (!hasWord(word, asked)) return undefined;
  if (!asked.isUnspaced) return { from: word.from, to: word.to };
  const at = word.text.indexOf(asked.text);
  const from = placeOfUnit(text, word.from, at);
  return { from, to: placeOfUnit(text, from, asked.text.length - 1) + 1 };
}

/** Where the nth unit that folding keeps stands, counted from `from`. */
function placeOfUnit(text: string, from: number, n: number): number {
  let at = from;
  for (let left = n; at < text.length; at++) {
    if (foldUnit(text.charCodeAt(at)) !== IGNORABLE && left-- === 0) break;
  }
  return at;
}

function pairs(text: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => text.slice(i, i + 2));
}

function textOf(units: readonly number[]): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < units.length; at += 1000) {
    text += String.fromCharCode(...units.slice(at, at + 1000));
  }
  return text;
}
