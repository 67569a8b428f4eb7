import { plural } from './plurals.ts';
import { LOCALE } from './strings.ts';

/** The texts of the search over all packs. */
export const searchWords = {
  title: 'Search',
  label: 'A name, or words of a quote',
  hint: 'In all packs that are on. Arrow keys go through what was found, Enter opens it.',
  found: (count: number) => plural(count, { one: '# result', other: '# results' }, LOCALE),
  /** Where there are more than are shown. */
  more: (count: number) =>
    plural(
      count,
      {
        one: 'The first result; write more to find others',
        other: 'The first # results; write more to find others',
      },
      LOCALE,
    ),
  nothing: 'Nothing in your packs has a name or words that begin like this.',
  preparing: 'Making a large pack ready to be searched, which happens once and takes some seconds…',
  failed: 'Your packs could not be searched.',
  /** Between the name that was found and the one that the entry is known by. */
  alsoCalled: 'also called',
  /** Before the title of a pack. */
  from: 'from',
} as const;
