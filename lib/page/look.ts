import type { EntityKind } from '../pack/schema.ts';

/** Which mentions are marked: all, the first of each name in a section or page, or none until asked. */
type Density = 'every' | 'section' | 'page' | 'quiet';

/** What the reader wants marks to be like. Hovering works on every mention, marked or not. */
export interface Look {
  readonly density: Density;
  /** Kinds that are not marked. */
  readonly hidden: readonly EntityKind[];
  /** Milliseconds that a pointer rests on a mention before its card opens. */
  readonly rest: number;
  /** Ticks beside the scrollbar show where on the page mentions are. */
  readonly ticks: boolean;
}
