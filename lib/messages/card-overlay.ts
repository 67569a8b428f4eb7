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
  /** "Fix this entry": the editor opens in a tab. */
  onFix(): void;
  /** "Open dossier": the side panel opens, or a tab. */
  onDossier(): void;
  /** Takes back what was just refused. */
  onUndo(id: string): Promise<void>;
}

/** What draws the card that is open. */
export interface CardOverlay {
  /** Shows a card, or another state of the one that is shown. */
  show(card: CardState, anchor: CardAnchor, actions: CardActions): void;
  /** Brings the keyboard into the card that is shown. */
  enter(): void;
  /** Tells screen readers where a step has led: to this text, at `index` of `of`. */
  say(text: string, index: number, of: number): void;
  hide(): void;
  /** False where the page has taken the card away. */
  isShown(): boolean;
  /** True where an event's path leads through the card. */
  owns(path: readonly EventTarget[]): boolean;
}
