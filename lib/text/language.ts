import { foldUnit, IGNORABLE, SEPARATOR } from './fold.ts';

/** Small words that German has and no other language in Latin letters writes as often. */
const GERMAN = keysOf(
  'der die das den dem und nicht ist mit von für über auf ein eine einen im zu sich bei nach war wird sagte schwieg',
);
const NOT_GERMAN = keysOf('the of and to is was that with le la les des et el los las que y');

/** Code units of a text that are looked at. */
const HEAD = 600;

/**
 * True where a text reads as German: small words of it, and more of them than of its neighbours. Asked
 * of every text in which a name stands, so words are told by a key of their folded letters.
 */
export function isGerman(text: string): boolean {
  const head = text.slice(0, HEAD);
  let german = 0;
  let other = 0;
  for (const key of keysIn(head)) {
    if (GERMAN.has(key)) german++;
    else if (NOT_GERMAN.has(key)) other++;
  }
  return german > other;
}

function keysOf(words: string): ReadonlySet<number> {
  return new Set(keysIn(words));
}

/** A number for each word, the same for the same letters without case and accents. */
function keysIn(text: string): number[] {
  const keys: number[] = [];
  let key = 0;
  for (let i = 0; i <= text.length; i++) {
    const folded = i < text.length ? foldUnit(text.charCodeAt(i)) : SEPARATOR;
    if (folded > IGNORABLE) key = (Math.imul(key, 31) + folded) | 0;
    else if (folded === SEPARATOR && key !== 0) {
      keys.push(key);
      key = 0;
    }
  }
  return keys;
}
