/** One part in so many is what a page that changes for ever pays of its time. */
const SHARE = 25;
/** Milliseconds between rounds in a row, at first and at most; each is double the one before. */
const SHORTEST = 16;
const LONGEST = 1_000;
/** Milliseconds, and a gap more, without a change after which a page has come to rest. */
const REST = 100;
/** Milliseconds that no round is put off beyond, whatever the last one has cost. */
const PATIENCE = 10_000;
/** Milliseconds after which a page that does not come to rest is said to be marked late. */
const RESTLESS = 2_000;

/**
 * How often a page that changes is read again: at once after some rest, and ever more rarely while
 * it goes on.
 */
export class Pace {
  readonly #act: () => void;
  readonly #spent: () => number;
  #gap = 0;
  #earliest = 0;
  /** Without a change until then, the page has come to rest. */
  #calm = 0;
  /** What had been spent when the cost of the next round began to count. */
  #before = 0;
  /** The first change since the page last came to rest. */
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;

  /**
   * @param act begins a round; call `done` at its end.
   * @param spent milliseconds that all our work has taken so far.
   */
  constructor(act: () => void, spent: () => number, signal: AbortSignal) {
    this.#act = act;
    this.#spent = spent;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
    });
  }

  /** True while something waits for its round. */
  get isWaiting(): boolean {
    return this.#timer !== undefined || this.#again;
  }

  /** True where the page has not come to rest for a while, so that what is new waits. */
  get isLate(): boolean {
    return this.#since + RESTLESS < performance.now() && performance.now() < this.#calm;
  }

  /** Something has changed. */
  ask(): void {
    const now = performance.now();
    if (this.#running) this.#again = true;
    else if (this.#timer !== undefined) return;
    else if (now < this.#earliest) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#begin();
      }, this.#earliest - now);
    } else {
      if (now >= this.#calm) {
        this.#gap = 0;
        this.#since = now;
        this.#before = this.#spent();
      }
      this.#begin();
    }
  }

  /** The round is over. */
  done(): void {
    const spent = this.#spent();
    const rest = Math.max(this.#gap, SHARE * (spent - this.#before));
    this.#before = spent;
    this.#earliest = performance.now() + Math.min(rest, PATIENCE);
    this.#gap = Math.min(LONGEST, 2 * this.#gap || SHORTEST);
    this.#calm = this.#earliest + this.#gap + REST;
    this.#running = false;
    if (!this.#again) return;
    this.#again = false;
    this.ask();
  }

  #begin(): void {
    this.#running = true;
    this.#act();
  }
}
