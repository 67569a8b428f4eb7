import { useEffect, useRef, useState } from 'preact/hooks';
import { placeAt } from './order.ts';

/** A row on its way: from which place, over which one, and how far from where it was, CSS px. */
export interface Drag {
  readonly from: number;
  readonly over: number;
  readonly by: number;
}

/** CSS px from the edges of the window at which the page scrolls along, and how far each time. */
const EDGE = 48;
const STEP = 16;

/**
 * Lets rows be dragged by a handle, with a mouse, a pen or a finger. The browser's own drag and drop
 * would be in the way of files that are dropped on the page, and does not know fingers. Escape ends it.
 */
export function useDrag(onDrop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const endRef = useRef<(() => void) | null>(null);
  useEffect(() => () => endRef.current?.(), []);

  const grip = (event: PointerEvent, list: HTMLElement, from: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const middles = [...list.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 + scrollY;
    });
    const start = event.clientY + scrollY;
    const following = new AbortController();
    const { signal } = following;
    let last: Drag = { from, over: from, by: 0 };
    endRef.current = () => {
      following.abort();
      setDrag(null);
    };
    const onMove = ({ clientY }: PointerEvent) => {
      if (clientY < EDGE) scrollBy(0, -STEP);
      else if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
      const y = clientY + scrollY;
      last = { from, over: placeAt(middles, from, y), by: y - start };
      setDrag(last);
    };
    const onUp = () => {
      endRef.current?.();
      if (last.over !== from) onDrop(from, last.over);
    };
    const stop = () => endRef.current?.();
    addEventListener('pointermove', onMove, { signal });
    addEventListener('pointerup', onUp, { signal });
    addEventListener('pointercancel', stop, { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal });
    setDrag(last);
  };
  return { drag, grip };
}

/** What a row looks like while one is dragged: itself, or where it would go. */
export function dragClass(drag: Drag | null, place: number): string {
  if (!drag) return '';
  if (place === drag.from) return ' is-dragged';
  if (place !== drag.over) return '';
  return drag.over < drag.from ? ' is-before' : ' is-after';
}
