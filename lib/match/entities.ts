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

/** A name or a blocker, as the scanner meets it. */
export interface IndexedName {
  readonly entity: MatchEntity;
  readonly text: string;
  /** `surname`: derived from a full name; means the entity only where the page names it in full. */
  readonly use: EntityName['use'] | 'surname' | 'blocker';
  /** False where it cannot begin with a letter in lower case: `verify.ts` would refuse it. */
  readonly mayBeLower: boolean;
}

/** A stretch of text that names an entity. Offsets are UTF-16 code units, end exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly packId: PackId;
  readonly entityId: EntityId;
  readonly kind: EntityKind;
  readonly why: Why;
}

/** Why a stretch of text is taken for a mention. */
export interface Why {
  /** The pack's name that stands here, as the pack writes it. */
  readonly name: string;
  /**
   * `strong`: the name is enough. `full-name`: the page names the entity in full. `title`: a title
   * of the entity stands before it, and the page speaks of `evidence`. `company`: the page speaks of
   * `evidence`. `dateline`: it stands where reports say where they come from.
   */
  readonly rule: 'strong' | 'full-name' | 'title' | 'company' | 'dateline';
  /** Display names of what on the page speaks for it; empty for `strong` and `dateline`. */
  readonly evidence: readonly string[];
}

/** The first name of an entity is the one shown. */
export function displayName({ names, entityId }: MatchEntity): string {
  return names[0]?.text ?? entityId;
}
