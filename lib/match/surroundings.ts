import { isAllCapitals } from '../text/letter-case.ts';
import type { Hit } from './scan.ts';

/** True where a title of the entity stands right before a name ("Foreign Minister Qin"). */
export function isTitled(text: string, { start, name }: Hit): boolean {
  if (name.entity.titles.length === 0) return false;
  const before = text
    .slice(Math.max(0, start - 80), start)
    .trimEnd()
    .toLowerCase();
  return name.entity.titles.some((title) => endsInWords(before, title.toLowerCase()));
}

/** "administer" does not end in the title "minister". */
function endsInWords(text: string, words: string): boolean {
  return text.endsWith(words) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -words.length));
}

/** What follows the place in a dateline: a date, an agency in brackets, or a dash. */
const AFTER_DATELINE =
  /^(?:\s*,\s*\p{Lu}\p{Ll}{2,}\.?\s+\d|\s*\(\p{Lu}|\s*[—–]|\s+--?\s|\s+\d{4}-\d\d)/u;

/** A place in capitals where a report says where it comes from: "WASHINGTON (AP) —". */
export function isDateline(text: string, { start, end, name }: Hit): boolean {
  if (name.entity.kind !== 'place' || name.use !== 'context' || end - start < 4) return false;
  return isAllCapitals(text.slice(start, end)) && AFTER_DATELINE.test(text.slice(end, end + 24));
}
