import { foldUnit, IGNORABLE, isUnspaced, SEPARATOR } from '../text/fold.ts';

/** A word of a text, folded and without its ending; a pair of characters in unspaced scripts. */
export interface Word {
  readonly text: string;
  /** Where it begins: UTF-16 code units. */
  readonly start: number;
  /** True for words that say nothing about a subject. */
  readonly small: boolean;
}

const SHORTEST = 3;
/** Letters that are kept of a long word: enough to tell words apart, few enough to join inflections. */
const STEM = 7;
const ENDING = /(?:ments?|ings?|ed|ly|es|s|e)$/;
const HYPHEN = /[-\u2010\u2011]/;
const SMALL_WORDS = new Set(
  (
    'about after again all also and any are been being both but can could did does for from had has ' +
    'have having her here him his how into its just may more most much not now one only other our out ' +
    'over own said same say says she some such than that the their them then there these they this ' +
    'those too two very want was were what when where which while who will with would yet you your'
  ).split(' '),
);

/**
 * The words of a text in order; after them, once more in one piece, those with hyphens, because
 * "long-standing" and "longstanding" are the same word.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const compounds: Word[] = [];
  let word = '';
  let start = 0;
  let compound = '';
  let compoundStart = 0;
  let previous = '';
  const flush = (hyphen: boolean) => {
    if (word !== '') found.push(wordOf(word, start));
    if (hyphen && word !== '') {
      if (compound === '') compoundStart = start;
      compound += word;
    } else if (compound !== '') {
      if (word !== '') compounds.push(wordOf(compound + word, compoundStart));
      compound = '';
    }
    word = '';
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === IGNORABLE) continue;
    const unspaced = isUnspaced(unit);
    if (folded === SEPARATOR || unspaced) flush(HYPHEN.test(text.charAt(i)));
    const character = folded === SEPARATOR ? '' : String.fromCharCode(folded);
    if (unspaced && previous !== '') {
      found.push({ text: previous + character, start: i - 1, small: false });
    }
    if (!unspaced) {
      if (word === '') start = i;
      word += character;
    }
    previous = unspaced ? character : '';
  }
  flush(false);
  return [...found, ...compounds];
}

function wordOf(word: string, start: number): Word {
  return { text: stem(word), start, small: word.length < SHORTEST || SMALL_WORDS.has(word) };
}

/** "agree", "agrees", "agreed" and "agreement" become one; so do most plurals of five languages. */
function stem(word: string): string {
  const base = word.replace(ENDING, '').replace(/e+$/, '');
  return (base.length >= SHORTEST ? base : word).slice(0, STEM);
}
