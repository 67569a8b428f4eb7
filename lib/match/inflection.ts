import { isCyrillic } from '../text/fold.ts';

/**
 * Endings of names in the singular, Russian and Ukrainian, as they follow the stem. The plural is
 * left out: countries and persons have none, and "Китаев" is somebody's surname.
 */
const ENDING =
  /^(?:а|я|у|ю|ы|и|е|о|й|ь|і|ї|ом|ем|ём|ой|ей|ою|ею|єю|ью|ым|им|ого|его|ому|ему|ая|ую|ий|ый|ое|ієм|ові|еві)?$/u;
const LAST_VOWEL = /[аеёиоуыэюяйьіїє]$/iu;

/**
 * Rule 7: true where each Cyrillic word of `seen` is the name's word in another case. Both in normal
 * form. A word of up to three letters changes only behind another word of the name ("Цинь Ганом"):
 * alone it would begin too many words.
 */
export function isInflected(seen: string, name: string): boolean {
  if (!isCyrillic(name.charCodeAt(0))) return false;
  const seenWords = seen.split(/([ '·-])/);
  const nameWords = name.split(/([ '·-])/);
  if (seenWords.length !== nameWords.length) return false;
  return nameWords.every((word, i) => {
    const other = seenWords[i] ?? '';
    if (other === word) return true;
    if (!isCyrillic(word.charCodeAt(0))) return false;
    const stem = word.replace(LAST_VOWEL, '');
    const isLong = stem.length >= 4 || (i > 0 && stem.length === word.length && stem.length >= 3);
    return isLong && other.startsWith(stem) && ENDING.test(other.slice(stem.length));
  });
}

/** German hangs the genitive on names without an apostrophe: "Chinas", "Bidens". */
export function isGermanGenitive(seen: string, name: string): boolean {
  return seen === `${name}s` && /\p{Ll}$/u.test(name) && !name.endsWith('s');
}
