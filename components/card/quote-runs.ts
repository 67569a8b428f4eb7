import type { QuoteView } from '../../lib/kb/views.ts';

/** How many quotes a card shows before it is asked for the rest. */
export const FIRST_QUOTES = 2;

/** Neighbouring quotes that are all by the entity, or all about it. */
export interface QuoteRun {
  readonly own: boolean;
  readonly quotes: readonly QuoteView[];
}

/**
 * Splits ranked quotes into runs under one heading each. The best few stay in rank order; the rest
 * is sorted into own words and others' words, so that a long card does not alternate.
 */
export function quoteRuns(quotes: readonly QuoteView[], all: boolean): readonly QuoteRun[] {
  const first = quotes.slice(0, FIRST_QUOTES);
  const rest = all ? quotes.slice(FIRST_QUOTES) : [];
  const lastOwn = first.at(-1)?.own ?? true;
  const ordered = [
    ...first,
    ...rest.filter(({ own }) => own === lastOwn),
    ...rest.filter(({ own }) => own !== lastOwn),
  ];
  const runs: { own: boolean; quotes: QuoteView[] }[] = [];
  for (const quote of ordered) {
    const run = runs.at(-1);
    if (run?.own === quote.own) run.quotes.push(quote);
    else runs.push({ own: quote.own, quotes: [quote] });
  }
  return runs;
}
