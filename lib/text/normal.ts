/**
 * Normal forms of short stretches of text, for comparing what folding found alike. Costs grow with
 * the stretch; callers bound its length first (normalising long runs of marks is quadratic in V8).
 */

const INVISIBLE = /[\u00AD\u034F\u061C\u0640\u180E\u200B-\u200F\u2060-\u2064\uFE00-\uFE0F\uFEFF]/g;
const MARKS =
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/** Of ASCII nothing changes but white space. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The same words as a reader sees them: NFC, one space per gap, plain apostrophes and hyphens. */
export function normalForm(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[’‘ʼ＇]/g, "'")
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/\u03C2/g, '\u03C3')
    .replace(/[‧・•]/g, '·');
}

/** Between the words of a person's name: an initial, or a name in brackets or quotation marks. */
export const MIDDLE_NAME = /^\s+(?:\p{Lu}\.|[(“"]\p{Lu}[\p{L}'’-]{0,20}[)”"])\s+/u;

/** `text` without accents and vowel points. */
export function withoutMarks(text: string): string {
  if (PLAIN.test(text)) return text;
  // "й" is no accented "и" to those who write it.
  return text
    .normalize('NFD')
    .replace(MARKS, (mark, at: number, all: string) =>
      mark === '\u0306' && /[иИ]/.test(all.charAt(at - 1)) ? mark : '',
    )
    .normalize('NFC');
}
