import type { Run } from './runs.ts';
import { Slices } from './slices.ts';

/** UTF-16 code units that go to the reader at once: enough to be worth a message, soon answered. */
const BATCH = 48_000;
/** The same for the first message: what is in view at first need not wait for the rest. */
const FIRST = 8_000;

/** Text to be read, found when its turn comes; null where it only took time to find. */
export type Job = () => Iterable<Run | null>;

/**
 * Reads one job after another in idle slices and hands their runs on in batches. The order matters:
 * what changed is looked at only after everything before it was read, so that no text node ends up
 * in two runs.
 */
export class ReadQueue {
  readonly #jobs: Job[] = [];
  readonly #slices: Slices;
  /** Called with each full batch, and at the end of each slice with what there is, if anything. */
  readonly #send: (runs: readonly Run[]) => void;
  #full = FIRST;
  #work: Iterator<Run | null> | undefined;

  constructor(send: (runs: readonly Run[]) => void, signal: AbortSignal) {
    this.#send = send;
    this.#slices = new Slices((isOver) => this.#step(isOver), signal);
  }

  get busy(): boolean {
    return this.#slices.busy;
  }

  /** Reads it when there is time. */
  add(job: Job): void {
    this.#jobs.push(job);
    this.#slices.start();
  }

  /** Begins at once: the first screen of a page should not wait for an idle moment. */
  addNow(job: Job): void {
    this.#jobs.push(job);
    this.#slices.startNow();
  }

  #step(isOver: () => boolean): 'done' | 'more' {
    let batch: Run[] = [];
    let size = 0;
    const flush = () => {
      // What only took time to find is no first message.
      if (size > 0) this.#full = BATCH;
      this.#send(batch);
      batch = [];
      size = 0;
    };
    while (!isOver()) {
      this.#work ??= this.#runs();
      const { done, value: run } = this.#work.next();
      if (done === true) {
        this.#work = undefined;
        flush();
        return 'done';
      }
      if (!run) continue;
      batch.push(run);
      size += run.text.length;
      if (size >= this.#full) flush();
    }
    flush();
    return 'more';
  }

  *#runs(): Generator<Run | null> {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) yield* job();
  }
}
