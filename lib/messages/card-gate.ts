import type { Annotator } from '../page/annotator.ts';
import { isOnMark, type Hit, type Point } from '../page/hit-test.ts';
import type { HoverTarget } from '../page/hover.ts';
import type { TapTarget } from '../page/taps.ts';
import type { Mark } from '../page/marks.ts';
import type { Run } from '../page/runs.ts';
import type { Arrival } from '../page/travel.ts';
import { getCards, type Cards, type Counts } from './cards.ts';
import { call } from './client.ts';

/** Has cards opened for what the pointer rests on. All else that makes them is loaded when first needed. */
export class CardGate implements HoverTarget<Hit>, TapTarget<Hit> {
  readonly #annotator: Annotator;
  /** What a card is wanted for while they are being loaded. */
  #wanted: Hit | undefined;
  #pointer: Point = { x: 0, y: 0 };

  constructor(annotator: Annotator, signal: AbortSignal) {
    this.#annotator = annotator;
    signal.addEventListener('abort', () => {
      this.shut();
    });
  }

  at(point: Point, path: readonly EventTarget[]): Hit | undefined {
    this.#pointer = point;
    return this.#annotator.at(point, path);
  }

  inCard(path: readonly EventTarget[]): boolean {
    return getCards()?.owns(path) === true;
  }

  prepare(hit: Hit): void {
    void this.#load((cards) => {
      cards.prepare(hit);
    });
  }

  open(hit: Hit): void {
    this.#want(hit, (cards, point) => {
      cards.open(hit, point);
    });
  }

  tap(hit: Hit): void {
    this.#want(hit, (cards, point) => {
      cards.tap(hit, point);
    });
  }

  tapBeside(): void {
    this.#wanted = undefined;
    getCards()?.tapBeside();
  }

  #want(hit: Hit, act: (cards: Cards, point: Point) => void): void {
    const point = this.#pointer;
    this.#wanted = hit;
    void this.#load((cards) => {
      // The pointer may have moved on meanwhile, to another mention or away.
      if (this.#wanted !== hit) return;
      this.#wanted = undefined;
      act(cards, point);
    });
  }

  enter(hit: Hit): void {
    this.#wanted = undefined;
    void this.#load((cards) => {
      cards.enter(hit);
    });
  }

  say(arrival: Arrival): void {
    void this.#load((cards) => {
      cards.say(arrival);
    });
  }

  tell(counts: Counts): void {
    void this.#load((cards) => {
      cards.tell(counts);
    });
  }

  async #load(act: (cards: Cards) => void): Promise<void> {
    try {
      if (!getCards()) await call('card.load', {});
      const cards = getCards();
      if (cards) act(cards);
    } catch (error) {
      console.warn('Backstory: no card can be shown.', error);
    }
  }

  holds(point: Point): boolean {
    if (!this.#wanted) return getCards()?.holds(point) === true;
    return isOnMark(this.#wanted, this.#wanted.mark, point);
  }

  isOpen(): boolean {
    return this.#wanted !== undefined || getCards()?.isOpen() === true;
  }

  close(): void {
    this.#wanted = undefined;
    getCards()?.close();
  }

  /** Closes the card, whoever uses it. */
  shut(): void {
    this.#wanted = undefined;
    getCards()?.shut();
  }

  onChange(run: Run, marks: readonly Mark[]): void {
    if (this.#wanted?.run.key === run.key) this.#wanted = undefined;
    getCards()?.onChange(run, marks);
  }
}
