import type { TimedQuote } from '../../lib/kb/panel-views.ts';

/** Which quotes of a dossier are shown. */
export type Choice = 'all' | 'own' | 'about';

/** Quotes that a timeline shows before it is asked for more. */
export const FIRST_QUOTES = 40;

/** Quotes of one date under their heading. */
export interface DatedQuotes {
  readonly date: string;
  readonly quotes: readonly TimedQuote[];
}

export function chosen(quotes: readonly TimedQuote[], choice: Choice): readonly TimedQuote[] {
  switch (choice) {
    case 'all':
      return quotes;
    case 'own':
      return quotes.filter(({ own }) => own);
    case 'about':
      return quotes.filter(({ own }) => !own);
  }
}

/** Splits quotes, which are in the order of their dates, into those of each date. */
export function byDates(quotes: readonly TimedQuote[]): readonly DatedQuotes[] {
  const dates: { date: string; quotes: TimedQuote[] }[] = [];
  for (const quote of quotes) {
    const last = dates.at(-1);
    if (last?.date === quote.date) last.quotes.push(quote);
    else dates.push({ date: quote.date, quotes: [quote] });
  }
  return dates;
}
