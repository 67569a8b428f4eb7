import type { LocalStore } from '../browser/local-store.ts';

/**
 * What the side panel of a window is to show next: the panel may be open already, or only just begin.
 * It is in memory only, and for as long as nobody has shown it.
 */

const KEY = 'panel:';

export function panelKey(windowId: number): string {
  return `${KEY}${String(windowId)}`;
}

export function isPanelKey(key: string): boolean {
  return key.startsWith(KEY);
}

/** What the panel of a window is asked to show, as its address ends then; it is asked once. */
export async function takeWish(store: LocalStore, windowId: number): Promise<string | null> {
  const key = panelKey(windowId);
  const wish = await store.get(key);
  if (typeof wish !== 'string') return null;
  await store.remove(key);
  return wish;
}
