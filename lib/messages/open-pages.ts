import { sessionStore } from '../browser/local-store.ts';
import { injectScript, tabsWhere } from '../browser/pages.ts';

/** Set by the first background after the extension was installed, updated, or switched on. */
const BEGUN = 'begun';

/**
 * Gives pages that are open already a script of this version. Chromium leaves that to us; Firefox does
 * it by itself, as both do with pages that open later, and a page that has one takes no second.
 */
export function injectIntoOpenPages(): void {
  injectOnce().catch((error: unknown) => {
    console.error('Backstory: pages that were open already have to be reloaded.', error);
  });
}

async function injectOnce(): Promise<void> {
  // Memory of the browser, emptied whenever the extension is loaded anew: `runtime.onInstalled` does
  // not come where one was only switched off and on.
  if ((await sessionStore.get(BEGUN)) === true) return;
  await sessionStore.set(BEGUN, true);
  const tabs = await tabsWhere((url) => /^(https?|file):/.test(url));
  // Some let nobody in; one that sleeps answers when it is woken, if ever.
  for (const tabId of tabs) {
    injectScript({ tabId, frameId: 0 }, 'annotate.js').catch(() => undefined);
  }
}
