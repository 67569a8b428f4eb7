/** Does something a moment after it was asked to, once for all that asked until then. */
export class Later {
  readonly #act: () => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay in milliseconds. Nothing is done once `signal` is aborted. */
  constructor(act: () => void, delay: number, signal: AbortSignal) {
    this.#act = act;
    this.#delay = delay;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
    });
  }

  /** Asks; bound, so that it can be a listener. */
  readonly ask = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#act();
    }, this.#delay);
  };
}
