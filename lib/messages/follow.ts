import { localStore, syncStore, watchStores } from '../browser/local-store.ts';
import { inTurns } from '../settings/in-turns.ts';
import { hostOf, siteOfKey } from '../settings/switches.ts';
import { follow, syncAll } from '../settings/synced.ts';
import { sitesThatFollow } from '../settings/synced-sites.ts';
import { switchPages } from './page-commands.ts';

/**
 * Milliseconds before each look at what is carried, which costs two writes at most: browsers let an
 * extension write 120 times a minute and 1,800 times an hour.
 */
const REST = 4_000;
const rest = () => new Promise<void>((done) => setTimeout(done, REST));

/**
 * Has switches of sites follow the reader, now and after each change on either side. Call it in the
 * first turn. What fails, as the browser counts writes, is tried again at the next change or start.
 */
export function followReader(): void {
  const stores = { local: localStore, sync: syncStore, now: () => Date.now() };
  const matters = [follow(sitesThatFollow(localStore, switchOpenPages))];
  const look = inTurns(() => syncAll(matters, stores), rest);
  watchStores((key) => siteOfKey(key) !== undefined, look);
  look();
}

async function switchOpenPages(sites: ReadonlyMap<string, boolean>): Promise<void> {
  for (const [host, off] of sites) await switchPages(!off, (url) => hostOf(url) === host);
}
