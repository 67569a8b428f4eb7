import type { Point } from '../../lib/page/hit-test.ts';

/** Which of the rectangles of a mention, one or more a line, a point is on, or nearest to. */
export function indexAt(rects: readonly DOMRect[], { x, y }: Point): number {
  const away = rects.map(({ left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
  );
  return Math.max(0, away.indexOf(Math.min(...away)));
}

/**
 * What of a mention must not be covered: the line at `index`, as wide as it is there, and those of its
 * other lines that join it. What goes on in the next column stands too far away to join.
 */
export function linesAround(
  rects: readonly DOMRect[],
  index: number,
  isVertical: boolean,
): DOMRect {
  const line = rects[index] ?? rects[0] ?? new DOMRect();
  const span = isVertical
    ? ({ left, right }: DOMRect) => [left, right] as const
    : ({ top, bottom }: DOMRect) => [top, bottom] as const;
  let [from, to] = span(line);
  const reach = to - from;
  const join = (rect: DOMRect) => {
    const [start, end] = span(rect);
    if (start > to + reach || end < from - reach) return;
    from = Math.min(from, start);
    to = Math.max(to, end);
  };
  // From the line outwards: each may reach the next.
  rects.slice(index).forEach(join);
  rects.slice(0, index).toReversed().forEach(join);
  return isVertical
    ? new DOMRect(from, line.top, to - from, line.height)
    : new DOMRect(line.left, from, line.width, to - from);
}

/** True where a point is on one of two rectangles or on the straight way from one to the other. */
export function isOnTheWay({ x, y }: Point, from: DOMRect, to: DOMRect): boolean {
  // How far along the way an edge has come to the point, for each of the four edges.
  let low = 0;
  let high = 1;
  const pass = (edge: number, later: number, at: number, sign: 1 | -1) => {
    const slope = (later - edge) * sign;
    const gap = (at - edge) * sign;
    // It has to hold that slope × t ≤ gap.
    if (slope > 0) high = Math.min(high, gap / slope);
    else if (slope < 0) low = Math.max(low, gap / slope);
    else if (gap < 0) high = -1;
  };
  pass(from.left, to.left, x, 1);
  pass(from.right, to.right, x, -1);
  pass(from.top, to.top, y, 1);
  pass(from.bottom, to.bottom, y, -1);
  return low <= high;
}
