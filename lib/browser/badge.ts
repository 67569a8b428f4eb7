import { browser } from './extension.ts';

/** Behind the letters, which browsers set in white or black, whichever is read better. */
const GROUND = '#625d54';

/**
 * Sets a few letters on our button in the toolbar, for one tab; none where they are empty. The browser
 * takes them away itself when the tab goes on to another page.
 */
export async function setBadge(tabId: number, text: string): Promise<void> {
  try {
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab has gone.
  }
}
