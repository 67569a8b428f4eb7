import { isWatched } from './attention.ts';

const FOLLOWED = { subtree: true, childList: true, characterData: true } as const;

/** Records that are kept; of a page that changes more than that, one finds out sooner by a look at all of it. */
const MOST = 4_000;

/**
 * Listens to what a page changes, in bounded memory: more than can be kept is missed, and so is what
 * changes while nobody sees the page. Records hold what was removed; a hidden page may remove for days.
 */
export class Changes {
  readonly #onChange: () => void;
  readonly #observer: MutationObserver;
  #records: MutationRecord[] = [];
  #missed = false;

  /** @param onChange something has changed; `take` gives it. */
  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    // Runs in the page's own time: records are looked at when it is their turn.
    this.#observer = new MutationObserver((records) => {
      this.#note(records);
    });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
    });
  }

  /** Call it when the root begins to be read. */
  follow(root: Document | ShadowRoot): void {
    // One that is read while nobody listens is followed with the others, see `take`.
    if (!this.#missed) this.#observer.observe(root, FOLLOWED);
  }

  /** What has changed since it was last asked for; undefined where that was missed. */
  take(roots: readonly (Document | ShadowRoot)[]): readonly MutationRecord[] | undefined {
    const records = this.#records;
    this.#records = [];
    if (!this.#missed) return records;
    this.#missed = false;
    for (const root of roots) this.follow(root);
    return undefined;
  }

  #note(records: readonly MutationRecord[]): void {
    if (!isWatched() || this.#records.length + records.length > MOST) {
      this.#missed = true;
      this.#records = [];
      // To listen costs the page time as well.
      this.#observer.disconnect();
    } else {
      for (const record of records) this.#records.push(record);
    }
    this.#onChange();
  }
}
