import { readFileSync } from 'node:fs';
import { cardView } from '../../lib/kb/card-view.ts';
import { compileKnowledge } from '../../lib/kb/knowledge.ts';
import { startReading } from '../../lib/match/reading.ts';
import { bundledPack } from '../unit/match/packs.ts';

/**
 * Which quotes a card shows first, against what a careful editor would show. Entries with even ids
 * are for development; those with odd ids are held out: their scores may be looked at while the
 * ranking is tuned, their errors may not.
 */
interface Entry {
  readonly id: number;
  readonly language: string;
  readonly entity: string;
  readonly paragraph: string;
  /** The words the pointer rests on; without it, the entity's first mention. */
  readonly at?: string;
  /** Quotes that an editor would show first; all of them, where several are equally good. */
  readonly best: readonly string[];
  readonly note: string;
}

interface RelevanceFigures {
  readonly entries: number;
  /** Share of entries whose first quote is one of the best. */
  readonly first: number;
  /** Share of entries with one of the best among the two that a card shows before it is asked. */
  readonly firstTwo: number;
  /** Mean of one over the rank of the first that is one of the best. */
  readonly reciprocalRank: number;
}

interface RelevanceRow {
  readonly id: number;
  readonly heldOut: boolean;
  readonly language: string;
  readonly entity: string;
  /** Rank of the first quote that is one of the best, from 1. */
  readonly rank: number;
  readonly best: readonly string[];
  readonly shown: readonly string[];
}

export interface RelevanceScore {
  readonly figures: Readonly<Record<string, RelevanceFigures>>;
  readonly rows: readonly RelevanceRow[];
}

const knowledge = compileKnowledge([bundledPack]);

/** Ranks every entry as a card would; figures for all, both halves, and each language. */
export async function scoreRelevance(): Promise<RelevanceScore> {
  const rows = await Promise.all(readEntries().map(rowOf));
  const groups = new Map<string, RelevanceRow[]>();
  for (const row of rows) {
    for (const group of ['all', row.heldOut ? 'hold-out' : 'develop', row.language]) {
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  const figures = [...groups].map(([group, members]) => [group, figuresOf(members)] as const);
  return { figures: Object.fromEntries(figures), rows };
}

export function readEntries(): readonly Entry[] {
  const file = new URL('relevance.json', import.meta.url);
  // Our own file, written beside this one; its unit test checks what types cannot.
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[];
}

/** Where the pointer rests: offset of the mention in the paragraph; undefined where none is found. */
export function mentionOf({ entity, paragraph, at }: Entry): number | undefined {
  const add = [{ key: 0, text: paragraph }];
  const found = startReading(knowledge.index).update({ add, remove: [] }).get(0) ?? [];
  const from = at === undefined ? 0 : paragraph.indexOf(at);
  return found.find(({ entityId, end }) => entityId === entity && end > from)?.start;
}

async function rowOf(entry: Entry): Promise<RelevanceRow> {
  const entity = bundledPack.entities.find(({ id }) => id === entry.entity);
  if (!entity) throw new Error(`entry ${String(entry.id)}: no entity ${entry.entity}`);
  const card = await cardView(knowledge, {
    packId: bundledPack.id,
    entityId: entity.id,
    paragraph: entry.paragraph,
    at: mentionOf(entry) ?? 0,
  });
  const shown = (card === 'damaged' ? [] : (card?.quotes ?? [])).map(({ id }) => id);
  const index = shown.findIndex((id) => entry.best.includes(id));
  const { id, language, best } = entry;
  return {
    id,
    heldOut: id % 2 === 1,
    language,
    entity: entry.entity,
    rank: index < 0 ? Infinity : index + 1,
    best,
    shown,
  };
}

function figuresOf(rows: readonly RelevanceRow[]): RelevanceFigures {
  const share = (of: (row: RelevanceRow) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return {
    entries: rows.length,
    first: share(({ rank }) => Number(rank === 1)),
    firstTwo: share(({ rank }) => Number(rank <= 2)),
    reciprocalRank: share(({ rank }) => 1 / rank),
  };
}
