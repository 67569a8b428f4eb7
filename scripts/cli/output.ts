import type { Writable } from 'node:stream';

/** Characters that are gathered into one write. */
const BATCH = 65_536;

/** Writes to a stream no faster than it is read, many small texts at a time. */
export class Output {
  readonly #stream: Writable;
  #held = '';

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(text: string): Promise<void> {
    this.#held += text;
    if (this.#held.length >= BATCH) await this.flush();
  }

  /** Resolves once everything has been taken. A failing stream has its say in its `error` event. */
  async flush(): Promise<void> {
    const text = this.#held;
    this.#held = '';
    if (text === '') return;
    await new Promise<void>((resolve) => {
      this.#stream.write(text, (error) => {
        if (!error) resolve();
      });
    });
  }
}
