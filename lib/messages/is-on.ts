import { localStore } from '../browser/local-store.ts';
import { hostOf } from '../settings/hosts.ts';
import { isOnBy, rulesAt } from '../settings/where.ts';
import { isAsked, isAskedBy } from './asked-pages.ts';
import type { Sender } from './server.ts';

/**
 * Whether Backstory is on in a page, or in a frame in one.
 * @param url the address that the reader sees over it
 * @param born when the asking document was begun
 */
export async function isOnIn(
  page: Extract<Sender, { from: 'page' }>,
  url: string | undefined,
  born: number,
): Promise<boolean> {
  const hosts = [hostOf(url), hostOf(page.url)] as const;
  const [rule, own] = await rulesAt(localStore, hosts);
  // What the reader has switched off is off wherever it is embedded.
  if (rule.where === 'all') return isOnBy(rule) && isOnBy(own);
  // What the reader has chosen, or asked for, is the page with all that is in it.
  if (isOnBy(rule)) return true;
  if (rule.isPaused) return false;
  // A frame was begun at another time than the page that it is in.
  return page.frameId === 0 ? isAskedBy(page.tabId, born) : isAsked(page.tabId);
}
