import type { Hit, Point } from '../page/hit-test.ts';
import type { Arrival } from '../page/travel.ts';
import type { Mark } from '../page/marks.ts';
import type { Run } from '../page/runs.ts';

/** How many entities are mentioned, and how often in all. */
export interface Counts {
  readonly entities: number;
  readonly mentions: number;
}

/** All that there is to cards. It is loaded into a page when the first one is needed. */
export interface Cards {
  /** Fetches what a card needs while the pointer still rests, so that it opens without a wait. */
  prepare(hit: Hit): void;
  /**
   * Not while a card is pinned: passing over other names does not take that away.
   * @param point where the pointer asks for it.
   */
  open(hit: Hit, point: Point): void;
  /** A finger has tapped a mention: its card opens, in the place of a pinned one, too. */
  tap(hit: Hit, point: Point): void;
  /** A finger has tapped beside the card and all mentions. */
  tapBeside(): void;
  /** Opens a card, in the place of a pinned one, too, and brings the keyboard into it; it goes back where it was when the card closes. */
  enter(hit: Hit): void;
  /** Tells screen readers where a step has led. */
  say(arrival: Arrival): void;
  /** Tells screen readers how much is mentioned on the page. */
  tell(counts: Counts): void;
  isOpen(): boolean;
  /** True while a point is on the mention that the open card belongs to, or on the way from there to it. */
  holds(point: Point): boolean;
  /** True where an event's path leads through the card. */
  owns(path: readonly EventTarget[]): boolean;
  /** The pointer has left. */
  close(): void;
  /** It goes, whoever uses it. */
  shut(): void;
  /** The marks of a run are others now. */
  onChange(run: Run, marks: readonly Mark[]): void;
}

/** Where the card's script leaves them for the page script: both share one isolated world. */
const CARDS = Symbol.for('backstory.cards');

/** Where the page script leaves the name that elements of ours bear in the page (lib/page/leftovers.ts). */
const MARKER = Symbol.for('backstory.marker');

export function setMarker(name: string): void {
  Reflect.set(globalThis, MARKER, name);
}

export function getMarker(): string {
  // As below: only setMarker writes it.
  const name = Reflect.get(globalThis, MARKER) as string | undefined;
  return name ?? '';
}

export function setCards(cards: Cards): void {
  Reflect.set(globalThis, CARDS, cards);
}

export function getCards(): Cards | undefined {
  // Only our own scripts live in this world, and only setCards writes this key.
  return Reflect.get(globalThis, CARDS) as Cards | undefined;
}
