import type { Knowledge } from './knowledge.ts';
import type { Loaded } from './load.ts';
import { StalePack } from './stored-content.ts';

/** Milliseconds after loading until what can wait is checked: the first answers are out by then. */
const SETTLING = 1_000;

/** The knowledge while the background lives: loaded at the first need, and anew where it is out of date. */
export class CurrentKnowledge {
  readonly #load: () => Promise<Loaded>;
  #loading: Promise<{ knowledge: Knowledge; settled: () => Promise<void> }> | undefined;

  constructor(load: () => Promise<Loaded>) {
    this.#load = load;
  }

  readonly get = async (): Promise<Knowledge> => (await this.#current()).knowledge;

  /** Calls `work` with it; once more where it turns out that the packs are others meanwhile. */
  async use<T>(work: (knowledge: Knowledge) => Promise<T>): Promise<T> {
    const current = this.#current();
    try {
      return await work((await current).knowledge);
    } catch (error) {
      if (!(error instanceof StalePack)) throw error;
    }
    this.#forget(current);
    return work(await this.get());
  }

  /** Settles when all that is stored has been checked, and what is to be told of it is known. */
  async settled(): Promise<void> {
    await (await this.#current()).settled();
  }

  #current() {
    if (this.#loading) return this.#loading;
    const loading = this.#begin();
    this.#loading = loading;
    loading.catch(() => {
      this.#forget(loading);
    });
    return loading;
  }

  async #begin() {
    const { knowledge, settle } = await this.#load();
    let settling: Promise<void> | undefined;
    const settled = () => (settling ??= this.#settle(settle));
    setTimeout(() => void settled(), SETTLING);
    return { knowledge, settled };
  }

  /** Never throws: a check that fails is one that the next start makes again. */
  async #settle(settle: () => Promise<boolean>): Promise<void> {
    try {
      if (await settle()) this.#loading = undefined;
    } catch (error) {
      console.error('Backstory: what is stored could not be checked.', error);
    }
  }

  #forget(loading: unknown): void {
    if (this.#loading === loading) this.#loading = undefined;
  }
}
