import type { Browser, Frame, Page } from 'puppeteer-core';

/** The parts of BiDi answers that the driver reads. */
interface Answer {
  readonly result?: {
    readonly value?: string | { readonly shadowRoot?: { readonly sharedId: string } };
  };
  readonly exceptionDetails?: { readonly text: string };
  /** Of a tab that was opened. */
  readonly context?: string;
  readonly contexts?: readonly { readonly context: string }[];
}

/** WebDriver BiDi as it goes over the wire, for commands that puppeteer has no method for. */
export interface Bidi {
  send(method: string, params: object): Promise<Answer>;
}

export function bidiOf(browser: Browser): Bidi {
  // Puppeteer's Browser over BiDi has its connection as a public field that its types leave out.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return { send: async (method, params) => (await connection.send(method, params)).result };
}

/** The BiDi browsing context of a page, or of a frame in it. */
export function contextOf(page: Page | Frame): string {
  // A frame's id is that of its context; puppeteer's types leave the field out.
  const id: unknown = Reflect.get('mainFrame' in page ? page.mainFrame() : page, '_id');
  if (typeof id !== 'string') throw new Error('this is not a page over BiDi');
  return id;
}
