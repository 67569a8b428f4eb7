/**
 * C0/C1 control characters (line feed and tab excepted), bidirectional overrides and isolates,
 * lone surrogates and the replacement-prone noncharacters: none belongs in a pack. Overrides and
 * isolates can make one speaker's name read as another's.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- it is there to find them
  /[\0-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu;

/** Something that leaves ink: no space, no mark on its own, nothing that is drawn as nothing. */
const INK = /[^\s\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** True where `value` holds only characters that a pack may contain. */
export function isPlainText(value: string): boolean {
  return value.search(FORBIDDEN) < 0;
}

/** True where a reader sees something of `value`: a speaker of blanks would be no attribution. */
export function isVisibleText(value: string): boolean {
  return INK.test(value);
}

/** `value` with every character that a pack may not contain spelt out, so that it can be shown. */
export function spellOut(value: string): string {
  return value.replace(
    FORBIDDEN,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
