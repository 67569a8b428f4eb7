import type { CardState, LookedUp, RefusalOutcome, RefusalScope } from '../kb/views.ts';
import type { EntityId } from '../pack/schema.ts';
import type { Point } from '../page/hit-test.ts';
import type { Counts } from './cards.ts';

/** What a card belongs to: a stretch of the page, wherever the page moves it. */
export interface CardAnchor {
  /** Rectangles of the mention in the viewport now, one per line; empty once it is gone. */
  rects(): readonly DOMRect[];
  /** The element that the mention stands in. */
  readonly element: Element;
  /** Where the pointer asked for the card. */
  readonly point: Point;
  /** With a finger: the card is a sheet at the end of the window. */
  readonly isTouched: boolean;
}

/** What the reader can do in a card. */
export interface CardActions {
  onClose(): void;
  /** The card is to stay, whatever the pointer does, or to do so no more. */
  onPin(isPinned: boolean): void;
  /** The reader's pointer or keyboard is on the card now, or is so no more. */
  onUse(isUsed: boolean): void;
  /** "Not this one." Rejects where the background does not answer. */
  onRefuse(scope: RefusalScope): Promise<RefusalOutcome>;
  /** "Fix this entry": the editor opens in a tab. */
  onFix(id: EntityId): void;
  /** "Open dossier": the side panel opens, or a tab. */
  onDossier(id: EntityId): void;
  /** Looks up another entity of the pack, its quotes ranked for the text that names it `at` that offset. */
  onLookUp(id: EntityId, text: string, at: number): Promise<LookedUp>;
  /** Takes back what was just refused. */
  onUndo(id: string): Promise<void>;
}

/** What draws the card that is open. */
export interface CardOverlay {
  /** Shows a card, or another state of the one that is shown. */
  show(card: CardState, anchor: CardAnchor, actions: CardActions): void;
  /** Puts the card that is shown aside, where it is out of the way; or back beside its mention. */
  pin(isPinned: boolean): void;
  /** Brings the keyboard into the card that is shown. */
  enter(): void;
  /** Tells screen readers where a step has led: to this text, if it may be said, at `index` of `of`. */
  say(text: string | null, index: number, of: number): void;
  /** Tells them how much is mentioned on the page. */
  tell(counts: Counts): void;
  hide(): void;
  /** True where a point is on the card, or on the way to it from its mention. */
  leadsTo(point: Point): boolean;
  /** False where the page has taken the card away. */
  isShown(): boolean;
  /** True where an event's path leads through the card. */
  owns(path: readonly EventTarget[]): boolean;
}
