import { counts, text } from './messages.ts';

/** The texts of the search over all packs. */
export const searchWords = {
  title: text('search.title'),
  label: text('search.label'),
  hint: text('search.hint'),
  found: counts('search.found'),
  /** Where there are more than are shown. */
  more: counts('search.more'),
  nothing: text('search.nothing'),
  preparing: text('search.preparing'),
  failed: text('search.failed'),
  alsoCalled: text('search.alsoCalled'),
  from: text('search.from'),
} as const;
