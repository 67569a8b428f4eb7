import { autoUpdate } from '@floating-ui/dom';
import type { CardAnchor } from '../../lib/messages/card-overlay.ts';
import type { CardHost } from './host.ts';
import { inView, type View } from './in-view.ts';
import { indexAt, linesAround } from './lines.ts';

/** CSS px between the card and its mention, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 8;
/** CSS px of room below which a card is not worth opening on that side. */
const MIN_HEIGHT = 120;
const MIN_WIDTH = 200;

/** On which side of its line a card stands: above or below; left or right where lines run downwards. */
type Side = 'before' | 'after';

/**
 * Keeps the card beside its mention while the page scrolls, resizes or moves: where the next line is,
 * or on the other side where there is more room; it never covers the line. The side chosen at first is
 * kept while there is room for a card on it: what grows under the reader's hand must not jump away from
 * it, and scrolls instead. Returns how to stop.
 * @param onPlaced is called when it stands there for the first time, and can be seen and focused
 */
export function keepInPlace(
  { element: host, probe }: CardHost,
  anchor: CardAnchor,
  onPlaced: () => void,
): () => void {
  const { writingMode } = getComputedStyle(anchor.element);
  const isVertical = !writingMode.startsWith('horizontal');
  const beyond = writingMode.endsWith('rl') ? 'before' : 'after';
  const index = indexAt(anchor.rects(), anchor.point);
  let side: Side | undefined;
  let isPlaced = false;
  let isStopped = false;
  const update = async () => {
    const view = await inView(probe);
    if (isStopped) return;
    const rects = anchor.rects();
    if (rects.length === 0) return;
    const line = linesAround(rects, index, isVertical);
    side = isVertical
      ? placeAcross(host, view, line, side, beyond)
      : placeBelow(host, view, line, side, getComputedStyle(anchor.element).direction === 'rtl');
    // It may have been put aside before.
    host.style.removeProperty('--bs-right');
    host.style.removeProperty('--bs-bottom');
    host.style.setProperty('--bs-visibility', 'visible', 'important');
    if (!isPlaced) onPlaced();
    isPlaced = true;
  };
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => linesAround(anchor.rects(), index, isVertical),
  };
  const stop = autoUpdate(reference, host, () => void update());
  return () => {
    isStopped = true;
    stop();
  };
}

/** Below or above a line of the usual kind. Returns the side; undefined where there is no room on either. */
function placeBelow(
  host: HTMLElement,
  view: View,
  line: DOMRect,
  last: Side | undefined,
  isRtl: boolean,
): Side | undefined {
  const room = roomAround(line.top - view.top, view.bottom - line.bottom);
  const side = sideFor(room, host.offsetHeight, MIN_HEIGHT, last, 'after');
  set(host, '--bs-max-inline', view.right - view.left - 2 * EDGE);
  set(host, '--bs-max-block', Math.max(room[side], MIN_HEIGHT));
  const { offsetWidth, offsetHeight } = host;
  const x = isRtl ? line.right - offsetWidth : line.left;
  const y = side === 'after' ? line.bottom + GAP : line.top - GAP - offsetHeight;
  const isTight = room[side] < MIN_HEIGHT;
  set(host, '--bs-left', within(x, offsetWidth, view.left, view.right));
  set(host, '--bs-top', isTight ? within(y, offsetHeight, view.top, view.bottom) : y);
  return isTight ? undefined : side;
}

/** The same beside a line that runs downwards. */
function placeAcross(
  host: HTMLElement,
  view: View,
  line: DOMRect,
  last: Side | undefined,
  beyond: Side,
): Side | undefined {
  const room = roomAround(line.left - view.left, view.right - line.right);
  const side = sideFor(room, host.offsetWidth, MIN_WIDTH, last, beyond);
  set(host, '--bs-max-inline', Math.max(room[side], MIN_WIDTH));
  set(host, '--bs-max-block', view.bottom - view.top - 2 * EDGE);
  const { offsetWidth, offsetHeight } = host;
  const x = side === 'after' ? line.right + GAP : line.left - GAP - offsetWidth;
  const isTight = room[side] < MIN_WIDTH;
  set(host, '--bs-left', isTight ? within(x, offsetWidth, view.left, view.right) : x);
  set(host, '--bs-top', within(line.top, offsetHeight, view.top, view.bottom));
  return isTight ? undefined : side;
}

type Room = Readonly<Record<Side, number>>;

/** What is left of the space on either side. */
function roomAround(before: number, after: number): Room {
  return { before: before - GAP - EDGE, after: after - GAP - EDGE };
}

/** The last side while it will do; else the usual one if the card fits there, or the one with more room. */
function sideFor(
  room: Room,
  size: number,
  least: number,
  last: Side | undefined,
  usual: Side,
): Side {
  if (last !== undefined && room[last] >= least) return last;
  const other = usual === 'after' ? 'before' : 'after';
  return room[usual] >= size || room[usual] >= room[other] ? usual : other;
}

function within(start: number, length: number, from: number, to: number): number {
  return Math.max(from + EDGE, Math.min(start, to - EDGE - length));
}

function set(host: HTMLElement, name: string, px: number): void {
  host.style.setProperty(name, `${String(Math.round(px))}px`, 'important');
}
