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

/** The word that only white space parts from `start`. */
export function wordBefore(text: string, start: number): Word | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const found = /([\p{L}\p{M}\p{Cf}'’.-]+)\s+$/u.exec(before);
  if (!found?.[1]) return undefined;
  const at = start - found[0].length;
  return { start: at, end: at + found[1].length, text: normalForm(found[1]) };
}

/** Whether a word that ends at `end` is a name of the packs, or the last word of one. */
export type IsName = (word: string, end: number) => boolean;
