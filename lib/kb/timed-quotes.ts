import { displayName } from '../match/entities.ts';
import type { NameIndex } from '../match/name-index.ts';
import type { EntityId, PackId, Quote, Source } from '../pack/schema.ts';
import type { CountedSource, EntityLink, TimedQuote } from './panel-views.ts';
import { quoteView, sourceView } from './quote-view.ts';

/** A quote and where it stands. */
export interface Sourced {
  readonly quote: Quote;
  readonly source: Source;
}

/** The way to an entity of a pack; null where it is not there. */
export type LinkOf = (id: EntityId) => EntityLink | null;

export function linksIn(index: NameIndex, packId: PackId): LinkOf {
  return (id) => {
    const entity = index.find(packId, id)?.entity;
    return entity ? { entityId: id, kind: entity.kind, name: displayName(entity) } : null;
  };
}

/**
 * The quotes in the order of their dates. A date that is less precise comes before those it may be any
 * of: what was said in June 2023 before what was said on 19 June 2023. `of` is the entity whose dossier
 * they are in; null: that of none.
 */
export function timedQuotes(
  quotes: readonly Sourced[],
  of: EntityId | null,
  linkOf: LinkOf,
): TimedQuote[] {
  return quotes
    .map(({ quote, source }): TimedQuote => ({
      ...quoteView(quote, of, source, (id) => linkOf(id)?.name ?? null),
      speaker: quote.speaker === null || quote.speaker === of ? null : linkOf(quote.speaker),
      about: quote.about.flatMap((id) => (id === of ? [] : (linkOf(id) ?? []))),
    }))
    .toSorted((a, b) => byDate(a.date, b.date));
}

/** Dates as packs write them sort as texts. */
export function byDate(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The sources of quotes, each once, those of most quotes first. */
export function sourcesOf(quotes: readonly Sourced[]): CountedSource[] {
  const counts = new Map<Source['id'], { source: Source; quotes: number }>();
  for (const { source } of quotes) {
    const counted = counts.get(source.id) ?? { source, quotes: 0 };
    counts.set(source.id, counted);
    counted.quotes++;
  }
  return [...counts.values()]
    .toSorted((a, b) => b.quotes - a.quotes)
    .map((one) => ({ ...sourceView(one.source), quotes: one.quotes }));
}
