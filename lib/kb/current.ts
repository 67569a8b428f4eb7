import type { Knowledge } from './knowledge.ts';
import type { Loaded } from './load.ts';
import { StalePack } from './stored-content.ts';

/** Milliseconds after loading until what can wait is checked: the first answers are out by then. */
const SETTLING = 1_000;

interface Current {
  readonly knowledge: Knowledge;
  settled(): Promise<void>;
}

/** The knowledge while the background lives: loaded at the first need, and anew where it is out of date. */
export class CurrentKnowledge {
  readonly #load: () => Promise<Loaded>;
  readonly #onOutOfDate: () => void;
  #loading: Promise<Current> | undefined;
  /** Settles when what was replaced is loaded: it may be installing a pack, which the next one needs. */
  #before: Promise<void> | undefined;

  /** @param onOutOfDate who still works with what was loaded had better ask again */
  constructor(load: () => Promise<Loaded>, onOutOfDate: () => void = () => {}) {
    this.#load = load;
    this.#onOutOfDate = onOutOfDate;
  }

  readonly get = async (): Promise<Knowledge> => (await this.#current()).knowledge;

  /** Calls `work` with it; once more where it turns out that the packs are others, or were damaged. */
  async use<T>(work: (knowledge: Knowledge) => Promise<T>): Promise<T> {
    const current = this.#current();
    try {
      return await work((await current).knowledge);
    } catch (error) {
      if (error instanceof StalePack) this.#replace(current);
      // Damaged names can make anything fail: what is stored is checked before that is believed.
      else await (await current).settled();
      if (this.#loading === current) throw error;
    }
    return work(await this.get());
  }

  /** Settles when all that is stored has been checked, and what is to be told of it is known. */
  readonly settled = async (): Promise<void> => (await this.#current()).settled();

  /** Has all loaded anew: what is stored of packs was changed. */
  forget(): void {
    if (this.#loading) this.#replace(this.#loading);
  }

  #current(): Promise<Current> {
    if (this.#loading) return this.#loading;
    const loaded = this.#before ? this.#before.then(this.#load) : this.#load();
    const loading = loaded.then(({ knowledge, settle, outOfDate }): Current => {
      outOfDate?.then(
        () => this.#replace(loading),
        // Whoever asks after a failure finds it out by themselves.
        () => undefined,
      );
      let settling: Promise<void> | undefined;
      const settled = () => (settling ??= this.#settle(settle, loading));
      setTimeout(() => void settled(), SETTLING);
      return { knowledge, settled };
    });
    this.#loading = loading;
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
    return loading;
  }

  /**
   * Never throws: a check that fails is one that the next start makes again. What was replaced before it
   * began is not checked: packs are others now, and those that were deleted are no loss.
   */
  async #settle(settle: () => Promise<boolean>, loading: Promise<Current>): Promise<void> {
    if (this.#loading !== loading) return;
    try {
      if (await settle()) this.#replace(loading);
    } catch (error) {
      console.error('Backstory: what is stored could not be checked.', error);
    }
  }

  /** The next who asks has all loaded anew, unless that has happened already. */
  #replace(loading: Promise<Current>): void {
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    // Not what was loaded, which may be large.
    this.#before = loading.then(
      () => undefined,
      () => undefined,
    );
    this.#onOutOfDate();
  }
}
