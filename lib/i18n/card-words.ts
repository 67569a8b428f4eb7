<<<<<<< HEAD
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
=======
import { around, counts, text } from './messages.ts';

/** The texts of what a card lets its reader do. */
export const cardWords = {
  pin: text('cardTools.pin'),
  back: text('cardTools.back'),
  relations: {
    title: text('cardTools.relations.title'),
    between: ', ',
    more: counts('cardTools.relations.more'),
  },
  copy: {
    /** The second part is for screen readers: a card has one such button for each quote. */
    ask: [text('cardTools.copy.ask'), text('cardTools.copy.what')],
    markdown: text('cardTools.copy.markdown'),
    citation: text('cardTools.copy.citation'),
    done: {
      text: text('cardTools.copy.done.text'),
      markdown: text('cardTools.copy.done.markdown'),
      citation: text('cardTools.copy.done.citation'),
    },
    failed: text('cardTools.copy.failed'),
  },
  /** In what is copied. */
  copied: {
>>>>>>> 4581153 (Put the texts of what a card lets its reader do into the catalogues)
    by: '— ',
    between: ', ',
    /** Around who owns the words, where the source words the speaker otherwise. */
    owner: [' (', ')'],
    /** Around the title that a citation takes a quote from. */
<<<<<<< HEAD
    quotedIn: ['quoted in “', '”'],
=======
    quotedIn: around('cardTools.copied.quotedIn'),
>>>>>>> 4581153 (Put the texts of what a card lets its reader do into the catalogues)
    /** Around an editor’s note, and after what it is. */
    note: ['[', ']'],
    noteIs: ': ',
  },
} as const;
