import { urlOf } from '../browser/pages.ts';
import type { Sender } from './server.ts';

/**
 * The address of a page now. With a message browsers tell the one that the page was loaded from,
 * though it may have given itself another since (`history.pushState`); a tab knows better.
 */
export async function addressOf({
  tabId,
  frameId,
  url,
}: Extract<Sender, { from: 'page' }>): Promise<string | undefined> {
  if (frameId !== 0) return url;
  // The tab may have closed meanwhile.
  return (await urlOf(tabId).catch(() => undefined)) ?? url;
}
