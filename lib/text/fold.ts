/**
 * Folding, one UTF-16 code unit at a time, so that offsets never move. Case and diacritics fall
 * away here; what they mean is judged later, on the few stretches that agree when folded.
 */

/** White space, punctuation, symbols: ends a word. */
export const SEPARATOR = 0;
/** Soft hyphens, zero-width characters, vowel points and accents: looked through inside a word. */
export const IGNORABLE = 1;

/**
 * By code unit, what `foldUnit` gives; 0xffff where that is not worked out yet. For loops over whole
 * texts, where Firefox does not inline the call.
 */
export const folds = new Uint16Array(65_536).fill(0xffff);

/**
 * The folded form of a UTF-16 code unit: SEPARATOR, IGNORABLE, or the code unit of its lower-case
 * base letter. Worked out on first need: the full table costs 10–25 ms, and a page of text has some
 * hundred different units. What English is written with is there from the start, in less than a
 * millisecond: a loop over text that has never had to work anything out runs three times as fast in
 * Firefox.
 */
export function foldUnit(unit: number): number {
  const folded = folds[unit];
  // Neither `??` nor a named constant, of which the bundler makes a variable: both are slow in Firefox.
  return folded === undefined || folded === 0xffff ? learn(unit) : folded;
}

function learn(unit: number): number {
  const folded = computeFold(unit);
  folds[unit] = folded;
  return folded;
}

/** Marks that decorate a letter. Kana voicing and Thai vowels are marks too, but change the letter. */
const DECORATION =
  /^[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F]$/u;
const INVISIBLE = /^[\u00AD\u034F\u061C\u0640\u180E\u200B-\u200F\u2060-\u2064\uFEFF]$/;

function computeFold(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (DECORATION.test(character) || INVISIBLE.test(character)) return IGNORABLE;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return SEPARATOR;
  const lower = character.toLowerCase();
  const parts = Array.from(lower.normalize('NFD'));
  const decorated = parts.slice(1).every((part) => DECORATION.test(part));
  const base = decorated ? (parts[0] ?? lower) : lower;
  // The Greek sigma has a shape of its own at the end of a word.
  return base === '\u03C2' ? 0x03c3 : base.charCodeAt(0);
}

/** Latin letters with the accents of Europe, and general punctuation. */
for (let unit = 0; unit < 0x180; unit++) learn(unit);
for (let unit = 0x2000; unit < 0x2070; unit++) learn(unit);

/** True for a character that shows nothing: soft hyphen, zero-width space, direction mark. */
export function isInvisible(unit: number): boolean {
  return (
    unit >= 0xad && (unit === 0xad || unit >= 0x034f) && INVISIBLE.test(String.fromCharCode(unit))
  );
}

/** Below it no unit is unspaced: loops over text ask that first, without a call. */
export const FIRST_UNSPACED = 0x0e00;

/**
 * True for scripts written without spaces between words, where each unit stands for itself: Han,
 * kana, Hangul, Thai, Lao, Myanmar, Khmer, and halves of surrogate pairs (rare Han, mostly).
 */
export function isUnspaced(unit: number): boolean {
  if (unit < FIRST_UNSPACED) return false;
  return (
    unit <= 0x0eff ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** True for a Hangul syllable. Korean puts spaces between words but hangs particles on them. */
export function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7af;
}

/** True for a Cyrillic letter, whose words change their endings. */
export function isCyrillic(unit: number): boolean {
  return unit >= 0x0400 && unit <= 0x052f;
}

/** True for white space, the no-break space included. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
