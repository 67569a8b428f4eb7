import type { CardState, RefusalOutcome, RefusalScope } from '../kb/views.ts';
import type { Point } from '../page/hit-test.ts';

/** What a card belongs to: a stretch of the page, wherever the page moves it. */
export interface CardAnchor {
  /** Rectangles of the mention in the viewport now, one per line; empty once it is gone. */
  rects(): readonly DOMRect[];
  /** The element that the mention stands in. */
  readonly element: Element;
  /** Where the pointer asked for the card. */
  readonly point: Point;
}

/** What the reader can do in a card. */
export interface CardActions {
  onClose(): void;
  /** The reader's pointer or keyboard is on the card now, or is so no more. */
  onUse(isUsed: boolean): void;
  /** "Not this one." Rejects where the background does not answer. */
  onRefuse(scope: RefusalScope): Promise<RefusalOutcome>;
  /** Takes back what was just refused. */
  onUndo(id: string): Promise<void>;
}

/** The card's user interface. It is loaded into a page when first needed. */
export interface CardOverlay {
  /** Shows a card, or another state of the one that is shown. */
  show(card: CardState, anchor: CardAnchor, actions: CardActions): void;
  hide(): void;
  /** False where the page has taken the card away. */
  isShown(): boolean;
  /** True where an event's path leads through the card. */
  owns(path: readonly EventTarget[]): boolean;
}

/** Where the card's script leaves its overlay for the page script: both share one isolated world. */
const CARD_OVERLAY = Symbol.for('backstory.card-overlay');

export function setCardOverlay(overlay: CardOverlay): void {
  Reflect.set(globalThis, CARD_OVERLAY, overlay);
}

export function getCardOverlay(): CardOverlay | undefined {
  // Only our own scripts live in this world, and only setCardOverlay writes this key.
  return Reflect.get(globalThis, CARD_OVERLAY) as CardOverlay | undefined;
}
