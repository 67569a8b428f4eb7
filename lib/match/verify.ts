import { isCyrillic, isHangul } from '../text/fold.ts';
import { isAllCapitals } from '../text/letter-case.ts';
import { MIDDLE_NAME, normalForm, withoutMarks } from '../text/normal.ts';
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

/** Rule 1: edges by script. */
function hasEdges(text: string, { start, end, name }: Hit): boolean {
  if (
    /^['’]\p{L}/u.test(text.slice(end, end + 2)) &&
    !/^['’]s(?!\p{L})/iu.test(text.slice(end, end + 4))
  )
    return false;
  const shortPerson = name.entity.kind === 'person' && letterCount(name.text) <= 3;
  if (shortPerson && /^[-‐‑]\p{Ll}/u.test(text.slice(end, end + 2))) return false;
  if (isHangul(text.charCodeAt(end - 1))) return hasKoreanEdges(text, start, end);
  return true;
}

/** Particles that Korean hangs on a noun; anything else after a name makes another word of it. */
const KOREAN_PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|에는|에도|와|과|와의|과의|도|만|로|으로|로부터|으로부터|까지|부터|보다|처럼|이나|나|이라|라|이라고|라고|이며|며|이고|측|간|내|측은|측이)$/;

function hasKoreanEdges(text: string, start: number, end: number): boolean {
  if (start > 0 && isHangul(text.charCodeAt(start - 1))) return false;
  let after = end;
  while (after < text.length && after < end + 5 && isHangul(text.charCodeAt(after))) after++;
  return after === end || KOREAN_PARTICLE.test(text.slice(end, after));
}

/** Rule 2 (case), rule 7 (accents, endings). */
function agrees(text: string, { start, end, name }: Hit): boolean {
  const letters = letterCount(name.text);
  const plain = (raw: string) => (letters >= 5 ? withoutMarks(normalForm(raw)) : normalForm(raw));
  const seen = plain(text.slice(start, end));
  const known = plain(name.text);
  const { kind } = name.entity;
  if (kind === 'person' && seen !== known && withoutMiddleName(seen) === known) return true;
  if (trimPoint(seen) === trimPoint(known) || isInflected(seen, known)) {
    return !(isShortCapitals(known) && inAllCapitals(text, start, end));
  }
  if (isAllCapitals(seen)) return letters >= 4 && agreesInCapitals(seen, known);
  const ignoresCase = (kind === 'organization' || kind === 'issue') && known.includes(' ');
  if (!ignoresCase && known !== known.toLowerCase()) return false;
  return seen.toLowerCase() === known.toLowerCase() && !isOfCapital(text, end);
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

/**
 * Rule 7: each Cyrillic word of `seen` is the stem of the name's word and at most three letters
 * more. Short and other words must be equal.
 */
function isInflected(seen: string, name: string): boolean {
  if (!isCyrillic(name.charCodeAt(0))) return false;
  const seenWords = seen.split(/([ '·-])/);
  const nameWords = name.split(/([ '·-])/);
  if (seenWords.length !== nameWords.length) return false;
  return nameWords.every((word, i) => {
    const other = seenWords[i] ?? '';
    if (word.length <= 3 || !isCyrillic(word.charCodeAt(0))) return other === word;
    const stem = word.replace(/[аеёиоуыэюяйь]$/iu, '');
    // Three letters begin too many words: "Балет" is no case of "Бали".
    if (stem.length < 4) return other === word;
    return other.startsWith(stem) && /^\p{Ll}{0,3}$/u.test(other.slice(stem.length));
  });
}
