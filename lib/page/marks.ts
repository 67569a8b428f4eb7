import type { Why } from '../match/entities.ts';
import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';
import { locate, type Run } from './runs.ts';

/** What the page script knows of an entity: enough to style a mark and to ask for the card. */
export interface MarkedEntity {
  readonly packId: PackId;
  readonly entityId: EntityId;
  /** `private`: nothing of it is registered in the page, which could read that; hovering works. */
  readonly kind: EntityKind | 'private';
}

export type EntityKey = Pick<MarkedEntity, 'packId' | 'entityId'>;

export function keyOf({ packId, entityId }: EntityKey): string {
  return `${packId}/${entityId}`;
}

/** A mention in a run. Offsets are UTF-16 code units of the run's text, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly entity: MarkedEntity;
  /** Why it is taken for one, to be told on the card. */
  readonly why: Why;
}

/** A run with what it mentions. */
export interface MarkedRun {
  readonly run: Run;
  readonly marks: readonly Mark[];
}

/** The range of a mark in the page, valid as long as the page leaves its nodes alone. */
export function markRange(run: Run, mark: Mark): StaticRange {
  const start = locate(run, mark.start, 'start');
  const end = locate(run, mark.end, 'end');
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A live range of a mark, to measure its rectangles with. Let it go soon: live ranges slow the page. */
export function measuringRange(run: Run, mark: Mark): Range {
  const { startContainer, startOffset, endContainer, endOffset } = markRange(run, mark);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** True where both marks say the same of the same stretch. */
export function isSameMark(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end && isSameEntity(a.entity, b.entity);
}

export function isSameEntity(a: EntityKey, b: EntityKey): boolean {
  return a.packId === b.packId && a.entityId === b.entityId;
}
