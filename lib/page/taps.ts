import type { Point } from './hit-test.ts';

/** What taps are asked to do; `T` is whatever is under the finger. */
export interface TapTarget<T> {
  at(point: Point, path: readonly EventTarget[]): T | undefined;
  /** True where the event's path leads through the open card. */
  inCard(path: readonly EventTarget[]): boolean;
  tap(target: T): void;
  /** A tap beside everything. */
  tapBeside(): void;
}

/** What a tap belongs to already. */
const CONTROL =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[role="link"]';

/**
 * A finger does not hover: it taps a mark to open its card, and beside it to close that. A link or a
 * control under the finger keeps its taps, whatever is marked in it. The page gets all of them.
 */
export function watchTaps<T>(target: TapTarget<T>, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    const path = event.composedPath();
    if (!isTouch || !event.isTrusted || target.inCard(path)) return;
    const isTaken = path.some((at) => at instanceof Element && at.matches(CONTROL));
    const found = isTaken ? undefined : target.at({ x: event.clientX, y: event.clientY }, path);
    if (found === undefined) target.tapBeside();
    else target.tap(found);
  };
  window.addEventListener('click', onClick, { capture: true, passive: true, signal });
}
