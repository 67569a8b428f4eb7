import { browser } from './extension.ts';

/** The tab whose page a side panel is about. */
export interface PageTab {
  readonly tabId: number;
  readonly windowId: number;
}

/** Whether this page of ours stands in a tab: it may be one that elsewhere is a panel, beside all tabs. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/**
 * Tells which tab is in front in this window, now and whenever it is another one or its page changes.
 * Where our page stands in a tab of its own, the one that was in front before it; null where there is
 * none.
 */
export async function watchPageTab(
  onTab: (tab: PageTab | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const own = await browser.tabs.getCurrent();
  let last: PageTab | null | undefined;
  const look = async () => {
    const tab = await tabInFront(own?.id);
    if (signal.aborted || (last !== undefined && tab?.tabId === last?.tabId)) return;
    last = tab;
    onTab(tab);
  };
  const onMove = (windowId: number) => {
    if (!last || windowId === last.windowId) void look();
  };
  const onActivated = ({ windowId }: { windowId: number }) => onMove(windowId);
  const onRemoved = (_: number, { windowId }: { windowId: number }) => onMove(windowId);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onRemoved.addListener(onRemoved);
  const unwatch = watchUpdates(({ tabId }) => {
    if (last?.tabId === tabId) onTab((last = { ...last }));
  });
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onRemoved.removeListener(onRemoved);
    unwatch();
  });
  await look();
}

/** Calls `listener` when another page begins in a tab; gives what ends that. */
export function watchNavigation(tabId: number, listener: () => void): () => void {
  return watchUpdates((update) => {
    if (update.tabId === tabId && !update.isLoaded) listener();
  });
}

/** Hears of each tab whose page is another one, or was loaded. */
function watchUpdates(listener: (update: { tabId: number; isLoaded: boolean }) => void) {
  const onUpdated = (tabId: number, { status, url }: { status?: string; url?: string }) => {
    if (status === undefined && url === undefined) return;
    listener({ tabId, isLoaded: url === undefined && status === 'complete' });
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

async function tabInFront(own: number | undefined): Promise<PageTab | null> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== undefined && id !== own);
  const [last] = others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const { id, windowId } = others.find(({ active }) => active) ?? last ?? {};
  return id === undefined || windowId === undefined ? null : { tabId: id, windowId };
}
