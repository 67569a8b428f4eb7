import { Later } from './later.ts';
import { isElement } from './node-kinds.ts';
import { Slices } from './slices.ts';
import { trusted } from './trusted.ts';

/** Milliseconds after which the page is looked through again: widgets come to life late. */
const AGAIN_AFTER = [1_000, 3_000];

/**
 * Finds open shadow roots. Nothing tells a script that one was attached, so the elements of a page
 * are looked through in idle slices: when they come, again when the page has loaded, and a little later.
 */
export class ShadowRoots {
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #found: (root: ShadowRoot) => void;
  readonly #walks: Iterator<Element>[] = [];
  readonly #slices: Slices;

  /** @param found is called once for each root, and again when it was forgotten. */
  constructor(found: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#found = found;
    this.#slices = new Slices((isOver) => this.#step(isOver), signal);
    const again = () => {
      this.search(document);
    };
    const andLater = () => {
      again();
      for (const delay of AGAIN_AFTER) new Later(again, delay, signal).ask();
    };
    if (document.readyState === 'complete') andLater();
    else window.addEventListener('load', trusted(andLater), { signal });
  }

  /** Looks through everything below `root` when there is time. */
  search(root: Document | Element | ShadowRoot): void {
    if (isElement(root) && !root.firstElementChild) {
      if (root.shadowRoot) this.#take(root.shadowRoot);
      return;
    }
    this.#walks.push(elementsIn(root));
    this.#slices.start();
  }

  /** Takes the roots that an event came through. */
  meet(path: readonly EventTarget[]): void {
    for (const target of path) if (target instanceof ShadowRoot) this.#take(target);
  }

  /** A root has left the page; should it come back, it is found again. */
  forget(root: ShadowRoot): void {
    this.#known.delete(root);
  }

  #step(isOver: () => boolean): 'done' | 'more' {
    while (!isOver()) {
      const [walk] = this.#walks;
      if (!walk) return 'done';
      const { done, value } = walk.next();
      if (done === true) this.#walks.shift();
      else if (value.shadowRoot) this.#take(value.shadowRoot);
    }
    return 'more';
  }

  #take(root: ShadowRoot): void {
    if (root.mode !== 'open' || this.#known.has(root)) return;
    this.#known.add(root);
    this.#found(root);
    this.search(root);
  }
}

function* elementsIn(root: Document | Element | ShadowRoot): Generator<Element> {
  if (isElement(root)) yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isElement(node)) yield node;
  }
}
