import { isCyrillic } from '../text/fold.ts';
import { isAllCapitals } from '../text/letter-case.ts';
import { beginsSentence } from '../text/sentence.ts';
import type { Hit } from './scan.ts';

/** Whose title it is: that of `some` who held it, or the entity's `own`. */
export type Titled = false | 'some' | 'own';

/** A title that says of which country: "Chinese President", "US Secretary of State". */
const OF_A_COUNTRY = /^(?:us|u\.s\.|\p{L}+(?:ese|ish|ian|can|['’]s)) \p{L}/u;

/** Whether a title of the entity stands right before a name ("Foreign Minister Qin"). */
export function titleBefore(text: string, { start, name }: Hit): Titled {
  if (name.entity.titles.length === 0) return false;
  const before = text
    .slice(Math.max(0, start - 80), start)
    .trimEnd()
    .toLowerCase();
  const titles = name.entity.titles
    .map((title) => title.toLowerCase())
    .filter((title) => endsInWords(before, title));
  if (titles.length === 0) return false;
  return titles.some((title) => OF_A_COUNTRY.test(title)) ? 'own' : 'some';
}

/** "administer" does not end in the title "minister". */
function endsInWords(text: string, words: string): boolean {
  return text.endsWith(words) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -words.length));
}

/** What follows the place in a dateline: another one, a date, an agency in brackets, or a dash. */
const AFTER_DATELINE =
  /^(?:\/\p{Lu}{3,})?(?:\s*,\s*\p{Lu}\p{Ll}{2,}\.?\s+\d|\s*\(\p{Lu}|\s*[—–]|\s+--?\s|\s+\d{4}-\d\d)/u;
/** At the very beginning the place need not stand in capitals: "Washington (our correspondent) —". */
const AFTER_FIRST = /^\s*(?:\([^()]{2,40}\)\s*)?[—–]\s/u;

/** A place where a report says where it comes from: "WASHINGTON (AP) —". */
export function isDateline(text: string, { start, end, name }: Hit): boolean {
  if (name.entity.kind !== 'place' || name.use !== 'context' || end - start < 4) return false;
  const after = text.slice(end, end + 50);
  if (isAllCapitals(text.slice(start, end)) && AFTER_DATELINE.test(after)) return true;
  return text.slice(0, start).trim() === '' && AFTER_FIRST.test(after);
}

/**
 * True for a place's name of one word, without the article, behind an Arabic particle: "in Russia" is
 * spelt like "Prussia".
 */
export function isJoined(text: string, { start, name }: Hit): boolean {
  if (name.entity.kind !== 'place' || /^\u0627\u0644|\s/.test(name.text)) return false;
  return /[\u0621-\u064A]/.test(text.charAt(start - 1));
}

/** True for an organisation that the pack writes with capitals and the text without. */
export function isLowered(text: string, { start, end, name }: Hit): boolean {
  if (name.entity.kind !== 'organization' || name.text === name.text.toLowerCase()) return false;
  const [first, own] = [text.slice(start, end).charAt(0), name.text.charAt(0)];
  return first !== own && first === own.toLowerCase();
}

/**
 * True for a surname alone where its language makes it look like another word: anywhere in German,
 * where nouns have capitals ("Blinken"), and inflected at the head of a Cyrillic sentence ("Путина").
 */
export function mayBeNoun(text: string, { start, end, name }: Hit, german: boolean): boolean {
  if (name.entity.kind !== 'person' || /\s/.test(name.text)) return false;
  const isBase = text.slice(start, end) === name.text;
  if (isCyrillic(text.charCodeAt(start))) return !isBase && beginsSentence(text, start);
  return german && isBase;
}
