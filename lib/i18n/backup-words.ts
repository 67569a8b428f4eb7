import { around, filled, joined, listed, SPACE, text } from './messages.ts';
import { counted } from './pack-words.ts';

const means = filled('backup.means');
const replaces = filled('backup.replaces');
const safe = text('backup.safe');
const partly = filled('backup.said.partly');
const packWithEdits = filled('backup.said.packWithEdits');
const restored = filled('backup.said.restored');

/** The texts of backing everything up, and of bringing it back. */
export const backupWords = {
  title: text('backup.title'),
  intro: text('backup.intro'),
  /** The name of a file of that day. */
  file: (moment: Date) => `backstory-${dayOf(moment)}.zip`,
  write: text('backup.write'),
  choose: text('backup.choose'),
  question: around('backup.question'),
  means: (brings: Amounts, here: Amounts) =>
    [
      means({ amounts: amountOf(brings) }),
      ...(here.packs + here.edits === 0 ? [] : [replaces({ amounts: amountOf(here) })]),
      safe,
    ].join(SPACE),
  confirm: text('backup.confirm'),
  keep: text('backup.keep'),
  cancel: text('backup.cancel'),
  busy: { writing: text('backup.busy.writing'), reading: text('backup.busy.reading') },
  said: {
    writing: text('backup.said.writing'),
    written: text('backup.said.written'),
    /** Not all could be written. */
    partly: (packs: readonly string[], edits: number) =>
      partly({
        list: listed([
          ...packs.map((name) => packWithEdits({ name })),
          ...(edits === 0 ? [] : [counted.edits(edits)]),
        ]),
      }),
    reading: text('backup.said.reading'),
    restored: (packs: number, edits: number) => restored({ amounts: amountOf({ packs, edits }) }),
    withSettings: text('backup.said.withSettings'),
    withoutSettings: text('backup.said.withoutSettings'),
    cancelled: text('backup.said.cancelled'),
    'not-written': text('backup.said.notWritten'),
    'not-restored': text('backup.said.notRestored'),
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
  return joined([counted.packs(packs), ...(edits === 0 ? [] : [counted.edits(edits)])]);
}
