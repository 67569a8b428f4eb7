import { browser } from './extension.ts';
import { sessionStore } from './local-store.ts';

/** What Backstory's own page is opened for: to search the packs, or to add an entry of that name. */
export interface Errand {
  readonly what: 'search' | 'add';
  readonly text: string;
}

const KEY = 'errand:';
const HASH = /^#errand=([0-9a-f-]{36})$/;
/** UTF-16 code units: what is selected may be a whole page. */
const MOST = 200;

/** Opens the search over all packs with this text. */
export function openSearch(text: string): Promise<void> {
  return open({ what: 'search', text: oneLine(text) });
}

/** Has the reader choose a pack, and opens its editor with a new entry of that name. */
export function openAdding(name: string): Promise<void> {
  return open({ what: 'add', text: oneLine(name) });
}

/** What this page was opened for; null where nothing is to be done (any more). */
export async function takeErrand(): Promise<Errand | null> {
  const [, id] = HASH.exec(location.hash) ?? [];
  if (id === undefined) return null;
  const stored = await sessionStore.get(KEY + id);
  await sessionStore.remove(KEY + id);
  history.replaceState(null, '', location.pathname);
  // Only `open` writes it.
  return (stored as Errand | undefined) ?? null;
}

/** What was selected goes by way of memory: a browser keeps the addresses of the pages it has shown. */
async function open(errand: Errand): Promise<void> {
  const id = crypto.randomUUID();
  await sessionStore.set(KEY + id, errand);
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#errand=${id}`) });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST);
}
