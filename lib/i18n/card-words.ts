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
    by: '— ',
    between: text('cardTools.copied.between'),
    /** Between who said it when, and where that stands. */
    stop: text('cardTools.copied.stop'),
    /** Around who owns the words, where the source words the speaker otherwise. */
    owner: [' (', ')'],
    /** Around the title of a source. */
    title: around('cardTools.copied.title'),
    /** Around the date of it. */
    published: around('cardTools.copied.published'),
    /** Around the title that a citation takes a quote from. */
    quotedIn: around('cardTools.copied.quotedIn'),
    /** Around an editor’s note, and after what it is. */
    note: ['[', ']'],
    noteIs: ': ',
  },
} as const;
