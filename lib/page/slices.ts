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
  #scheduled = 0;

  constructor(step: (isOver: () => boolean) => 'done' | 'more', signal: AbortSignal) {
    this.#step = step;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      cancelIdleCallback(this.#scheduled);
    });
  }

  get busy(): boolean {
    return this.#scheduled !== 0;
  }

  /** Does a first slice now. */
  startNow(): void {
    cancelIdleCallback(this.#scheduled);
    this.#run();
  }

  /** Does the work in the next idle slices. */
  start(): void {
    if (this.#scheduled !== 0 || this.#signal.aborted) return;
    this.#scheduled = requestIdleCallback(
      () => {
        this.#run();
      },
      { timeout: IDLE_TIMEOUT },
    );
  }

  #run(): void {
    this.#scheduled = 0;
    if (this.#signal.aborted) return;
    const end = performance.now() + SLICE;
    if (this.#step(() => performance.now() >= end) === 'more') this.start();
  }
}
