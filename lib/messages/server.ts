import { browser, type Runtime } from '../browser/extension.ts';
import type { Contract, Reply, RequestType } from './contract.ts';
import { requestSchemas } from './schemas.ts';

/** Who sent a request: a page's script (with its tab and frame) or one of the extension's own pages. */
export type Sender =
  | {
      readonly from: 'page';
      readonly tabId: number;
      readonly frameId: number;
      /** Of the document, as the browser tells it. */
      readonly url: string | undefined;
      /** In a private window. */
      readonly isPrivate: boolean;
    }
  | { readonly from: 'extension' };

export type Handlers = {
  [T in RequestType]: (
    request: Contract[T]['request'],
    sender: Extract<Sender, { from: Contract[T]['from'] }>,
  ) => Promise<Contract[T]['reply']>;
};

/** Who may ask what. A compromised page process must not be able to switch or jump anything. */
const ALLOWED: { readonly [T in RequestType]: Contract[T]['from'] } = {
  'card.get': 'page',
  'card.load': 'page',
  'ticks.load': 'page',
  'card.shut': 'page',
  'refusal.add': 'page',
  'refusal.undo': 'page',
  'entry.edit': 'page',
  'panel.open': 'page',
  'dossier.get': 'extension',
  'story.get': 'extension',
  'refusal.list': 'extension',
  'refusal.remove': 'extension',
  'briefing.get': 'extension',
  'page.jump': 'extension',
  'site.switch': 'extension',
  'sites.list': 'extension',
  'page.read': 'extension',
  'page.pause': 'extension',
  'everywhere.switch': 'extension',
  'packs.changed': 'extension',
  'notice.dismiss': 'extension',
};

/** Answers requests. Call it in the background's first turn, or a waking worker misses its message. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    return answer(handlers, message, sender);
  });
}

async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply<RequestType>> {
  const type = typeOf(message);
  const who = senderOf(sender);
  if (!type || !who) return { ok: false, error: 'This is not a message that Backstory knows.' };
  if (ALLOWED[type] !== who.from)
    return { ok: false, error: `“${type}” may not be asked from here.` };
  const parsed = requestSchemas[type].safeParse(
    typeof message === 'object' && message !== null && 'request' in message
      ? message.request
      : undefined,
  );
  if (!parsed.success) return { ok: false, error: `The request “${type}” is malformed.` };
  try {
    // The schema is that of `type`, and the sender was checked against ALLOWED above; the compiler
    // cannot follow one union member through three tables.
    const handler = handlers[type] as (request: unknown, sender: Sender) => Promise<never>;
    return { ok: true, value: await handler(parsed.data, who) };
  } catch (error) {
    console.error(`Backstory: “${type}” failed.`, error);
    return {
      ok: false,
      error: 'Backstory ran into an error of its own; reload the page to try again.',
    };
  }
}

function typeOf(message: unknown): RequestType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(ALLOWED, type)
    ? // Object.hasOwn has just said so.
      (type as RequestType)
    : undefined;
}

/** A page script has a tab and a web address; our own pages have the extension's origin. */
export function senderOf(sender: Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('')) === true) return { from: 'extension' };
  const { tab, frameId, url } = sender;
  if (tab?.id === undefined || frameId === undefined) return undefined;
  return { from: 'page', tabId: tab.id, frameId, url, isPrivate: tab.incognito };
}
