import { around, counts, filled, LOCALE, named, SPACE, text } from './messages.ts';
import { formatSize } from './sizes.ts';

const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const version = filled('packs.version');
const lostNames = counts('packs.delete.lostNames');
const lostEdits = counts('packs.delete.lostEdits');
const comingBack = {
  exportFirst: text('packs.delete.exportFirst'),
  putBack: text('packs.delete.putBack'),
  addAgain: text('packs.delete.addAgain'),
};
const moved = named('packs.told.moved');
const use = filled('packs.storage.use');

/** Counts that stand in lists and sentences. */
export const counted = {
  entities: counts('counted.entities'),
  quotes: counts('counted.quotes'),
  sources: counts('counted.sources'),
  packs: counts('counted.packs'),
  edits: counts('counted.edits'),
};

/**
 * The texts of the packs page; a table apart from strings.ts, because cards and the popup need none
 * of it. Where a text is a list, a name of the reader's or of a pack stands between its parts.
 */
export const packWords = {
  title: text('packs.title'),
  intro: text('packs.intro'),
  nothing: text('packs.nothing'),
  percent: (share: number) => percents.format(share),
  version: (number: number) => version({ version: String(number) }),
  between: '\u00a0· ',
  languages: text('packs.languages'),
  comesWith: text('packs.comesWith'),
  fromFile: around('packs.fromFile'),
  fromSomeFile: text('packs.fromSomeFile'),
  since: around('packs.since'),
  calledItself: around('packs.calledItself'),
  enabled: text('packs.enabled'),
  private: text('packs.private'),
  privateMeans: text('packs.privateMeans'),
  edit: text('packs.edit'),
  up: text('packs.up'),
  down: text('packs.down'),
  drag: text('packs.drag'),
  rename: {
    ask: text('packs.rename.ask'),
    label: text('packs.rename.label'),
    save: text('packs.rename.save'),
    cancel: text('packs.rename.cancel'),
    hint: text('packs.rename.hint'),
  },
  export: text('packs.export'),
  exporting: text('packs.exporting'),
  delete: {
    ask: text('packs.delete.ask'),
    question: around('packs.delete.question'),
    /** What goes with it, and how it can come back. */
    lost: (entities: number, edits: number, isBundled: boolean) =>
      [
        lostNames(entities),
        ...(edits === 0 ? [] : [lostEdits(edits)]),
        comesBack(edits, isBundled),
      ].join(SPACE),
    confirm: text('packs.delete.confirm'),
    keep: text('packs.delete.keep'),
    under: text('packs.delete.under'),
  },
  restore: {
    text: text('packs.restore.text'),
    ask: text('packs.restore.ask'),
  },
  /** Said to screen readers, and shown, after something was done; the title of the pack in between. */
  told: {
    on: around('packs.told.on'),
    off: around('packs.told.off'),
    private: around('packs.told.private'),
    shown: around('packs.told.shown'),
    renamed: around('packs.told.renamed'),
    deleted: around('packs.told.deleted'),
    restored: around('packs.told.restored'),
    exported: around('packs.told.exported'),
    discarded: around('packs.told.discarded'),
    kept: [text('packs.told.kept')],
    notKept: [text('packs.told.notKept')],
    moved: (place: number, of: number) => moved({ place, of }),
  },
  problem: {
    list: text('packs.problem.list'),
    change: text('packs.problem.change'),
    delete: text('packs.problem.delete'),
    export: text('packs.problem.export'),
    storage: text('packs.problem.storage'),
    follow: text('packs.problem.follow'),
  },
  storage: {
    title: text('packs.storage.title'),
    use: (used: number, available: number) =>
      use({ used: formatSize(used, LOCALE), available: formatSize(available, LOCALE) }),
    persisted: text('packs.storage.persisted'),
    mayGo: text('packs.storage.mayGo'),
    ask: text('packs.storage.ask'),
  },
} as const;

function comesBack(edits: number, isBundled: boolean): string {
  const { exportFirst, putBack, addAgain } = comingBack;
  if (edits > 0) return exportFirst;
  return isBundled ? putBack : addAgain;
}
