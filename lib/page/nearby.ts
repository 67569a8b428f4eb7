import { isElement } from './node-kinds.ts';

/** Viewports around the one that is seen in which a block is near. */
const MARGIN = 0.5;
/** Blocks that are looked at in the next frame, to mark them in that one: enough for a first screen. */
const DIRECT = 100;
/** Parts of a block in view at which it is looked at again: a slide may move in with no event at all. */
const PARTS = [0, 0.5, 0.95];

/**
 * Tells which blocks are near the viewport. Marks are registered for those only: painting, hit
 * testing and what a page can learn from the registry all shrink with it.
 */
export class Nearby {
  readonly #observer: IntersectionObserver;
  readonly #onChange: (block: Element, near: boolean) => void;
  readonly #wants = new Map<Element, number>();
  /**
   * What is observed, and the blocks that it stands for: itself, and those below it that have no box
   * of their own (display: contents).
   */
  readonly #blocksOf = new Map<Element, Set<Element>>();
  readonly #targetOf = new Map<Element, Element>();
  /** Targets that were near when last heard of, with all their blocks. */
  readonly #near = new Set<Element>();
  /**
   * The observer speaks a frame later than one can look: not for the first blocks, unless this is a frame,
   * which cannot see whether the page around it shows it.
   */
  #toLookAt: Element[] = [];
  #direct = window === window.top ? DIRECT : 0;

  /**
   * @param onChange a block has come near or gone away. Comes again for one that is near when more or
   * less of it is in view.
   */
  constructor(onChange: (block: Element, near: boolean) => void, signal: AbortSignal) {
    this.#onChange = onChange;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.#update(entry);
      },
      { rootMargin: `${String(100 * MARGIN)}% 0px`, threshold: PARTS },
    );
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
    });
  }

  isNear(block: Element): boolean {
    const target = this.#targetOf.get(block);
    return target !== undefined && this.#near.has(target);
  }

  /** Starts to watch a block; call as often as there are runs in it, and ask then whether it is near. */
  watch(block: Element): void {
    const wants = this.#wants.get(block) ?? 0;
    this.#wants.set(block, wants + 1);
    if (wants > 0) return;
    this.#join(block, block);
    if (!this.#near.has(block) && this.#direct-- > 0 && this.#toLookAt.push(block) === 1) {
      requestAnimationFrame(() => {
        this.#look();
      });
    }
  }

  unwatch(block: Element): void {
    const wants = (this.#wants.get(block) ?? 0) - 1;
    if (wants > 0) {
      this.#wants.set(block, wants);
      return;
    }
    this.#wants.delete(block);
    const target = this.#targetOf.get(block);
    this.#targetOf.delete(block);
    if (!target) return;
    const blocks = this.#blocksOf.get(target);
    blocks?.delete(block);
    if (blocks?.size === 0) this.#drop(target);
  }

  #join(block: Element, target: Element): void {
    this.#targetOf.set(block, target);
    const blocks = this.#blocksOf.get(target);
    if (blocks) {
      blocks.add(block);
      return;
    }
    this.#blocksOf.set(target, new Set([block]));
    this.#observer.observe(target);
  }

  #drop(target: Element): void {
    this.#blocksOf.delete(target);
    this.#near.delete(target);
    this.#observer.unobserve(target);
  }

  /** Measures in a frame, where the page is to be laid out in any case. */
  #look(): void {
    const blocks = this.#toLookAt;
    this.#toLookAt = [];
    for (const block of blocks) {
      if (!this.#blocksOf.has(block)) continue;
      const { top, bottom } = block.getBoundingClientRect();
      if (top === bottom || bottom < -MARGIN * innerHeight) continue;
      if (top <= (1 + MARGIN) * innerHeight) this.#set(block, true);
    }
  }

  #update({ target, isIntersecting, boundingClientRect: box }: IntersectionObserverEntry): void {
    // What was dropped may have one more entry under way.
    const blocks = this.#blocksOf.get(target);
    if (!blocks) return;
    const parent = box.width === 0 && box.height === 0 ? standInFor(target) : null;
    if (!parent || isIntersecting) {
      this.#set(target, isIntersecting, box.bottom < 0);
      return;
    }
    this.#set(target, false);
    this.#drop(target);
    for (const block of blocks) {
      this.#join(block, parent);
      // Nothing more is heard of what is near already when a block joins it.
      if (this.#near.has(parent)) this.#onChange(block, true);
    }
  }

  /** @param isAbove it is out of view and comes before what is in view, which is to be told of first. */
  #set(target: Element, near: boolean, isAbove = false): void {
    const wasNear = this.#near.has(target);
    if (near) this.#near.add(target);
    else this.#near.delete(target);
    if (near && isAbove) queueMicrotask(() => this.#tell(target));
    else if (near || wasNear) this.#tell(target);
  }

  #tell(target: Element): void {
    const near = this.#near.has(target);
    for (const block of this.#blocksOf.get(target) ?? []) this.#onChange(block, near);
  }
}

/** Where an element has no box by its own choice: what is around it. */
function standInFor(element: Element): Element | null {
  if (getComputedStyle(element).display !== 'contents') return null;
  const parent = element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent && isElement(parent) ? parent : null;
}
