/** Milliseconds that one slice of work may take; the browser keeps the rest of the frame. */
const SLICE = 5;

/** Milliseconds after which work that waits for idle time is done all the same. */
const IDLE_TIMEOUT = 200;

/**
 * Runs `step` in idle slices until it answers 'done'. At most one run is under way: `start` while
 * running only makes sure that it goes on.
 */
export class Slices {
  readonly #step: (deadline: () => boolean) => 'done' | 'more';
  readonly #signal: AbortSignal;
  #idle = 0;
  /** Goes up with each slice and each wait, so that one that was overtaken knows it. */
  #turn = 0;
  #waiting = false;

  constructor(step: (isOver: () => boolean) => 'done' | 'more', signal: AbortSignal) {
    this.#step = step;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      cancelIdleCallback(this.#idle);
    });
  }

  get busy(): boolean {
    return this.#waiting;
  }

  /** Does a first slice now. */
  startNow(): void {
    this.#run();
  }

  /** Does the work in the next idle slices. */
  start(): void {
    if (this.#waiting || this.#signal.aborted) return;
    this.#waiting = true;
    this.#idle = requestIdleCallback((deadline) => this.#run(deadline), { timeout: IDLE_TIMEOUT });
  }

  #run(idle?: IdleDeadline): void {
    cancelIdleCallback(this.#idle);
    this.#waiting = false;
    this.#turn++;
    if (this.#signal.aborted) return;
    const end = performance.now() + SLICE;
    if (this.#step(() => performance.now() >= end) === 'done') return;
    if (idle && idle.timeRemaining() > SLICE) this.#goOn(idle);
    else this.start();
  }

  /**
   * The next slice of the same idle period, after whatever else waits. Firefox would call an idle
   * callback again only 50 ms later: 5 ms of work in 55, and a page of 2,000 paragraphs took 6 s.
   */
  #goOn(idle: IdleDeadline): void {
    cancelIdleCallback(this.#idle);
    this.#waiting = true;
    const turn = ++this.#turn;
    void scheduler.postTask(() => {
      if (turn === this.#turn) this.#run(idle);
    });
  }
}
