import { around, counts, filled, listed, named, text } from './messages.ts';
import { counted } from './pack-words.ts';

interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const LISTS = ['entities', 'quotes', 'sources'] as const;
const installed = named('import.installed');
const updated = named('import.updated');
const olderThan = filled('import.olderThan');
const different = named('import.different');

/** The texts of importing packs. Where a text is a list, a name stands between its parts. */
export const importWords = {
  title: text('import.title'),
  choose: text('import.choose'),
  drop: text('import.drop'),
  dropHere: text('import.dropHere'),
  private: text('import.private'),
  privateLabel: text('import.privateLabel'),
  waiting: text('import.waiting'),
  phases: {
    checking: text('import.phases.checking'),
    saving: text('import.phases.saving'),
    finishing: text('import.phases.finishing'),
  },
  entities: counted.entities,
  cancel: text('import.cancel'),
  cancelling: text('import.cancelling'),
  again: text('import.again'),
  dismiss: text('import.dismiss'),
  closeAll: text('import.closeAll'),
  installed: (amounts: Readonly<Record<(typeof LISTS)[number], number>>) =>
    installed({ amounts: listed(LISTS.map((list) => counted[list](amounts[list]))) }),
  updated: (version: number) => updated({ version: String(version) }),
  changes: {
    added: text('import.changes.added'),
    changed: text('import.changes.changed'),
    removed: text('import.changes.removed'),
  },
  unchanged: text('import.unchanged'),
  editsStay: counts('import.editsStay'),
  refused: text('import.refused'),
  problems: counts('import.problems'),
  partly: text('import.partly'),
  copy: text('import.copy'),
  copied: text('import.copied'),
  notCopied: text('import.notCopied'),
  older: around('import.older'),
  olderThan: (has: number, file: number) => olderThan({ file: String(file), has: String(has) }),
  replaceAnyway: text('import.replaceAnyway'),
  keepNewer: text('import.keepNewer'),
  different: (version: number) => different({ version: String(version) }),
  wouldChange: {
    added: text('import.wouldChange.added'),
    changed: text('import.wouldChange.changed'),
    removed: text('import.wouldChange.removed'),
  },
  replace: text('import.replace'),
  keepMine: text('import.keepMine'),
  cancelled: text('import.cancelled'),
  busy: around('import.busy'),
  failed: text('import.failed'),
  unexpected: text('import.unexpected'),
  folder: text('import.folder'),
  begun: counts('import.begun'),
  /** Said when a file is through, around its name. */
  said: {
    installed: around('import.said.installed'),
    refused: around('import.said.refused'),
    older: around('import.said.older'),
    other: around('import.said.different'),
    cancelled: around('import.said.cancelled'),
    busy: around('import.said.busy'),
    failed: around('import.said.failed'),
  },
  unfinished: {
    title: text('import.unfinished.title'),
    text: text('import.unfinished.text'),
    choose: text('import.unfinished.choose'),
    discard: text('import.unfinished.discard'),
  },
} as const;

/** "2 entities, 1 quote": the lists in which entries were added, changed, or removed. */
export function changesInWords(
  update: { readonly entities: Changes; readonly quotes: Changes; readonly sources: Changes },
  what: keyof Changes,
): string {
  const changed = LISTS.filter((list) => update[list][what] > 0);
  return listed(changed.map((list) => counted[list](update[list][what])));
}
