import { browser } from './extension.ts';

const IS_FIREFOX = import.meta.env['BROWSER'] === 'firefox';

/**
 * Opens the side panel of a tab's window; false where the browser does not let it. It lets us only in
 * the very turn of what the reader did: a press in the popup or a key, and in Chrome also a press in a
 * page of which its script tells. So nothing is awaited before this is called, and nothing in it.
 */
export function openPanel(tabId: number): Promise<boolean> {
  try {
    const opening: Promise<void> = IS_FIREFOX
      ? browser.sidebarAction.open()
      : chrome.sidePanel.open({ tabId });
    return opening.then(
      () => true,
      () => false,
    );
  } catch {
    // Firefox on Android has no such thing.
    return Promise.resolve(false);
  }
}

/** Whether the side panel of a window stands open, where it cannot be opened. Firefox alone can tell. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (!IS_FIREFOX) return false;
  try {
    return await browser.sidebarAction.isOpen({ windowId });
  } catch {
    return false;
  }
}

/** The window that a tab is in. */
export async function windowOf(tabId: number): Promise<number | undefined> {
  return (await browser.tabs.get(tabId)).windowId;
}

/** Opens the page of the side panel in a tab, for browsers that have no panel or do not open it. */
export async function openPanelInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html') });
}
