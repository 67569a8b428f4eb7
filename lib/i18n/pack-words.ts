import { plural } from './plurals.ts';
import { LOCALE } from './strings.ts';
import { formatSize } from './sizes.ts';

/** Counts that stand in lists and sentences. */
export const counted = {
  entities: (count: number) => plural(count, { one: '# entry', other: '# entries' }, LOCALE),
  quotes: (count: number) => plural(count, { one: '# quote', other: '# quotes' }, LOCALE),
  sources: (count: number) => plural(count, { one: '# source', other: '# sources' }, LOCALE),
  packs: (count: number) => plural(count, { one: '# pack', other: '# packs' }, LOCALE),
  edits: (count: number) =>
    plural(count, { one: '# edit of yours', other: '# edits of yours' }, LOCALE),
};

/**
 * The texts of the packs page; a table apart from strings.ts, because cards and the popup need none
 * of it. Where a text is a list, a name of the reader's or of a pack stands between its parts.
 */
export const packWords = {
  title: 'Packs',
  intro:
    'What Backstory knows comes from packs. Where two packs name the same words of a page, the one that stands higher in this list is shown. If your browser carries settings to your other machines, it carries this order, which packs are on, and the titles you give them; nothing of private packs.',
  nothing: 'There is no pack here. Add one, and its names are marked in the pages you read.',
  percent: (share: number) =>
    new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 }).format(share),
  version: (version: number) => `Version ${String(version)}`,
  between: ' · ',
  languages: 'Languages',
  comesWith: 'Comes with Backstory',
  /** Before the name of a file. */
  fromFile: 'From',
  fromSomeFile: 'From a file',
  /** Before a date. */
  since: ', added',
  /** Before the title that the pack gives itself. */
  calledItself: 'The pack calls itself',
  /** Labels of a row; the title of the pack follows, for screen readers. */
  of: ':',
  enabled: 'On',
  private: 'Private',
  privateMeans: '(not underlined, so that no page finds out that you have it; hovering works)',
  edit: 'Edit',
  up: 'Move up',
  down: 'Move down',
  drag: 'Drag to put in order',
  rename: {
    ask: 'Rename',
    label: 'Your title for this pack',
    save: 'Save the title',
    cancel: 'Leave it',
    hint: 'Leave it empty to use the pack’s own title.',
    long: (most: number) => `A title has at most ${String(most)} letters.`,
  },
  export: 'Export',
  exporting: 'Writing the file…',
  delete: {
    ask: 'Delete…',
    question: ['Delete “', '”?'],
    /** What goes with it, and how it can come back. */
    lost: (entities: number, edits: number, isBundled: boolean) =>
      [lostNames(entities), lostEdits(edits), comesBack(edits, isBundled)]
        .filter((sentence) => sentence !== '')
        .join(' '),
    confirm: 'Delete the pack',
    keep: 'Keep it',
    under: 'Deleting…',
  },
  restore: {
    text: 'The pack that comes with Backstory was deleted.',
    ask: 'Put it back',
  },
  /** Said to screen readers, and shown, after something was done; the title of the pack in between. */
  told: {
    on: ['“', '” is on.'],
    off: ['“', '” is off.'],
    private: ['“', '” is private now.'],
    shown: ['“', '” is not private any more.'],
    renamed: ['The pack is now called “', '”.'],
    deleted: ['“', '” was deleted.'],
    restored: ['“', '” is back.'],
    exported: ['“', '” was exported.'],
    discarded: ['What was saved of “', '” was removed.'],
    kept: ['The browser keeps your packs from now on.'],
    notKept: ['The browser does not promise that. Export what you want to be sure of.'],
    moved: (place: number, of: number) =>
      ['“', `” is now number ${number(place)} of ${number(of)}.`] as const,
  },
  problem: {
    list: 'Your packs cannot be read.',
    change: 'That was not saved.',
    delete: 'The pack was not deleted, or not all of it.',
    export: 'The pack was not exported.',
    storage: 'The browser does not say how much room there is.',
    follow: 'That is done, but open pages may still show what was there before. Reload them.',
  },
  storage: {
    title: 'Room on this device',
    use: (used: number, available: number) =>
      `Backstory uses ${formatSize(used, LOCALE)}; the browser lets it have ${formatSize(available, LOCALE)} more.`,
    persisted: 'The browser keeps it until you delete it.',
    mayGo: 'The browser may delete it when the disk gets full.',
    ask: 'Ask the browser to keep it',
  },
} as const;

function lostNames(entities: number): string {
  const forms = {
    one: '# entry is not marked or shown any more.',
    other: '# entries are not marked or shown any more.',
  };
  return plural(entities, forms, LOCALE);
}

function lostEdits(edits: number): string {
  const forms = { one: 'Your # edit is lost.', other: 'Your # edits are lost.' };
  return edits === 0 ? '' : plural(edits, forms, LOCALE);
}

function comesBack(edits: number, isBundled: boolean): string {
  if (edits > 0) return 'Export the pack first to keep what you have written.';
  return isBundled
    ? 'You can put the pack back at any time.'
    : 'You can add the pack again from its file.';
}

function number(value: number): string {
  return new Intl.NumberFormat(LOCALE).format(value);
}
