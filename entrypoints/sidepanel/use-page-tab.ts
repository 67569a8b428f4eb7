import { useEffect, useState } from 'preact/hooks';
import { sessionStore, watchStores } from '../../lib/browser/local-store.ts';
import { isInTab, watchPageTab, type PageTab } from '../../lib/browser/page-tab.ts';
import { isPanelKey, takeWish } from '../../lib/settings/panel-wish.ts';

/**
 * The tab that the panel is about: another object each time its page changes. Undefined until that is
 * known, null where there is none. A panel goes where a card of its window asks it to go; the same
 * page in a tab leaves that to it.
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
    let isOver = false;
    let unwatch: (() => void) | undefined;
    const begin = async () => {
      if ((await isInTab()) || isOver) return;
      unwatch = watchStores(isPanelKey, () => void follow());
      await follow();
    };
    void begin();
    return () => {
      isOver = true;
      unwatch?.();
    };
  }, [windowId]);
  return tab;
}
