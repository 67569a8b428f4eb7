import { localStore, syncStore, watchStores } from '../browser/local-store.ts';
import { isPrivateTab } from '../browser/pages.ts';
import { inTurns } from '../settings/in-turns.ts';
import { syncSwitches } from '../settings/synced.ts';
import {
  hostOf,
  siteOfKey,
  switchEverywhere,
  switchSite,
  switchSiteHere,
} from '../settings/switches.ts';
import { switchPages } from './page-commands.ts';
import type { Handlers } from './server.ts';

/**
 * Milliseconds before each look at what is carried, which costs two writes at most: browsers let an
 * extension write 120 times a minute and 1,800 times an hour.
 */
const REST = 4_000;
const rest = () => new Promise<void>((done) => setTimeout(done, REST));

/** Switches Backstory on and off: what is stored first, then the pages that are open. */
export const switchHandlers: Pick<Handlers, 'site.switch' | 'everywhere.switch'> = {
  'site.switch': async ({ host, on, tabId }) => {
    // Other machines hear nothing of what was done in a private window.
    const change = (await isPrivateTab(tabId)) ? switchSiteHere : switchSite;
    await change(localStore, host, on);
    await switchPages(on, (url) => hostOf(url) === host);
    return null;
  },
  'everywhere.switch': async ({ on }) => {
    await switchEverywhere(localStore, on);
    await switchPages(on, () => true);
    return null;
  },
};

/**
 * Has switches of sites follow the reader, now and after each change on either side. Call it in the
 * first turn. What fails, as the browser counts writes, is tried again at the next change or start.
 */
export function followSwitches(): void {
  const stores = { local: localStore, sync: syncStore, now: () => Date.now() };
  const follow = inTurns(async () => {
    for (const [host, off] of await syncSwitches(stores)) {
      await switchPages(!off, (url) => hostOf(url) === host);
    }
  }, rest);
  watchStores((key) => siteOfKey(key) !== undefined, follow);
  follow();
}
