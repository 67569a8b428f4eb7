import { counted } from './pack-words.ts';
import { plural } from './plurals.ts';
import { LOCALE } from './strings.ts';

interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The texts of importing packs. Where a text is a list, a name stands between its parts. */
export const importWords = {
  title: 'Add packs',
  choose: 'Choose files…',
  drop: 'or drop them anywhere on this page: .json or .json.gz, as many as you like',
  dropHere: 'Drop packs to add them',
  private:
    'Is what you add private? Its names are then not underlined, so that no page can find out what you hold; hovering them works.',
  privateLabel: 'Yes, private',
  waiting: 'Waiting its turn',
  phases: {
    checking: 'Checking, nothing is changed yet',
    saving: 'Saving',
    finishing: 'Finishing',
  },
  entities: (count: number) => counted.entities(count),
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  again: 'Try again',
  dismiss: 'Close',
  closeAll: 'Close all that are done',
  installed: ['“', '” was added'],
  updated: ['“', '” was updated'],
  now: (version: number) => `to version ${String(version)}`,
  holds: (counts: { entities: number; quotes: number; sources: number }) =>
    `${counted.entities(counts.entities)}, ${counted.quotes(counts.quotes)}, ${counted.sources(counts.sources)}`,
  changes: { added: 'Added', changed: 'Changed', removed: 'Removed' },
  unchanged: 'Nothing is different in it.',
  editsStay: (count: number) =>
    plural(count, { one: 'Your # edit stays.', other: 'Your # edits stay.' }, LOCALE),
  refused: 'This file was not added; nothing has changed.',
  problems: (count: number) =>
    plural(
      count,
      { one: 'One thing has to be corrected:', other: '# things have to be corrected:' },
      LOCALE,
    ),
  partly: 'There may be more to correct once this is done.',
  /** In front of what is said of no single place in it. */
  wholeFile: 'The file',
  copy: 'Copy the list',
  copied: 'Copied',
  notCopied: 'The list could not be copied',
  older: ['You have a newer edition of “', '”'],
  olderThan: (has: number, file: number) =>
    `This file has version ${String(file)}, your pack is version ${String(has)}.`,
  replaceAnyway: 'Replace it all the same',
  keepNewer: 'Keep the newer one',
  other: ['“', '” is here already in version'],
  otherThan: (version: number) =>
    `${String(version)}, and this file is another one. To have both, give this one another id. In the place of yours it:`,
  wouldChange: { added: 'Adds', changed: 'Changes', removed: 'Removes' },
  replace: 'Replace it',
  keepMine: 'Keep mine',
  cancelled: 'Cancelled; nothing has changed.',
  busy: ['“', '” is being added or deleted in another tab. Try again when that is done.'],
  failed: 'This file was not added.',
  unexpected: 'Backstory ran into an error of its own. Reload this page and try again.',
  folder: 'A folder cannot be added. Drop the files that are in it.',
  begun: (count: number) =>
    plural(count, { one: '# file is being added.', other: '# files are being added.' }, LOCALE),
  /** Said when a file is through, around its name. */
  said: {
    installed: ['“', '” was added.'],
    refused: ['“', '” was not added: it has to be corrected.'],
    older: ['“', '” has an older edition than yours; what shall be done?'],
    other: ['“', '” is another file of a version that is here already; what shall be done?'],
    cancelled: ['“', '” was cancelled.'],
    busy: ['“', '” is being added in another tab.'],
    failed: ['“', '” was not added.'],
  },
  unfinished: {
    title: 'Not finished',
    text: 'The browser ended before this file was added. Choose the file again to go on, or remove what was saved.',
    choose: 'Choose the file again…',
    discard: 'Remove what was saved',
  },
} as const;

/** "2 entities, 1 quote": the lists in which entries were added, changed, or removed. */
export function changesInWords(
  update: { readonly entities: Changes; readonly quotes: Changes; readonly sources: Changes },
  what: keyof Changes,
): string {
  return (['entities', 'quotes', 'sources'] as const)
    .filter((list) => update[list][what] > 0)
    .map((list) => counted[list](update[list][what]))
    .join(', ');
}
