import type { MatchEntity } from './entities.ts';

/** Given name, perhaps more of them, surname: words of cased letters. */
const FULL_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)* (\p{Lu}[\p{L}'’-]{3,})$/u;

/**
 * Coreference where it is safe: the surnames by which a page may go on speaking of a person whom it
 * has named in full. Only for persons of whom the pack gives no single-word name in that language;
 * three letters or fewer are too many words ("Yi", "Gang"). Chinese, Japanese and Korean names put
 * the surname first, and mostly in scripts without capitals: packs must say theirs.
 */
export function surnamesOf({ kind, names }: MatchEntity): string[] {
  if (kind !== 'person') return [];
  const single = new Set(names.filter(({ text }) => !/[\s·・]/.test(text)).map((n) => n.language));
  const surnames = names.flatMap(({ text, language }) => {
    const surname = single.has(language) ? undefined : FULL_NAME.exec(text)?.[1];
    return surname === undefined ? [] : [surname];
  });
  const known = new Set(names.map(({ text }) => text));
  return [...new Set(surnames)].filter((surname) => !known.has(surname));
}
