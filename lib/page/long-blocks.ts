import type { Point } from './hit-test.ts';
import { measuringRange, type Mark, type MarkedRun } from './marks.ts';
import { Slices } from './slices.ts';
import { trusted } from './trusted.ts';

/** Viewports around the one that is seen in which a mark is near. */
const MARGIN = 0.5;

/** A rectangle, in CSS px from where the contents of its block begin. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the marks of a run stand in their block. */
interface Place {
  readonly marked: MarkedRun;
  readonly layout: number;
  readonly boxes: readonly Box[];
  readonly near: readonly Mark[];
}

interface Followed {
  readonly runs: () => Iterable<MarkedRun>;
  /** Goes up with each layout that the block's size tells of. */
  layout: number;
  width: number;
  height: number;
}

/**
 * Tells which marks of long blocks are near the viewport: a page may hold all its text in one
 * element. Where a mark stands in its block is measured once for each layout, in slices; scrolling
 * costs one rectangle and a comparison for each mark.
 */
export class LongBlocks {
  readonly #blocks = new Map<Element, Followed>();
  readonly #places = new Map<number, Place>();
  /** Where blocks are in the viewport, true for one slice. */
  readonly #corners = new Map<Element, Point>();
  readonly #onChange: (marked: MarkedRun) => void;
  readonly #isHeld: (marked: MarkedRun) => boolean;
  readonly #slices: Slices;
  readonly #resized: ResizeObserver;
  #pass: Iterator<void> | undefined;
  #again = false;

  /**
   * @param onChange hears of runs of which other marks are near than before.
   * @param isHeld false for runs that are gone, or have other marks now.
   */
  constructor(
    onChange: (marked: MarkedRun) => void,
    isHeld: (marked: MarkedRun) => boolean,
    signal: AbortSignal,
  ) {
    this.#onChange = onChange;
    this.#isHeld = isHeld;
    this.#slices = new Slices((isOver) => this.#step(isOver), signal);
    this.#resized = new ResizeObserver(this.look);
    window.addEventListener('resize', trusted(this.look), { passive: true, signal });
    signal.addEventListener('abort', () => {
      this.#resized.disconnect();
    });
  }

  /** Follows a block from now on. @param runs gives those in it with marks. */
  follow(block: Element, runs: () => Iterable<MarkedRun>): void {
    if (!this.#blocks.has(block)) {
      this.#blocks.set(block, { runs, layout: 0, width: 0, height: 0 });
      this.#resized.observe(block);
      this.#resized.observe(document.documentElement);
    }
    this.look();
  }

  follows(block: Element): boolean {
    return this.#blocks.has(block);
  }

  leave(block: Element): void {
    const followed = this.#blocks.get(block);
    if (!followed) return;
    this.#blocks.delete(block);
    this.#resized.unobserve(block);
    for (const { run } of followed.runs()) this.#places.delete(run.key);
  }

  forget(runKey: number): void {
    this.#places.delete(runKey);
  }

  /** The marks of a run that are near; undefined while nobody has looked. */
  near({ run, marks }: MarkedRun): readonly Mark[] | undefined {
    if (!this.#blocks.has(run.block)) return marks;
    const place = this.#places.get(run.key);
    return place?.marked.marks === marks ? place.near : undefined;
  }

  /** Looks again when there is time: something has moved. Bound, so that it can be a listener. */
  readonly look = (): void => {
    if (this.#blocks.size === 0) return;
    this.#again = true;
    this.#slices.start();
  };

  /** Goes on with a pass rather than begin anew: on a page that never rests, each mark has its turn. */
  #step(isOver: () => boolean): 'done' | 'more' {
    this.#corners.clear();
    while (!isOver()) {
      if (!this.#pass) {
        if (!this.#again) return 'done';
        this.#again = false;
        this.#pass = this.#lookAtAll();
      }
      if (this.#pass.next().done === true) this.#pass = undefined;
    }
    return 'more';
  }

  *#lookAtAll(): Generator<void> {
    for (const [block, followed] of this.#blocks) {
      for (const marked of followed.runs()) {
        if (this.#blocks.get(block) !== followed) break;
        yield* this.#lookAt(marked, block, followed);
        yield;
      }
    }
  }

  *#lookAt(marked: MarkedRun, block: Element, followed: Followed): Generator<void> {
    const { key } = marked.run;
    const before = this.#places.get(key);
    const isMeasured = before?.marked === marked && before.layout === followed.layout;
    const place = isMeasured ? before : yield* this.#measure(marked, block, followed);
    // It may have left the page, or be out of sight, since it was measured.
    if (!this.#isHeld(marked) || this.#blocks.get(block) !== followed) return;
    const corner = this.#cornerOf(block, followed);
    const near = marked.marks.filter((_, i) => isNear(place.boxes[i], corner));
    if (isMeasured && isSame(near, before.near)) return;
    this.#places.set(key, { ...place, near });
    if (!before || before.marked !== marked || !isSame(near, before.near)) this.#onChange(marked);
  }

  *#measure(marked: MarkedRun, block: Element, followed: Followed): Generator<void, Place> {
    const boxes: Box[] = [];
    const { layout } = followed;
    for (const mark of marked.marks) {
      const { left, top, right, bottom } = measuringRange(marked.run, mark).getBoundingClientRect();
      const corner = this.#cornerOf(block, followed);
      boxes.push({
        left: left - corner.x,
        top: top - corner.y,
        right: right - corner.x,
        bottom: bottom - corner.y,
      });
      yield;
    }
    return { marked, layout, boxes, near: [] };
  }

  /** Where the block's contents begin in the viewport. */
  #cornerOf(block: Element, followed: Followed): Point {
    const known = this.#corners.get(block);
    if (known) return known;
    const box = withBox(block);
    const { left, top, width, height } = box.getBoundingClientRect();
    if (width !== followed.width || height !== followed.height) {
      Object.assign(followed, { width, height, layout: followed.layout + 1 });
      this.#again = true;
    }
    // The viewport's own scrolling is in the rectangle already.
    const isPage = box === document.scrollingElement;
    const corner = {
      x: left - (isPage ? 0 : box.scrollLeft),
      y: top - (isPage ? 0 : box.scrollTop),
    };
    this.#corners.set(block, corner);
    return corner;
  }
}

/** The nearest element around that has a box; with display: contents, a block has none. */
function withBox(block: Element): Element {
  let at = block;
  while (at.parentElement && at.getClientRects().length === 0) at = at.parentElement;
  return at;
}

/** True in the viewport and half of it around, as for whole blocks. */
function isNear(box: Box | undefined, { x, y }: Point): boolean {
  if (!box) return false;
  return (
    box.bottom + y >= -MARGIN * innerHeight &&
    box.top + y <= (1 + MARGIN) * innerHeight &&
    box.right + x >= -MARGIN * innerWidth &&
    box.left + x <= (1 + MARGIN) * innerWidth
  );
}

function isSame(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i]);
}
