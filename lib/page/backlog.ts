import type { MarkedRun } from './marks.ts';
import { Slices } from './slices.ts';

/**
 * What is to be done for each of many runs, in slices: the first at the end of the task, which does
 * for most pages. What is asked for a run again takes the place of what waits.
 */
export class Backlog {
  readonly #waiting = new Map<number, MarkedRun>();
  readonly #slices: Slices;
  #isAsked = false;

  constructor(act: (marked: MarkedRun) => void, signal: AbortSignal) {
    this.#slices = new Slices((isOver) => {
      for (const [key, marked] of this.#waiting) {
        if (isOver()) return 'more';
        this.#waiting.delete(key);
        act(marked);
      }
      return 'done';
    }, signal);
  }

  /** What waits, by the key of its run. */
  get waiting(): ReadonlyMap<number, MarkedRun> {
    return this.#waiting;
  }

  add(marked: MarkedRun): void {
    this.#waiting.set(marked.run.key, marked);
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      this.#slices.startNow();
    });
  }
}
