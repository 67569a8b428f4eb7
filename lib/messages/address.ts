import { urlOf } from '../browser/pages.ts';
import type { Sender } from './server.ts';

/**
 * The address that a reader sees over a page, or over one that a frame is in: it is the one that switches
 * and refusals are about (docs/decisions/0019). With a message browsers tell the one that the page was loaded from,
 * though it may have given itself another since (`history.pushState`); a tab knows better.
 */
export async function addressOf({
  tabId,
  url,
}: Extract<Sender, { from: 'page' }>): Promise<string | undefined> {
  // The tab may have closed meanwhile.
  return (await urlOf(tabId).catch(() => undefined)) ?? url;
}
