import type { ToBackground, ToPage } from '../../../lib/messages/contract.ts';
import type { Background } from '../../../lib/messages/reading-link.ts';

type Port = ReturnType<Background['connect']>;
type Texts = Extract<ToBackground, { type: 'texts' }>;

/** The background's end of one Port, as a page sees it. */
export class FakePort {
  readonly #said: ToBackground[] = [];
  readonly #onMessage: ((message: ToPage) => void)[] = [];
  readonly #onDisconnect: (() => void)[] = [];

  /** What the browser would give to the page. */
  get forPage(): Port {
    const end = {
      postMessage: (message: ToBackground) => this.#said.push(structuredClone(message)),
      disconnect: () => undefined,
      onMessage: { addListener: (listener: () => void) => this.#onMessage.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => this.#onDisconnect.push(listener) },
    };
    // The part of a Port that the link uses.
    return end as unknown as Port;
  }

  /** The texts that have come over it. */
  texts(): Texts[] {
    return this.#said.filter((message) => message.type === 'texts');
  }

  say(message: ToPage): void {
    for (const listener of this.#onMessage) listener(structuredClone(message));
  }

  /** The browser stops the background. */
  die(): void {
    for (const listener of this.#onDisconnect) listener();
  }
}

/** A background that can be reached, and does only what a test says. */
export class FakeBackground implements Background {
  #port = new FakePort();

  /** The Port that was opened last. */
  get port(): FakePort {
    return this.#port;
  }

  isConnectable(): boolean {
    return true;
  }

  connect(): Port {
    this.#port = new FakePort();
    return this.#port.forPage;
  }
}
