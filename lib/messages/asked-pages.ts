import { sessionStore } from '../browser/local-store.ts';
import { onTabClosed } from '../browser/pages.ts';
import { bornIn, pausePage, refreshPage } from './page-commands.ts';

/**
 * Pages that the reader asked to have read, where Backstory works only when it is asked. What is known
 * of one is the number of its tab and when its document was begun: no address, in memory only, and
 * gone with the tab, or when another document greets from it.
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

/** True where the reader asked for the page that a tab shows. */
export async function isAsked(tabId: number): Promise<boolean> {
  const asked = await sessionStore.get(keyOf(tabId));
  return asked !== undefined && (await bornIn(tabId)) === asked;
}

/** The same of a page that greets, and says when it was begun: it has one guess. */
export async function isAskedBy(tabId: number, born: number): Promise<boolean> {
  const asked = await sessionStore.get(keyOf(tabId));
  if (asked !== undefined && asked !== born) await sessionStore.remove(keyOf(tabId));
  return asked === born;
}

/** Forgets a page with its tab. Call it in the first turn. */
export function forgetClosedPages(): void {
  onTabClosed((tabId) => void sessionStore.remove(keyOf(tabId)));
}
