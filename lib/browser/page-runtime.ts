/**
 * The runtime API of a page script, without a polyfill: both browsers answer `sendMessage` with a
 * promise, and replies below are given at once, so nothing differs that we use.
 */
type PageRuntime = Pick<
  typeof chrome.runtime,
  'id' | 'connect' | 'sendMessage' | 'onMessage' | 'lastError'
>;

/** A Port to the background. */
export type Port = chrome.runtime.Port;

/** Firefox calls it `browser`; its `chrome` does not answer with promises. */
const api = (globalThis as { browser?: { runtime: PageRuntime } }).browser ?? globalThis.chrome;

/** False once the extension was updated, switched off or removed under this page. */
export function isConnectable(): boolean {
  // Chromium leaves the old script running and takes `runtime.id` (or all of `runtime`) away.
  const runtime: Partial<PageRuntime> | undefined = api.runtime;
  return runtime?.id !== undefined;
}

/** Opens a Port. Throws where the extension is gone. */
export function connect(name: string): Port {
  return api.runtime.connect({ name });
}

/** Sends one message to the background. */
export async function sendToBackground(message: unknown): Promise<unknown> {
  return await api.runtime.sendMessage(message);
}

/** Answers messages of the background at once; `undefined` means that somebody else answers. */
export function onBackgroundMessage(
  answer: (message: unknown) => unknown,
  signal: AbortSignal,
): void {
  const listen = (
    message: unknown,
    _sender: chrome.runtime.MessageSender,
    reply: (answer: unknown) => void,
  ) => {
    const value = answer(message);
    if (value !== undefined) reply(value);
  };
  api.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    if (isConnectable()) api.runtime.onMessage.removeListener(listen);
  });
}
