import type { EntityId, EntityKind, EntityName, PackId } from '../pack/schema.ts';

/** What the matcher needs to know of an entity; the rest of a pack stays in the knowledge base. */
export interface MatchEntity {
  readonly packId: PackId;
  readonly entityId: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly EntityName[];
  /** Phrases that contain a name but mean something else. */
  readonly not: readonly string[];
  /** Titles that speak for this entity before a bare name. */
  readonly titles: readonly string[];
  /** Entities of the same pack that a relation joins to this one, in either direction. */
  readonly related: readonly EntityId[];
}

/** A stretch of text that names an entity. Offsets are UTF-16 code units, end exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly packId: PackId;
  readonly entityId: EntityId;
}
