import type { EntityId, PackId } from '../../lib/pack/schema.ts';

/** The mention that the page was last moved to. */
export interface Jump {
  readonly packId: PackId;
  readonly entityId: EntityId;
  /** Counts from 0. */
  readonly index: number;
  /** Mentions of the entity on the page. */
  readonly of: number;
}

/** True where the page was last moved to a mention of this entity. */
export function isAt(jump: Jump | null, entity: Pick<Jump, 'packId' | 'entityId'>): jump is Jump {
  return jump?.packId === entity.packId && jump.entityId === entity.entityId;
}
