import type { Frame, Page } from 'puppeteer-core';
import { HOST, type Driver } from './driver.ts';
import type { SeenMark } from './marks.ts';
import { eventually } from './wait.ts';

/** What a reader sees of the open card. */
export interface SeenCard {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  /** In the viewport, CSS px. */
  readonly box: { left: number; top: number; right: number; bottom: number };
}

/** The card of one page, or of a frame in it. */
export class CardObject {
  readonly #driver: Driver;
  readonly #frame: Page | Frame;
  /** Where mouse and keyboard are. */
  readonly #page: Page;

  constructor(driver: Driver, frame: Page | Frame) {
    this.#driver = driver;
    this.#frame = frame;
    this.#page = 'mainFrame' in frame ? frame : frame.page();
  }

  /** Moves the pointer onto a mark as a hand would, and leaves it there. */
  async hover({ x, y }: Pick<SeenMark, 'x' | 'y'>): Promise<void> {
    await this.#page.mouse.move(Math.max(0, x - 24), y + 9);
    await this.#page.mouse.move(Math.max(0, x - 9), y + 3);
    await this.#page.mouse.move(x, y);
  }

  /** Rests the pointer on the card, which is inert until it is used. */
  async use(): Promise<void> {
    const { box } = (await this.read()) ?? {};
    if (!box) throw new Error('no card is open');
    await this.#page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    await eventually(
      () => this.in((root) => root.querySelector('[inert]') === null),
      (isUsed) => isUsed === true,
    );
  }

  /** The pointer in an empty corner, where it rests on nothing. */
  async leave(): Promise<void> {
    await this.#page.mouse.move(2, 2);
  }

  /** The card that is open now. */
  read(): Promise<SeenCard | null> {
    return this.#driver.inCard(this.#frame, readCard);
  }

  /** The first card that opens and has loaded. */
  opened(patience?: number): Promise<SeenCard | null> {
    return eventually(
      () => this.read(),
      (card) => card !== null && card.name !== '',
      patience,
    );
  }

  /** True where the middle of the open card is the card, for the pointer too. */
  async isHittable(): Promise<boolean> {
    const { box } = (await this.read()) ?? {};
    if (!box) return false;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return this.#frame.evaluate(
      (selector, left, top) => document.elementFromPoint(left, top)?.matches(selector) === true,
      HOST,
      x,
      y,
    );
  }

  async closed(): Promise<boolean> {
    return eventually(
      () => this.isGone(),
      (gone) => gone,
    );
  }

  isGone(): Promise<boolean> {
    return this.#frame.evaluate((host) => document.querySelector(host) === null, HOST);
  }

  /** Hovers a mark and reads its card, then closes it with Escape. */
  async cardOf(mark: SeenMark): Promise<SeenCard | null> {
    await this.hover(mark);
    const card = await this.opened();
    await this.escape();
    await this.closed();
    return card;
  }

  /** Presses the button in the card whose words begin with `label`, as a hand would. */
  async press(label: string): Promise<void> {
    const at = await this.placeOf(label);
    await this.#page.mouse.move(at.x, at.y, { steps: 4 });
    await this.#page.mouse.click(at.x, at.y);
  }

  /** Presses the first place where the card has that name, which can be looked up there. */
  async pressName(name: string): Promise<void> {
    const at = await this.placeOf(name, '.card-mention');
    await this.#page.mouse.move(at.x, at.y, { steps: 4 });
    await this.#page.mouse.click(at.x, at.y);
  }

  /** The middle of that button, once it stands still. */
  async placeOf(label: string, kind = 'button'): Promise<{ x: number; y: number }> {
    const place = () => this.in(placeOfButton, label, kind);
    // A card that still grows, or moves to where it fits, would be missed.
    let last = await place();
    const at = await eventually(place, (now) => {
      const isStill = now !== null && now.x === last?.x && now.y === last.y;
      last = now;
      return isStill;
    });
    if (!at) throw new Error(`the card has no “${label}”`);
    return at;
  }

  async escape(): Promise<void> {
    await this.#page.keyboard.press('Escape');
  }

  in<A extends readonly unknown[], R>(
    read: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<R | null> {
    return this.#driver.inCard(this.#frame, read, ...args);
  }
}

/** Runs in the page's process, with the closed root. */
function placeOfButton(
  root: ShadowRoot,
  label: string,
  kind: string,
): { x: number; y: number } | null {
  const button = [...root.querySelectorAll<HTMLElement>(kind)].find((candidate) =>
    (candidate.ariaLabel ?? candidate.innerText).trim().startsWith(label),
  );
  if (!button) return null;
  // As a hand would scroll the card, which never scrolls the page.
  button.scrollIntoView({ block: 'nearest' });
  // A name may stand on two lines.
  const [{ left, top, width, height } = new DOMRect()] = button.getClientRects();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page's process, with the closed root. */
function readCard(root: ShadowRoot): SeenCard | null {
  const card = root.querySelector<HTMLElement>('.card');
  if (!card || getComputedStyle(card).visibility !== 'visible') return null;
  const { left, top, right, bottom } = card.getBoundingClientRect();
  return {
    name: card.querySelector('.card-name')?.textContent ?? '',
    kind: card.querySelector('.card-kind')?.textContent ?? '',
    text: card.innerText,
    box: { left, top, right, bottom },
  };
}
