import type { Run } from './runs.ts';
import { Slices } from './slices.ts';

/** UTF-16 code units that go to the reader at once: enough to be worth a message, soon answered. */
const BATCH = 48_000;

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
  #current: Iterator<Run | null> | undefined;

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
      this.#send(batch);
      batch = [];
      size = 0;
    };
    while (!isOver()) {
      const run = this.#next();
      if (run === undefined) {
        flush();
        return 'done';
      }
      if (!run) continue;
      batch.push(run);
      size += lengthOf(run);
      if (size >= BATCH) flush();
    }
    flush();
    return 'more';
  }

  #next(): Run | null | undefined {
    for (;;) {
      this.#current ??= this.#jobs.shift()?.()[Symbol.iterator]();
      if (!this.#current) return undefined;
      const { done, value } = this.#current.next();
      if (done !== true) return value;
      this.#current = undefined;
    }
  }
}

function lengthOf({ nodes, starts }: Run): number {
  return (starts.at(-1) ?? 0) + (nodes.at(-1)?.length ?? 0);
}
