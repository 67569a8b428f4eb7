import { onAccess } from '../browser/access.ts';
import { sessionStore } from '../browser/local-store.ts';
import { injectIntoTab, tabsWhere } from '../browser/pages.ts';
import { welcomeOnInstall } from '../browser/welcome-page.ts';
import { forgetClosedPages } from './asked-pages.ts';
import { layOurMenus, serveMenus } from './menu-server.ts';

/** Set by the first background after the extension was loaded. */
const BEGUN = 'begun';

/**
 * What the first background has to do after the extension was installed, updated or switched on, or
 * the browser started. It is told by memory of the browser that all of these empty: `runtime.onInstalled`
 * does not come where the extension was only switched off and on. Call it in the first turn, as it
 * also listens for what comes later: a line that is chosen in a menu, a tab
 * that closes, and more that may be read.
 */
export function begin(): void {
  welcomeOnInstall();
  serveMenus();
  forgetClosedPages();
  onAccess((isMore) => {
    if (isMore) void injectIntoOpenPages();
  });
  beginOnce().catch((error: unknown) => {
    console.error('Backstory: menus, and pages that were open already, may lack Backstory.', error);
  });
}

async function beginOnce(): Promise<void> {
  if ((await sessionStore.get(BEGUN)) === true) return;
  await Promise.all([layOurMenus(), injectIntoOpenPages()]);
  // Not before: a background that is stopped in the middle of it does it again.
  await sessionStore.set(BEGUN, true);
}

/**
 * Gives pages that are open already a script of this version. Chromium leaves that to us; Firefox does
 * it by itself, as both do with pages that open later, and a page that has one takes no second.
 */
async function injectIntoOpenPages(): Promise<void> {
  const tabs = await tabsWhere((url) => /^(https?|file):/.test(url));
  // Some let nobody in; one that sleeps answers when it is woken, if ever.
  for (const tabId of tabs) {
    injectIntoTab(tabId, 'annotate.js').catch(() => undefined);
  }
}
