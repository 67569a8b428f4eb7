import { elementAround } from './elements.ts';
import { measuringRange, type Mark, type MarkedRun } from './marks.ts';
import { locate, offsetInRun } from './runs.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark under a point. */
export interface Hit extends MarkedRun {
  readonly mark: Mark;
}

/** Slack around a mark's rectangles, CSS px: a hand is not that exact. */
const SLACK = 2;

/**
 * The mark under a viewport point: the browser's caret position there, then a binary search in our
 * own marks. Its cost does not grow with the number of marks, and it sees marks that are not painted.
 * @param shadowRoots open roots that the caret may be looked for in.
 */
export function hitTest(
  { x, y }: Point,
  shadowRoots: readonly ShadowRoot[],
  marksAt: (node: Node) => MarkedRun | undefined,
): Hit | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (!(caret?.offsetNode instanceof Text)) return undefined;
  const found = marksAt(caret.offsetNode);
  if (!found) return undefined;
  const offset = offsetInRun(found.run, caret.offsetNode, caret.offset);
  const mark = markAt(found.marks, offset);
  // The caret snaps to the nearest text, even from a margin: the mark must really be there.
  if (!mark || !isOnMark(found, mark, { x, y })) return undefined;
  return { ...found, mark };
}

/** The rectangles of a mark in the viewport, one per line it stands on. */
export function markRects({ run }: Pick<MarkedRun, 'run'>, mark: Mark): DOMRect[] {
  return [...measuringRange(run, mark).getClientRects()].filter((rect) => rect.width > 0);
}

/** True where a viewport point is on a mark, or nearly. */
export function isOnMark(run: Pick<MarkedRun, 'run'>, mark: Mark, { x, y }: Point): boolean {
  return markRects(run, mark).some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}

/** The mark that covers or touches `offset`. Marks are in order and do not overlap. */
function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  let low = 0;
  let high = marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (!mark) return undefined;
    if (mark.end < offset) low = middle + 1;
    else if (mark.start > offset) high = middle - 1;
    else return mark;
  }
  return undefined;
}

/** The element that a mark begins in. */
export function elementOf({ run, mark }: Hit): Element | null {
  return elementAround(locate(run, mark.start, 'start').node);
}
