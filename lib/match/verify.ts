import { isAllCapitals } from '../text/letter-case.ts';
import { MIDDLE_NAME, normalForm, withoutMarks } from '../text/normal.ts';
import { hasEdges } from './edges.ts';
import { isGermanGenitive, isInflected } from './inflection.ts';
import { ignoresCase } from './entity-record.ts';
import type { Hit } from './scan.ts';

/**
 * Rules 1, 2 and 7 of recognition: whether a hit is really spelt like the name and ends where a
 * word of its script ends. Looks at the stretch and at no more than a line around it.
 */
export function isSpelled(text: string, hit: Hit): boolean {
  // Longer than any spelling of the name: invisible characters or white space stuffed in.
  if (hit.end - hit.start > hit.name.text.length * 4 + 64) return false;
  return hasEdges(text, hit) && agrees(text, hit);
}

/** Rule 2 (case), rule 7 (accents, endings). */
function agrees(text: string, { start, end, name }: Hit): boolean {
  const raw = text.slice(start, end);
  // Nearly all are spelt just so; short capitals have to be looked at all the same.
  if (raw === name.text && !isShortCapitals(raw)) return true;
  const letters = letterCount(name.text);
  const [seen, known] = inOneSpelling(normalForm(raw), normalForm(name.text));
  const { kind } = name.entity;
  if (kind === 'person' && seen !== known && withoutMiddleName(seen) === known) return true;
  if (trimPoint(seen) === trimPoint(known) || isInflected(seen, known)) {
    return !(isShortCapitals(known) && inAllCapitals(text, start, end));
  }
  if (isGermanGenitive(seen, known)) return true;
  if (isAllCapitals(seen)) return letters >= 4 && agreesInCapitals(seen, known);
  if (!ignoresCase(kind, known, name.use) && known !== known.toLowerCase()) return false;
  return seen.toLowerCase() === known.toLowerCase() && !isOfCapital(text, end);
}

/**
 * Accents may be missing where the name has them and is long enough ("Taiwan" for "Taïwan"); accents
 * that the name does not have make another word of Latin letters ("América"), and are only stress or
 * vowel points elsewhere. Hyphens and spaces are one inside the name of an issue ("spy-balloon").
 */
function inOneSpelling(seen: string, known: string): [seen: string, known: string] {
  if (letterCount(known) >= 5) {
    if (seen === withoutMarks(seen)) known = withoutMarks(known);
    else if (!/\p{Script=Latin}/u.test(known))
      [seen, known] = [seen, known].map(withoutMarks) as [string, string];
  }
  if (/ /.test(known) && /-/.test(seen) && !known.includes('-')) seen = seen.replaceAll('-', ' ');
  return [seen, known];
}

/** Rule 8: "Antony J. Blinken" is spelt like "Antony Blinken". */
function withoutMiddleName(seen: string): string {
  const first = /^\S+/.exec(seen)?.[0] ?? '';
  const middle = MIDDLE_NAME.exec(seen.slice(first.length));
  return middle ? `${first} ${seen.slice(first.length + middle[0].length)}` : seen;
}

function agreesInCapitals(seen: string, known: string): boolean {
  if (trimPoint(seen) === trimPoint(known).toUpperCase()) return true;
  return isInflected(seen.toLowerCase(), known.toLowerCase());
}

function letterCount(name: string): number {
  return name.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function trimPoint(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** "US", "UN", "U.S.": two or three capitals. */
function isShortCapitals(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,3}$/u.test(name);
}

/** True where the letters of the line around the stretch are capitals too, so that "US" may be "us". */
function inAllCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  const around = (before.split(/[\n.!?]/).at(-1) ?? '') + ' ' + (after.split(/[\n.!?]/)[0] ?? '');
  const words = around.match(/\p{L}{3,}/gu) ?? [];
  // One other word is enough: "CONTACT US" stands on half the pages there are.
  return words.length >= 1 && words.every(isAllCapitals);
}

/** "department of state" may ignore case, "department of State College" may not. */
function isOfCapital(text: string, end: number): boolean {
  return /^ of \p{Lu}/u.test(text.slice(end, end + 6));
}
