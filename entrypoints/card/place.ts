import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type Placement,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardAnchor } from '../../lib/messages/card-overlay.ts';
import type { CardHost } from './host.ts';
import { inView } from './in-view.ts';

/** CSS px between the card and its mention, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 8;
/** CSS px of height below which a card is not worth opening on that side. */
const MIN_HEIGHT = 120;

/**
 * Keeps the card beside its mention while the page scrolls, resizes or moves: below its line, or
 * above where there is more room; it never covers the line. The side chosen at first is kept while
 * there is room for a card on it: what grows under the reader's hand must not jump away from it, and
 * scrolls instead. Returns how to stop.
 * @param onPlaced is called when it stands there for the first time, and can be seen and focused
 */
export function keepInPlace(
  { element: host, probe }: CardHost,
  anchor: CardAnchor,
  onPlaced: () => void,
): () => void {
  const reference = virtualElement(anchor);
  let side: Placement | undefined;
  let isPlaced = false;
  const middleware = (rootBoundary: Awaited<ReturnType<typeof inView>>) => [
    inline({ x: anchor.point.x, y: anchor.point.y }),
    offset(GAP),
    side === undefined && flip({ padding: EDGE, rootBoundary }),
    shift({ padding: EDGE, rootBoundary }),
    size({
      padding: EDGE,
      rootBoundary,
      apply({ availableWidth, availableHeight, placement }) {
        side = availableHeight < MIN_HEIGHT ? undefined : placement;
        set(host, '--bs-max-inline', availableWidth);
        set(host, '--bs-max-block', Math.max(availableHeight, MIN_HEIGHT));
      },
    }),
  ];
  const update = async () => {
    if (anchor.rects().length === 0) return;
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: side ?? 'bottom-start',
      middleware: middleware(await inView(probe)),
    });
    set(host, '--bs-left', x);
    set(host, '--bs-top', y);
    host.style.setProperty('--bs-visibility', 'visible', 'important');
    if (!isPlaced) onPlaced();
    isPlaced = true;
  };
  return autoUpdate(reference, host, () => void update());
}

function set(host: HTMLElement, name: string, px: number): void {
  host.style.setProperty(name, `${String(Math.round(px))}px`, 'important');
}

/** The mention as Floating UI sees it: rectangles, and an element whose scrolling moves them. */
function virtualElement({ rects, element }: CardAnchor): VirtualElement {
  return {
    contextElement: element,
    getClientRects: () => [...rects()],
    getBoundingClientRect: () => around(rects()),
  };
}

function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
