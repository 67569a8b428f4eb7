import type { CardAnchor } from '../../lib/messages/card-overlay.ts';
import { indexAt, linesAround } from './lines.ts';

/** CSS px: at most as high (host.css has the same), as wide, and as near to the line. */
const HEIGHT = 480;
const WIDTH = 560;
const GAP = 8;
/** Of the height of the window: less than a card beside its line may take, as a hand is in the way, too. */
const SHARE = 0.6;

/**
 * Lays the card over the lower end of the window, where a thumb reaches it, and has the page scroll
 * where it would cover the line that it explains. Where that cannot scroll it comes from above.
 */
export function laySheet(host: HTMLElement, anchor: CardAnchor): void {
  const set = (name: string, value: string) =>
    host.style.setProperty(`--bs-${name}`, value, 'important');
  const beside = `max(0px, (100vw - ${String(WIDTH)}px) / 2)`;
  // The whole of what it may grow to.
  const free = innerHeight - Math.min(innerHeight * SHARE, HEIGHT) - GAP;
  const line = () => {
    const rects = anchor.rects();
    return linesAround(rects, indexAt(rects, anchor.point), false);
  };
  const { bottom } = line();
  if (bottom > free) scrollBy({ top: bottom - free, behavior: 'instant' });
  const { top, bottom: now } = line();
  const isAbove = now > free + 1;
  set('left', beside);
  set('right', beside);
  set('top', isAbove ? '0px' : 'auto');
  set('bottom', isAbove ? 'auto' : '0px');
  set('max-block', isAbove ? `${String(Math.round(top - GAP))}px` : `${String(SHARE * 100)}vh`);
  set('visibility', 'visible');
}
