import { isWatched, whenWatched } from './attention.ts';

/** Milliseconds that one slice of work may take; the browser keeps the rest of the frame. */
const SLICE = 5;

/** Milliseconds after which work that waits for idle time is done all the same. */
const IDLE_TIMEOUT = 200;

let spent = 0;
/** When the slice under way, or the last one, is over. */
let until = 0;

/** Milliseconds that all slices have taken of this page's time. */
export function timeSpent(): number {
  return spent;
}

/**
 * Runs `step` in idle slices until it answers 'done', while somebody sees the page. At most one run
 * is under way: `start` while running only makes sure that it goes on.
 */
export class Slices {
  readonly #step: (deadline: () => boolean) => 'done' | 'more';
  readonly #signal: AbortSignal;
  #isWaiting = false;
  /** Goes up with each slice and each wait, so that one that was overtaken knows it. */
  #turn = 0;

  constructor(step: (isOver: () => boolean) => 'done' | 'more', signal: AbortSignal) {
    this.#step = step;
    this.#signal = signal;
  }

  get busy(): boolean {
    return this.#isWaiting;
  }

  /** Does a first slice now. */
  startNow(): void {
    const now = performance.now();
    // Another slice has just had its time, most likely in the same task.
    const isFull = now >= until && now < until + SLICE;
    if (isWatched() && !isFull) this.#run(++this.#turn);
    else this.start();
  }

  /** Does the work in the next idle slices. */
  start(): void {
    if (this.#isWaiting) return;
    const turn = this.#wait();
    whenWatched(() => {
      requestIdleCallback((deadline) => this.#run(turn, deadline), { timeout: IDLE_TIMEOUT });
    }, this.#signal);
  }

  #wait(): number {
    this.#isWaiting = true;
    return ++this.#turn;
  }

  #run(turn: number, idle?: IdleDeadline): void {
    if (turn !== this.#turn || this.#signal.aborted) return;
    this.#isWaiting = false;
    const begin = performance.now();
    // What follows in the same task shares its time.
    if (idle || begin >= until) until = begin + SLICE;
    const result = this.#step(() => performance.now() >= until);
    spent += performance.now() - begin;
    if (result === 'done') return;
    if (idle && idle.timeRemaining() > SLICE && isWatched()) this.#goOn(idle);
    else this.start();
  }

  /**
   * The next slice of the same idle period, after whatever else waits. Firefox would call an idle
   * callback again only 50 ms later: 5 ms of work in 55, and a page of 2,000 paragraphs took 6 s.
   */
  #goOn(idle: IdleDeadline): void {
    const turn = this.#wait();
    void scheduler.postTask(() => {
      this.#run(turn, idle);
    });
  }
}
