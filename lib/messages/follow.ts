import { localStore, syncStore, watchStores } from '../browser/local-store.ts';
import { Connection } from '../kb/connection.ts';
import { putSayings, readSayings, UNSAID } from '../kb/pack-sayings.ts';
import { inTurns } from '../settings/in-turns.ts';
import { isSiteKey } from '../settings/site-lists.ts';
import { follow, syncAll } from '../settings/synced.ts';
import { packOfKey, packsThatFollow } from '../settings/synced-packs.ts';
import { sitesThatFollow } from '../settings/synced-sites.ts';
import { refreshSites } from './switch-server.ts';

/**
 * Milliseconds before each look at what is carried, which costs two writes at most: browsers let an
 * extension write 120 times a minute and 1,800 times an hour.
 */
const REST = 4_000;
const rest = () => new Promise<void>((done) => setTimeout(done, REST));

/**
 * Has the lists of sites, and what is said of packs, follow the reader, now and after each change
 * on either side. Call it in the first turn. What fails, as the browser counts writes, is tried again
 * at the next change or start.
 * @param onPacks called when something else is said of packs here, as another machine has said it
 * @returns what to call when packs have changed here, which no store of the browser tells of
 */
export function followReader(onPacks: () => Promise<void>): () => void {
  const stores = { local: localStore, sync: syncStore, now: () => Date.now() };
  const connection = new Connection();
  const shelf = {
    here: () => readSayings(connection, localStore),
    put: putSayings.bind(undefined, connection),
  };
  const matters = [
    follow(sitesThatFollow('off', localStore, refresh)),
    follow(sitesThatFollow('on', localStore, refresh)),
    follow(packsThatFollow(UNSAID, shelf, onPacks)),
  ];
  const look = inTurns(() => syncAll(matters, stores), rest);
  watchStores(isOurs, look);
  look();
  return look;
}

function isOurs(key: string): boolean {
  return isSiteKey(key) || packOfKey(key) !== undefined;
}

function refresh(sites: ReadonlyMap<string, boolean>): Promise<void> {
  return refreshSites([...sites.keys()]);
}
