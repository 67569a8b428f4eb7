import type { EntityId } from '../../lib/pack/schema.ts';

/** The mention that the page was last moved to. */
export interface Jump {
  readonly entityId: EntityId;
  /** Counts from 0. */
  readonly index: number;
  /** Mentions of the entity on the page. */
  readonly of: number;
}
