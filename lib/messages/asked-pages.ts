import { sessionStore } from '../browser/local-store.ts';
import { onTabClosed } from '../browser/pages.ts';
import { bornIn, pausePage, refreshPage } from './page-commands.ts';

/**
 * Pages that the reader asked to have read, where Backstory works only when it is asked. What is known
 * of one is the number of its tab and when its document was begun: no address, in memory only, and
 * gone with the tab. The document that is loaded next was begun at another time.
 */
const keyOf = (tabId: number) => `asked:${String(tabId)}`;

/** Has the page that a tab shows read, or not any more. */
export async function readPage(tabId: number, on: boolean): Promise<void> {
  if (!on) {
    await sessionStore.remove(keyOf(tabId));
    await refreshPage(tabId);
    return;
  }
  const born = await bornIn(tabId);
  if (born === undefined) return;
  await sessionStore.set(keyOf(tabId), born);
  // It may have been paused before.
  await pausePage(tabId, false);
}

/**
 * True where the reader asked for the page that a tab shows.
 * @param born when it was begun, where that is known; a frame in it has begun at another time
 */
export async function isAsked(tabId: number, born?: number): Promise<boolean> {
  const asked = await sessionStore.get(keyOf(tabId));
  return asked !== undefined && (born ?? (await bornIn(tabId))) === asked;
}

/** Forgets a page with its tab. Call it in the first turn. */
export function forgetClosedPages(): void {
  onTabClosed((tabId) => void sessionStore.remove(keyOf(tabId)));
}
