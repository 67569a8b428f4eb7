import { annotateText } from '../../lib/match/document.ts';
import type { Why } from '../../lib/match/entities.ts';
import type { NameIndex } from '../../lib/match/name-index.ts';
import type { CorpusEntry } from '../../tests/eval/corpus.ts';
import { NOTHING, sum, type Tally } from './tally.ts';

/** A mention that is not in the corpus, or one of the corpus that was not found. */
export interface EvalError {
  readonly entry: CorpusEntry;
  readonly start: number;
  readonly end: number;
  readonly entityId: string;
  /** Why it was taken for a mention; undefined where it was missed. */
  readonly why: Why | undefined;
}

export interface EntryScore {
  readonly entry: CorpusEntry;
  readonly tally: Tally;
  readonly errors: readonly EvalError[];
}

/** A mention is right where start, end and entity are those of the corpus, and nowhere else. */
export function scoreEntry(index: NameIndex, entry: CorpusEntry): EntryScore {
  const found = annotateText(index, entry.text);
  const wrong = found.filter((mention) => !entry.mentions.some((gold) => isSame(gold, mention)));
  const missed = entry.mentions.filter((gold) => !found.some((mention) => isSame(gold, mention)));
  const errors = [...wrong, ...missed.map((gold) => ({ ...gold, why: undefined }))]
    .map(({ start, end, entityId, why }) => ({ entry, start, end, entityId, why }))
    .toSorted((a, b) => a.start - b.start);
  return {
    entry,
    tally: {
      right: found.length - wrong.length,
      wrong: wrong.length,
      missed: missed.length,
    },
    errors,
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly entityId: string;
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end && a.entityId === b.entityId;
}

export interface Group {
  readonly name: string;
  readonly entries: number;
  readonly tally: Tally;
}

/** The scores of a group of entries, by what `nameOf` calls it; entries without a name are left out. */
export function groupScores(
  scores: readonly EntryScore[],
  nameOf: (entry: CorpusEntry) => string | undefined,
): Group[] {
  const groups = new Map<string, Group>();
  for (const { entry, tally } of scores) {
    const name = nameOf(entry);
    if (name === undefined) continue;
    const group = groups.get(name) ?? { name, entries: 0, tally: NOTHING };
    groups.set(name, { name, entries: group.entries + 1, tally: sum(group.tally, tally) });
  }
  return [...groups.values()];
}
