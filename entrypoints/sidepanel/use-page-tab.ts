import { useEffect, useState } from 'preact/hooks';
import { sessionStore, watchStores } from '../../lib/browser/local-store.ts';
import { watchPageTab, type PageTab } from '../../lib/browser/page-tab.ts';
import { isPanelKey, takeWish } from '../../lib/settings/panel-wish.ts';

/**
 * The tab that the panel is about: another object each time its page changes. Undefined until that is
 * known, null where there is none. Goes where a card of its window asks the panel to go.
 */
export function usePageTab(): PageTab | null | undefined {
  const [tab, setTab] = useState<PageTab | null>();
  useEffect(() => {
    const ending = new AbortController();
    void watchPageTab(setTab, ending.signal);
    return () => ending.abort();
  }, []);
  const windowId = tab?.windowId;
  useEffect(() => {
    if (windowId === undefined) return undefined;
    const follow = async () => {
      const wish = await takeWish(sessionStore, windowId);
      if (wish !== null) location.hash = wish;
    };
    void follow();
    return watchStores(isPanelKey, () => void follow());
  }, [windowId]);
  return tab;
}
