import { isSpace } from '../text/fold.ts';
import { normalForm } from '../text/normal.ts';

/** A stretch of text; UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Stretch {
  /** In normal form: soft hyphens hide no name. */
  readonly text: string;
}

/** Code units before a place that are looked at. */
const BEFORE = 60;

/** The word that only white space parts from `start`. */
export function wordBefore(text: string, start: number): Word | undefined {
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start).trimEnd();
  const end = from + before.length;
  if (end === start) return undefined;
  let chunk = end;
  while (chunk > from && !isSpace(text.charCodeAt(chunk - 1))) chunk--;
  const word = /[\p{L}\p{M}\p{Cf}'’.-]+$/u.exec(text.slice(chunk, end))?.[0];
  return word === undefined ? undefined : { start: end - word.length, end, text: normalForm(word) };
}

/** Whether a word that ends at `end` is a name of the packs, or the last word of one. */
export type IsName = (word: string, end: number) => boolean;
