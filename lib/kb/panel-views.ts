import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';
import type { BriefingEntity, CardView, QuoteView, SourceView } from './views.ts';

/** What the side panel shows: plain data, resolved, sent by the background. */

/** Something that has a dossier of its own. */
export interface EntityLink {
  readonly entityId: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

/** A quote with the ways to all whom it concerns, but for the one whose dossier it is shown in. */
export interface TimedQuote extends QuoteView {
  readonly speaker: EntityLink | null;
  readonly about: readonly EntityLink[];
}

/** Read as a sentence: from, relation, to. */
export interface RelationView {
  readonly from: EntityLink;
  readonly relation: string;
  readonly to: EntityLink;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where the pack does not say. */
  readonly asOf: string | null;
}

/** A source, and how many of the quotes shown stand in it. */
export interface CountedSource extends SourceView {
  readonly quotes: number;
}

/** Everything that a pack says of an entity. */
export interface DossierView extends Omit<CardView, 'quotes' | 'relations'> {
  /** All names but the one shown, as the pack has them. */
  readonly names: readonly { readonly text: string; readonly language: string }[];
  /** An item id, like Q148. */
  readonly wikidata: string | null;
  /** Degrees. */
  readonly coordinates: { readonly lat: number; readonly lon: number } | null;
  /** The earliest first; of those that are as early, the less precise date first, then the pack's order. */
  readonly quotes: readonly TimedQuote[];
  readonly sources: readonly CountedSource[];
  /** Its own, and those of others to it; the earliest first, without a date last. */
  readonly relations: readonly RelationView[];
  /** Those that join what it is related to among themselves. */
  readonly between: readonly RelationView[];
}

/** A pack as a story: who and what is in it, and what was said. */
export interface StoryView {
  readonly packId: PackId;
  readonly title: string;
  readonly sentences: readonly string[];
  /** In the pack's order. */
  readonly entities: readonly Omit<BriefingEntity, 'count' | 'packId'>[];
  /** In the order of their dates. */
  readonly quotes: readonly TimedQuote[];
  readonly sources: readonly CountedSource[];
  /** How many more the pack has that are not listed. */
  readonly more: { readonly entities: number; readonly quotes: number };
}
