import type { Point } from '../../lib/page/hit-test.ts';
import type { CardHost } from './host.ts';

/** CSS px that a hand moves; what slides under a still pointer moves nothing. */
const MOVED = 5;

const POINTER = ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'wheel'] as const;

/**
 * Keeps the card out of the page's reach while the reader does not use it. A page can find and
 * select text in a closed root, but not what is inert; what is inert can be neither pressed nor
 * focused. So the card is inert but for the time that the pointer is on it, or the keyboard in it.
 */
export class Guard {
  readonly #host: CardHost;
  /** Where the pointer was when it last moved. */
  #at: Point | undefined;
  #isPointed = false;
  /** The keyboard was brought in, and has not left since. */
  #isKeyed = false;
  #onUse: (isUsed: boolean) => void = () => {};
  /** What had the focus before. */
  #before: Element | null = null;

  constructor(host: CardHost) {
    this.#host = host;
    host.container.inert = true;
    host.gate.tabIndex = 0;
  }

  /** Follows pointer and keyboard, the pointer being at `at`. Tells when the card comes into use, and out of it. */
  watch(at: Point, onUse: (isUsed: boolean) => void, signal: AbortSignal): void {
    const { root, container, gate } = this.#host;
    this.#at ??= at;
    this.#onUse = onUse;
    const update = () => {
      if (!root.activeElement) this.#isKeyed = false;
      const isUsed =
        this.#isPointed || this.#isKeyed || root.activeElement?.matches(':focus-visible') === true;
      if (this.#set(isUsed)) onUse(isUsed);
    };
    const onPointer = (event: PointerEvent | WheelEvent) => {
      if (event.isTrusted) this.#follow(event);
      update();
    };
    const options = { capture: true, passive: true, signal } as const;
    for (const type of POINTER) window.addEventListener(type, onPointer, options);
    window.addEventListener(
      'pointerout',
      (event) => {
        // Out of the window. A finger goes with every tap, before its click comes.
        const hasLeft = event.relatedTarget === null && event.pointerType !== 'touch';
        if (event.isTrusted && hasLeft && event.buttons === 0) this.#isPointed = false;
        update();
      },
      options,
    );
    gate.addEventListener(
      'focus',
      () => {
        update();
        container.querySelector<HTMLElement>('button, a[href], [tabindex="0"]')?.focus();
      },
      { signal },
    );
    root.addEventListener('focusin', update, { signal });
    const onFocusOut = (event: FocusEvent) => {
      // Chromium gives up the old focus before it sets the new one, which must not be inert then.
      const next = event.relatedTarget;
      if (!(next instanceof Node && root.contains(next))) queueMicrotask(update);
    };
    // A shadow root is typed as if no event bubbled to it.
    root.addEventListener('focusout', onFocusOut as (event: Event) => void, { signal });
    // What had the focus may be gone.
    const observer = new MutationObserver(update);
    observer.observe(container, { subtree: true, childList: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  /** Brings the keyboard into the card. */
  enter(): void {
    const { root, container } = this.#host;
    if (root.activeElement) return;
    this.#before = focused();
    this.#isKeyed = true;
    if (this.#set(true)) this.#onUse(true);
    container.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** The card has closed: the focus goes back to where it was. */
  reset(): void {
    const isIn = this.#host.root.activeElement !== null;
    const before = this.#before;
    this.#before = null;
    this.#isKeyed = false;
    if (isIn && isFocusable(before)) before.focus({ preventScroll: true });
    this.#at = undefined;
    this.#isPointed = false;
    this.#set(false);
  }

  #follow(event: PointerEvent | WheelEvent): void {
    // Text is being selected, or a scrollbar dragged.
    if (this.#isPointed && event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    const isMove = !this.#at || Math.hypot(x - this.#at.x, y - this.#at.y) >= MOVED;
    if (isMove) this.#at = { x, y };
    const isMeant = isMove || event.type === 'pointerdown' || event.type === 'wheel';
    if (!event.composedPath().includes(this.#host.element)) this.#isPointed = false;
    else if (isMeant) this.#isPointed = true;
  }

  /** True where that is a change. */
  #set(isUsed: boolean): boolean {
    const { root, container, gate } = this.#host;
    if (container.inert === !isUsed) return false;
    container.inert = !isUsed;
    // The way in for the keyboard; once inside it would lead round in circles.
    gate.tabIndex = isUsed ? -1 : 0;
    if (!isUsed) deselect(root);
    return true;
  }
}

/** What has the focus, in the open shadow root of what has it, too. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** HTML, and drawings: a link may be in one. */
function isFocusable(element: Element | null): element is Element & HTMLOrSVGElement {
  return element !== null && 'focus' in element;
}

/** What the reader has selected in the card could be read from the page's selection. */
function deselect(root: ShadowRoot): void {
  const selection = getSelection();
  if (!selection) return;
  // Chromium before 137 does not tell whose selection it is: none is left then.
  const ranges =
    'getComposedRanges' in selection && selection.getComposedRanges({ shadowRoots: [root] });
  const isOurs =
    !ranges ||
    ranges.some(({ startContainer, endContainer }) =>
      [startContainer, endContainer].some((node) => root.contains(node)),
    );
  if (isOurs) selection.removeAllRanges();
}
