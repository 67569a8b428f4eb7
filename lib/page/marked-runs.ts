import type { Mark, MarkedEntity, MarkedRun } from './marks.ts';
import { Nearby } from './nearby.ts';
import type { Painter } from './painter.ts';
import { inReadingOrder } from './reading-order.ts';
import { locate, type Run } from './runs.ts';
import { isShown } from './visible.ts';

/**
 * The runs of a page that mention somebody, or may once the page says more. Those near the viewport
 * are painted, as far as a reader can see them.
 */
export class MarkedRuns {
  readonly #runs = new Map<number, MarkedRun>();
  readonly #inBlock = new Map<Element, Set<number>>();
  readonly #unseen = new Set<number>();
  readonly #painter: Painter;
  readonly #nearby: Nearby;

  constructor(painter: Painter, signal: AbortSignal) {
    this.#painter = painter;
    this.#nearby = new Nearby((block, near) => {
      for (const key of this.#inBlock.get(block) ?? []) {
        if (!near) this.#unpaint(key);
        else if (!this.#painter.has(key) || this.#unseen.has(key)) this.#paint(key);
      }
    }, signal);
  }

  get(key: number): MarkedRun | undefined {
    return this.#runs.get(key);
  }

  /** All of them, runs without a mark included. */
  all(): Run[] {
    return [...this.#runs.values()].map(({ run }) => run);
  }

  /** Sets the marks of a run, in place of those it had. */
  set(run: Run, marks: readonly Mark[]): void {
    if (!this.#runs.has(run.key)) {
      const keys = this.#inBlock.get(run.block) ?? new Set();
      this.#inBlock.set(run.block, keys.add(run.key));
      this.#nearby.watch(run.block);
    }
    this.#runs.set(run.key, { run, marks });
    if (this.#nearby.isNear(run.block)) this.#paint(run.key);
  }

  /** Forgets a run. True where it was known. */
  delete({ key, block }: Run): boolean {
    if (!this.#runs.delete(key)) return false;
    this.#unpaint(key);
    const keys = this.#inBlock.get(block);
    keys?.delete(key);
    if (keys?.size === 0) this.#inBlock.delete(block);
    this.#nearby.unwatch(block);
    return true;
  }

  /** Looks again at near runs of which something was hidden: it may have faded in. */
  recheck(): void {
    for (const key of this.#unseen) this.#paint(key);
  }

  /** Every mark that a reader can see, in reading order. Reads style of all runs with marks. */
  shown(): MarkedRun[] {
    return [...this.#runs.values()]
      .map(shownMarks)
      .filter(({ marks }) => marks.length > 0)
      .toSorted((a, b) => inReadingOrder(firstNode(a.run), firstNode(b.run)));
  }

  #paint(key: number): void {
    const marked = this.#runs.get(key);
    if (!marked) return;
    const shown = shownMarks(marked);
    if (shown.marks.length < marked.marks.length) this.#unseen.add(key);
    else this.#unseen.delete(key);
    this.#painter.show(shown);
  }

  #unpaint(key: number): void {
    this.#unseen.delete(key);
    this.#painter.hide(key);
  }
}

/** True where both marks say the same of the same stretch. */
export function isSameMark(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end && isSameEntity(a.entity, b.entity);
}

export function isSameEntity(
  a: Pick<MarkedEntity, 'packId' | 'entityId'>,
  b: Pick<MarkedEntity, 'packId' | 'entityId'>,
): boolean {
  return a.packId === b.packId && a.entityId === b.entityId;
}

function shownMarks({ run, marks }: MarkedRun): MarkedRun {
  return { run, marks: marks.filter((mark) => isShown(locate(run, mark.start, 'start').node)) };
}

function firstNode({ nodes }: Run): Text {
  const [node] = nodes;
  if (!node) throw new Error('a run has at least one text node');
  return node;
}
