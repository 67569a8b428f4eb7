import { browser } from './extension.ts';

/**
 * The tab that the popup is about: the one it was opened over, or, where the popup is opened as a
 * page of its own, the one its address names (`?tab=ID`).
 */
export async function activeTabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
