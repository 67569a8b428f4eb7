import type { Quote } from './schema.ts';

/** The part of a quote that says which words stand where. */
export type PlacedQuote = Pick<Quote, 'text' | 'start' | 'end'> & { readonly id: string };

/** A quote whose words do not stand at its offsets. Positions are UTF-16 code units. */
export interface Misplaced {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The quote's own words. */
  readonly expected: string;
  /** What the source has at the offsets; shorter than asked, or empty, past the source's end. */
  readonly actual: string;
  /** Every position at which the words do stand in the source, ascending; empty where nowhere. */
  readonly foundAt: readonly number[];
}

/**
 * The quotes that are not verbatim at their offsets in `sourceText`, in the order given.
 * Compares code unit by code unit: no folding of case, quotation marks or white space.
 * Cost: one slice per quote; the whole text is searched only for quotes that are misplaced.
 */
export function misplacedQuotes(
  quotes: readonly PlacedQuote[],
  sourceText: string,
): readonly Misplaced[] {
  return quotes.flatMap(({ id, text, start, end }) => {
    const actual = sourceText.slice(start, end);
    if (actual === text) return [];
    return [{ id, start, end, expected: text, actual, foundAt: positionsOf(text, sourceText) }];
  });
}

/** Every position of `words` in `text`, overlapping ones too. Empty words stand nowhere. */
function positionsOf(words: string, text: string): readonly number[] {
  const positions: number[] = [];
  if (words === '') return positions;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) positions.push(at);
  return positions;
}
