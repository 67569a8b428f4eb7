import type { Arrival, StepWay, Travel } from '../page/travel.ts';
import type { CardGate } from './card-gate.ts';
import { call } from './client.ts';

/**
 * The keyboard's way through a page: from mention to mention, and into a card. Enter opens the card of
 * the mention that is lit, and Escape puts the light out; only while one is lit, and while nothing on
 * the page has the focus, so that neither is ever taken from a field, a link or a button.
 */
export class PageKeys {
  readonly #travel: Travel;
  readonly #cards: CardGate;

  constructor(travel: Travel, cards: CardGate) {
    this.#travel = travel;
    this.#cards = cards;
  }

  /** Listens for both, until the signal is aborted. */
  listen(signal: AbortSignal): void {
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
  }

  /** Brings the keyboard along where it comes into this document from another one of the tab. */
  step(by: 1 | -1, way?: StepWay): Arrival | null {
    const arrival = this.#travel.step(by, way);
    if (!arrival) return null;
    if (way === 'in') window.focus();
    this.#cards.say(arrival);
    return arrival;
  }

  /** Opens the card of the mention that is lit; where none is, of the first in view. */
  open(): void {
    const hit = this.#travel.stop ?? this.#travel.step(1);
    if (hit) this.#cards.enter(hit);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, isTrusted, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
    // The card may be open in another frame than the one that has the keyboard.
    if (isTrusted && key === 'Escape' && (frames.length > 0 || window !== window.top))
      call('card.shut', {}).catch(() => undefined);
    if (!isTrusted || isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
    if ((key !== 'Enter' && key !== 'Escape') || !this.#travel.stop || hasFocus()) return;
    // A card that is open is closed first.
    if (this.#cards.isOpen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Enter') this.open();
    else this.#travel.leave();
  }
}

/** True where something on the page has the focus. */
function hasFocus(): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null &&
    activeElement !== document.body &&
    activeElement !== document.documentElement
  );
}
