/** Changes packs; calls `onTrue` once that is so for whoever asks, where more is to do behind it. */
export type PackWork = (onTrue: () => void) => Promise<unknown>;

interface Failure {
  readonly error: unknown;
}

/** What went wrong with a change; and with having others follow it. */
interface Ended {
  readonly failed: Failure | undefined;
  readonly unheard: Failure | undefined;
}

/**
 * One change of packs after another. As soon as one is true others follow and the next one begins: to
 * delete what a pack has left behind takes minutes.
 */
export class ChangeQueue {
  readonly #follow: () => Promise<unknown>;
  readonly #onWaiting: (count: number) => void;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * @param follow has open pages follow a change, also one that has failed
   * @param onWaiting hears how many changes are not true yet
   */
  constructor(follow: () => Promise<unknown>, onWaiting: (count: number) => void) {
    this.#follow = follow;
    this.#onWaiting = onWaiting;
  }

  /** Does it when those before it are true; settles when all of it is done. Never throws. */
  async add(work: PackWork): Promise<Ended> {
    this.#count(1);
    const begun = this.#last.then(() => this.#begin(work));
    this.#last = begun.then(({ followed }) => followed);
    const { working, followed } = await begun;
    const unheard = await followed;
    return { failed: await working, unheard };
  }

  #begin(work: PackWork) {
    let working: Promise<Failure | undefined> = Promise.resolve(undefined);
    const isTrue = new Promise<void>((onTrue) => {
      working = failureOf(() => work(onTrue));
      void working.then(() => onTrue());
    });
    const followed = isTrue.then(() => {
      this.#count(-1);
      return failureOf(this.#follow);
    });
    return { working, followed };
  }

  #count(more: number): void {
    this.#waiting += more;
    this.#onWaiting(this.#waiting);
  }
}

async function failureOf(work: () => Promise<unknown>): Promise<Failure | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return { error };
  }
}
