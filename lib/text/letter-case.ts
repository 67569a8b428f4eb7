/** Questions about capitals, for names and for the lines they stand in. */

/** True where the first letter of `word` is a capital. Scripts without case give false. */
export function isCapitalised(word: string): boolean {
  const first = word.match(/\p{L}/u)?.[0] ?? '';
  return first !== first.toLowerCase();
}

/** True where `text` has cased letters and all of them are capitals. */
export function isAllCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

/** Function words that headlines leave in lower case; they do not tell a headline from prose. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|nor|of|off|on|or|over|per|so|the|to|up|via|vs|with|yet)$/;

/**
 * True where `line` is written like a Title-Case headline: at least three words of its own weight,
 * every one of them capitalised. Only the first 300 code units are looked at.
 */
export function isTitleCase(line: string): boolean {
  const head = line.slice(0, 300);
  const words = (head.match(/\p{L}[\p{L}’']*/gu) ?? []).filter((word) => !SMALL.test(word));
  return words.length >= 3 && words.every(isCapitalised);
}
