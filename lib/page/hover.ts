import type { Point } from './hit-test.ts';
import { trusted } from './trusted.ts';

/** Milliseconds and CSS pixels of hover intent. */
export interface HoverTiming {
  /** The pointer rests this long before a card opens. */
  readonly rest: number;
  /** After this much of the rest, what the card needs is fetched. */
  readonly prepare: number;
  /** A card stays this long after the pointer left both it and its mention. */
  readonly grace: number;
  /** A resting hand moves this far. */
  readonly tremor: number;
}

type Timer = ReturnType<typeof setTimeout>;

/** How long it rests is the reader's choice (lib/page/look.ts). */
export const HOVER_TIMING: Omit<HoverTiming, 'rest'> = { prepare: 80, grace: 280, tremor: 5 };

/** What the hover intent asks of its surroundings; `T` is whatever is under the pointer. */
export interface HoverTarget<T> {
  at(point: Point, path: readonly EventTarget[]): T | undefined;
  /** True where the event's path leads through the open card. */
  inCard(path: readonly EventTarget[]): boolean;
  prepare(target: T): void;
  open(target: T): void;
  /** True while the pointer is still on the mention that the open card belongs to, or on the way to the card. */
  holds(point: Point): boolean;
  isOpen(): boolean;
  close(): void;
}

/**
 * Hover intent: a card opens where the pointer rests, after a trusted movement, and once a movement
 * (text that slides under a still pointer opens nothing more); it stays while the pointer is on its
 * mention, on the card or on the way between, and goes a moment after the pointer left.
 */
export function watchHover<T>(
  target: HoverTarget<T>,
  timing: HoverTiming,
  signal: AbortSignal,
): void {
  let anchor: Point = { x: -1e4, y: -1e4 };
  let last = anchor;
  let path: readonly EventTarget[] = [];
  let inCard = false;
  let preparing: Timer | undefined;
  let resting: Timer | undefined;
  let leaving: Timer | undefined;

  const forget = () => {
    clearTimeout(preparing);
    clearTimeout(resting);
  };
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leave = () => {
    if (leaving !== undefined) return;
    leaving = setTimeout(() => {
      leaving = undefined;
      target.close();
    }, timing.grace);
  };
  const rest = (act: (found: T) => void) => () => {
    const found = target.at(anchor, path);
    if (found !== undefined) act(found);
  };

  /** Stays or leaves, by where the pointer now is. */
  const settle = () => {
    if (!target.isOpen() || inCard) return;
    if (target.holds(last)) stay();
    else leave();
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    last = point;
    inCard = target.isOpen() && target.inCard(event.composedPath());
    if (inCard) {
      forget();
      stay();
      return;
    }
    settle();
    if (Math.hypot(point.x - anchor.x, point.y - anchor.y) < timing.tremor) return;
    anchor = point;
    path = event.composedPath();
    forget();
    if (event.buttons !== 0) return;
    preparing = setTimeout(
      rest((found) => target.prepare(found)),
      timing.prepare,
    );
    resting = setTimeout(
      rest((found) => {
        stay();
        target.open(found);
      }),
      timing.rest,
    );
  };

  const onLeave = (event: PointerEvent) => {
    // A finger leaves with every tap. A pointer that is still in this document leaves elements of it.
    if (!event.isTrusted || event.pointerType === 'touch' || isInside(event.relatedTarget)) return;
    forget();
    if (target.isOpen()) leave();
  };

  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerdown', trusted(forget), options);
  // The page may scroll its mention away from under a still pointer.
  window.addEventListener('scroll', trusted(settle), options);
  document.addEventListener('pointerleave', onLeave, options);
  signal.addEventListener('abort', () => {
    forget();
    stay();
  });
}

/** True for what is in this document: not beyond its window, nor in the document of a frame. */
function isInside(to: EventTarget | null): boolean {
  return to instanceof Element && !to.matches('iframe, frame, object, embed');
}
