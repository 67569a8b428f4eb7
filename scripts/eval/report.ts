import { readCorpus, type CorpusFolder } from '../../tests/eval/corpus.ts';
import { scoreRelevance } from '../../tests/eval/relevance.ts';
import { bundledIndex } from '../../tests/unit/match/packs.ts';
import { oneLine } from '../cli/one-line.ts';
import {
  groupScores,
  scoreEntry,
  type EntryScore,
  type EvalError,
  type Group,
} from './own-corpus.ts';
import { percent, table } from './table.ts';
import { f1, precision, recall } from './tally.ts';

/** Every entry of our own texts, read with the pack that comes with the extension. */
export function scoreCorpus(folder: CorpusFolder): EntryScore[] {
  return readCorpus(folder).map((entry) => scoreEntry(bundledIndex, entry));
}

/** The scores on each of our own sets of texts. */
export interface OwnScores {
  readonly corpus: readonly EntryScore[];
  /** What was held out once, and now serves development. */
  readonly retired: readonly EntryScore[];
  /** What nobody looks at in development. */
  readonly heldOut: readonly EntryScore[];
}

export function scoreOwn(): OwnScores {
  return {
    corpus: scoreCorpus('corpus'),
    retired: scoreCorpus('holdout'),
    heldOut: scoreCorpus('holdout-2'),
  };
}

/** All figures on our own texts, in Markdown as prettier writes it. */
export async function report({ corpus: scores, retired, heldOut }: OwnScores): Promise<string> {
  const traps = groupScores(scores, ({ trap }) => trap).toSorted(byName);
  return [
    'Mentions, exact to the character and of the right entity ([how they are labelled](tests/eval/corpus/README.md)):',
    mentionTable('texts', totals(scores)),
    '<details><summary>Traps by kind</summary>',
    mentionTable('trap', traps),
    '</details>',
    'The same on the first hold-out, retired: development may look at it now ([why](tests/eval/holdout/README.md)):',
    mentionTable('retired hold-out', totals(retired)),
    'The same on texts held out, never looked at in development ([why](tests/eval/holdout-2/README.md)):',
    mentionTable('held out', totals(heldOut)),
    'The quotes that a card shows first, against those that an editor would show:',
    await relevanceTable(),
  ].join('\n\n');
}

function totals(scores: readonly EntryScore[]): Group[] {
  return [
    ...groupScores(scores, () => 'all'),
    ...groupScores(scores, ({ kind }) => (kind === 'topic' ? 'on the topic' : 'traps')).toSorted(
      byName,
    ),
    ...groupScores(scores, ({ language }) => language).toSorted(byName),
  ];
}

function byName(a: Group, b: Group): number {
  return a.name < b.name ? -1 : 1;
}

/** P: of the mentions found, how many are right. R: of those there are, how many are found. */
function mentionTable(what: string, groups: readonly Group[]): string {
  return table(
    [what, 'entries', 'mentions', 'P', 'R', 'F1', 'wrong', 'missed'],
    groups.map(({ name, entries, tally }) => [
      name,
      String(entries),
      String(tally.right + tally.missed),
      percent(precision(tally)),
      percent(recall(tally)),
      percent(f1(tally)),
      String(tally.wrong),
      String(tally.missed),
    ]),
  );
}

async function relevanceTable(): Promise<string> {
  const { figures } = await scoreRelevance();
  return table(
    ['paragraphs', 'entries', 'first', 'among two', 'mean 1/rank'],
    ['all', 'develop', 'hold-out'].flatMap((name) => {
      const of = figures[name];
      if (!of) return [];
      const shares = [of.first, of.firstTwo, of.reciprocalRank].map(percent);
      return [[name, String(of.entries), ...shares]];
    }),
  );
}

/** One line on an error, with what stands around it. */
export function describeError({ entry, start, end, entityId, why }: EvalError): string {
  const { text, id, trap } = entry;
  const before = text.slice(Math.max(0, start - 60), start);
  const around = `${before}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
  const what = why ? `wrong  ${why.rule} ${why.evidence.join(', ')}` : 'missed';
  return oneLine(`${id} (${trap ?? 'topic'}) ${entityId} ${what}: ${around}`);
}
