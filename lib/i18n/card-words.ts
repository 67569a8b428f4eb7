import { plural } from './plurals.ts';
import { LOCALE } from './strings.ts';

/** The texts of what a card lets its reader do. */
export const cardWords = {
  pin: 'Keep this card open',
  /** For screen readers, before the name on the card that one comes back to. */
  back: 'Back to',
  relations: {
    title: 'What it has to do with others',
    between: ', ',
    more: (count: number) => plural(count, { one: '# more', other: '# more' }, LOCALE),
  },
  copy: {
    /** The second part is for screen readers: a card has one such button for each quote. */
    ask: ['Copy', 'this quote with its source'],
    markdown: 'As Markdown',
    citation: 'Citation only',
    done: {
      text: 'Copied with its source.',
      markdown: 'Copied as Markdown.',
      citation: 'Citation copied.',
    },
    failed: 'Not copied: this page keeps the clipboard to itself.',
  },
  /** In what is copied. */
  copied: {
    /** Before who said it. */
    by: '— ',
    between: ', ',
    /** Around who owns the words, where the source words the speaker otherwise. */
    owner: [' (', ')'],
    /** Around the title that a citation takes a quote from. */
    quotedIn: ['quoted in “', '”'],
    /** Around an editor’s note, and after what it is. */
    note: ['[', ']'],
    noteIs: ': ',
  },
} as const;
