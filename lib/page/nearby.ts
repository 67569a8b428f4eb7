/**
 * Tells which blocks are near the viewport. Marks are registered for those only: painting, hit
 * testing and what a page can learn from the registry all shrink with it.
 */
export class Nearby {
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<Element>();
  /** Blocks without a box of their own (display: contents) are watched through an ancestor. */
  readonly #standIn = new Map<Element, Element>();
  readonly #wants = new Map<Element, number>();

  constructor(onChange: (block: Element, near: boolean) => void, signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.#update(entry, onChange);
      },
      { rootMargin: '50% 0px' },
    );
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
    });
  }

  isNear(block: Element): boolean {
    return this.#near.has(block);
  }

  /** Starts to watch a block; call as often as there are runs in it. */
  watch(block: Element): void {
    const wants = this.#wants.get(block) ?? 0;
    this.#wants.set(block, wants + 1);
    if (wants === 0) this.#observer.observe(block);
  }

  unwatch(block: Element): void {
    const wants = (this.#wants.get(block) ?? 0) - 1;
    if (wants > 0) {
      this.#wants.set(block, wants);
      return;
    }
    this.#wants.delete(block);
    this.#near.delete(block);
    this.#observer.unobserve(this.#standIn.get(block) ?? block);
    this.#standIn.delete(block);
  }

  #update(
    { target, isIntersecting, boundingClientRect: box }: IntersectionObserverEntry,
    onChange: (block: Element, near: boolean) => void,
  ): void {
    if (!isIntersecting && box.width === 0 && box.height === 0 && this.#boxless(target)) return;
    for (const block of this.#watchedThrough(target)) {
      if (this.#near.has(block) === isIntersecting) continue;
      if (isIntersecting) this.#near.add(block);
      else this.#near.delete(block);
      onChange(block, isIntersecting);
    }
  }

  #boxless(target: Element): boolean {
    if (getComputedStyle(target).display !== 'contents' || !target.parentElement) return false;
    this.#observer.unobserve(target);
    for (const block of this.#watchedThrough(target))
      this.#standIn.set(block, target.parentElement);
    this.#observer.observe(target.parentElement);
    return true;
  }

  #watchedThrough(target: Element): Element[] {
    const blocks = [...this.#standIn].filter(([, via]) => via === target).map(([block]) => block);
    if (this.#wants.has(target) && !this.#standIn.has(target)) blocks.push(target);
    return blocks;
  }
}
