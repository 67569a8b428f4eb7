import { Backlog } from './backlog.ts';
import { Firsts } from './firsts.ts';
import { LongBlocks } from './long-blocks.ts';
import type { Look } from './look.ts';
import type { Mark, MarkedRun } from './marks.ts';
import { Nearby } from './nearby.ts';
import type { Painter } from './painter.ts';
import { locate, type Run } from './runs.ts';
import { isShown } from './visible.ts';

/** Marks in a block above which those of them are painted that are near, and not all. */
const LONG = 40;

/** Runs of a block, by key, and the marks in all of them. */
interface Held {
  readonly keys: Set<number>;
  marks: number;
}

/**
 * The runs of a page that mention somebody, or may once the page says more. Those near the viewport
 * are painted, as far as a reader can see them.
 */
export class MarkedRuns {
  readonly #runs = new Map<number, MarkedRun>();
  readonly #inBlock = new Map<Element, Held>();
  readonly #unseen = new Set<number>();
  readonly #painter: Painter;
  readonly #nearby: Nearby;
  readonly #long: LongBlocks;
  readonly #unpainted: Backlog;
  readonly #firsts: Firsts;
  #version = 0;
  #isPaintingAll = false;

  constructor(painter: Painter, look: Look, signal: AbortSignal) {
    this.#painter = painter;
    this.#firsts = new Firsts(
      look,
      ({ key }) => this.#paintAgain([key]),
      () => this.#paintAllAgain(),
    );
    this.#unpainted = new Backlog((marked) => {
      this.#paint(marked);
    }, signal);
    this.#long = new LongBlocks(
      (marked) => {
        this.#unpainted.add(marked);
      },
      (marked) => this.#runs.get(marked.run.key) === marked,
      signal,
    );
    this.#nearby = new Nearby((block, near) => {
      if (near) this.#enter(block);
      else this.#leave(block);
    }, signal);
  }

  /** Another number once any mark has come or gone. */
  get version(): number {
    return this.#version;
  }

  get(key: number): MarkedRun | undefined {
    return this.#runs.get(key);
  }

  /** All of them, runs without a mark included. */
  all(): Run[] {
    return [...this.#runs.values()].map(({ run }) => run);
  }

  /** Those that mention somebody, as they came. */
  *marked(): Generator<MarkedRun> {
    for (const marked of this.#runs.values()) if (marked.marks.length > 0) yield marked;
  }

  /** Sets the marks of a run, in place of those it had. */
  set(run: Run, marks: readonly Mark[]): void {
    const marked = { run, marks };
    this.#firsts.keep(run, marks);
    const held = this.#inBlock.get(run.block) ?? { keys: new Set(), marks: 0 };
    const before = this.#runs.get(run.key);
    this.#runs.set(run.key, marked);
    held.marks += marks.length - (before?.marks.length ?? 0);
    if (!before) {
      this.#inBlock.set(run.block, held);
      held.keys.add(run.key);
      this.#nearby.watch(run.block);
    }
    if (marks.length > 0 || (before && before.marks.length > 0)) this.#version++;
    if (!this.#nearby.isNear(run.block)) return;
    if (marks.length === 0) this.#forget(run.key);
    else if (this.#isLong(run.block, held)) this.#follow(run.block);
    else this.#unpainted.add(marked);
  }

  /** Forgets a run. True where it was known. */
  delete({ key, block }: Run): boolean {
    const marked = this.#runs.get(key);
    if (!marked) return false;
    this.#runs.delete(key);
    this.#firsts.keep(marked.run, []);
    if (marked.marks.length > 0) this.#version++;
    this.#forget(key);
    const held = this.#inBlock.get(block);
    if (held) held.marks -= marked.marks.length;
    held?.keys.delete(key);
    if (held?.keys.size === 0) {
      this.#inBlock.delete(block);
      this.#long.leave(block);
    }
    this.#nearby.unwatch(block);
    return true;
  }

  /** Looks again at near runs of which something was hidden: it may have faded in. */
  recheck(): void {
    this.#paintAgain(this.#unseen);
  }

  /** The page has changed: sections may be others. */
  forgetSections(): void {
    this.#firsts.forgetSections();
  }

  /** Once for all that changes in one task: a page may take a thousand runs away at once. */
  #paintAllAgain(): void {
    if (this.#isPaintingAll) return;
    this.#isPaintingAll = true;
    queueMicrotask(() => {
      this.#isPaintingAll = false;
      this.#paintAgain(this.#runs.keys());
    });
  }

  #paintAgain(keys: Iterable<number>): void {
    for (const key of keys) {
      const marked = this.#runs.get(key);
      if (marked && this.#nearby.isNear(marked.run.block)) this.#unpainted.add(marked);
    }
  }

  /** Text has moved in the viewport: other marks of a long block may be near now. Bound, as a listener. */
  readonly follow = (): void => {
    this.#long.look();
  };

  /** Comes again while the block is near: then for what was not to be seen before. */
  #enter(block: Element): void {
    const held = this.#inBlock.get(block);
    if (!held) return;
    const isLong = this.#isLong(block, held);
    if (isLong) this.#follow(block);
    for (const marked of this.#markedIn(block)) {
      const { key } = marked.run;
      const isNew = !isLong && !this.#painter.has(key);
      if (isNew || this.#unseen.has(key)) this.#unpainted.add(marked);
    }
  }

  #leave(block: Element): void {
    // What was only scrolled away is still the first of its name.
    const isHidden = !block.checkVisibility();
    for (const { run } of this.#markedIn(block)) {
      this.#unpaint(run.key);
      if (isHidden) this.#firsts.keep(run, []);
    }
    this.#long.leave(block);
  }

  /** A long block stays one until it is left. */
  #isLong(block: Element, { marks }: Held): boolean {
    return marks > LONG || this.#long.follows(block);
  }

  #follow(block: Element): void {
    this.#long.follow(block, () => this.#markedIn(block));
  }

  *#markedIn(block: Element): Generator<MarkedRun> {
    for (const key of this.#inBlock.get(block)?.keys ?? []) {
      const marked = this.#runs.get(key);
      if (marked && marked.marks.length > 0) yield marked;
    }
  }

  #paint(marked: MarkedRun): void {
    const { run } = marked;
    // It may have gone, or changed, or moved on since.
    if (this.#runs.get(run.key) !== marked || !this.#nearby.isNear(run.block)) return;
    const near = this.#long.near(marked);
    // It is looked at when its turn comes.
    if (!near) return;
    const shown = shownMarks({ run, marks: near });
    if (shown.marks.length < near.length) {
      this.#unseen.add(run.key);
      this.#firsts.keep(
        run,
        marked.marks.filter((mark) => !near.includes(mark) || shown.marks.includes(mark)),
      );
    } else this.#unseen.delete(run.key);
    this.#painter.show(this.#firsts.choose(shown));
  }

  #forget(key: number): void {
    this.#unpaint(key);
    this.#long.forget(key);
  }

  #unpaint(key: number): void {
    this.#unseen.delete(key);
    this.#painter.hide(key);
  }
}

/** Those marks of a run that a reader can see. Reads style and layout of each text node once. */
export function shownMarks({ run, marks }: MarkedRun): MarkedRun {
  let last: Text | undefined;
  let isLastShown = false;
  const shown = marks.filter((mark) => {
    const { node } = locate(run, mark.start, 'start');
    if (node !== last) {
      last = node;
      isLastShown = isShown(node);
    }
    return isLastShown;
  });
  return { run, marks: shown };
}
