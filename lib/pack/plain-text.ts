/**
 * C0/C1 control characters (line feed and tab excepted), bidirectional overrides and isolates,
 * lone surrogates and the replacement-prone noncharacters: none belongs in a pack. Overrides and
 * isolates can make one speaker's name read as another's.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- it is there to find them
  /[\0-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

/** True where `value` holds only characters that a pack may contain. */
export function isPlainText(value: string): boolean {
  return !FORBIDDEN.test(value);
}
