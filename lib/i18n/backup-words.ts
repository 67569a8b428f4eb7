import { counted } from './pack-words.ts';

/** The texts of backing everything up, and of bringing it back. */
export const backupWords = {
  title: 'Back-up',
  intro:
    'One file with everything that Backstory keeps: packs, your edits, names that are not marked, and settings. Whoever has the file can read it.',
  /** The name of a file of that day. */
  file: (moment: Date) => `backstory-${dayOf(moment)}.zip`,
  write: 'Save a back-up',
  choose: 'Bring back a back-up…',
  question: ['Put what is in “', '” in the place of everything that is here now?'],
  means: (brings: Amounts, here: Amounts) =>
    [
      `In it: ${amountOf(brings)}.`,
      ...(here.packs + here.edits === 0 ? [] : [`It takes the place of ${amountOf(here)}.`]),
      'If anything is wrong with the file, nothing changes.',
    ].join(' '),
  confirm: 'Bring it back',
  keep: 'Leave everything as it is',
  cancel: 'Cancel',
  busy: { writing: 'Writing the back-up', reading: 'Reading the back-up' },
  said: {
    writing: 'Writing the back-up. You can go on reading meanwhile.',
    written:
      'The back-up was handed to the browser, which saves it where it saves what you download.',
    /** Not all could be written. */
    partly: (packs: readonly string[], edits: number) =>
      [
        'The back-up was handed to the browser, but not all is in it, because it is damaged here: ',
        [
          ...packs.map((title) => `the pack “${title}” with its edits`),
          ...(edits === 0 ? [] : [counted.edits(edits)]),
        ].join(', '),
        '. Import such a pack once more, and save another back-up.',
      ].join(''),
    reading: 'Reading the back-up. Until it is through, nothing changes.',
    restored: (packs: number, edits: number) =>
      `What was in the back-up is back: ${amountOf({ packs, edits })}.`,
    withSettings: 'So are your settings.',
    withoutSettings:
      'Your settings could not be saved yet; make room on the disk and restart the browser.',
    cancelled: 'Cancelled; nothing has changed.',
    'not-written': 'The back-up was not written.',
    'not-restored': 'The back-up was not brought back, and nothing has changed.',
  },
} as const;

/** YYYY-MM-DD, where the reader is. */
function dayOf(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()];
  return [moment.getFullYear(), month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

interface Amounts {
  readonly packs: number;
  readonly edits: number;
}

function amountOf({ packs, edits }: Amounts): string {
  return edits === 0 ? counted.packs(packs) : `${counted.packs(packs)} and ${counted.edits(edits)}`;
}
