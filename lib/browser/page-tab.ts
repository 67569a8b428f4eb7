import { browser } from './extension.ts';

/** The tab whose page a side panel is about. */
export interface PageTab {
  readonly tabId: number;
  readonly windowId: number;
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
  const look = async () => {
    const tab = await tabInFront(own?.id);
    if (!signal.aborted) onTab(tab);
  };
  const onUpdated = (_: number, { status, url }: { status?: string; url?: string }) => {
    if (status !== undefined || url !== undefined) void look();
  };
  const listen = () => void look();
  browser.tabs.onActivated.addListener(listen);
  browser.tabs.onRemoved.addListener(listen);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listen);
    browser.tabs.onRemoved.removeListener(listen);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  await look();
}

async function tabInFront(own: number | undefined): Promise<PageTab | null> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== undefined && id !== own);
  const [last] = others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const { id, windowId } = others.find(({ active }) => active) ?? last ?? {};
  return id === undefined || windowId === undefined ? null : { tabId: id, windowId };
}
