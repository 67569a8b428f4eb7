import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';
import type { Followed } from './followed.ts';
import { followedSites, listSites, siteKey, siteOfKey, type SiteList } from './site-lists.ts';

/** Of a site: whether it is in the list, under the name of that. */
type SiteSaying = Readonly<Record<string, boolean>>;

/** Where this machine keeps what it knew of each. */
const KNOWN = { off: 'synced', on: 'synced-chosen' } as const;

/**
 * The sites of a list follow the reader.
 * @param onArrived with the sites that another machine has put into it or taken out, and whether they are in it
 */
export function sitesThatFollow(
  list: SiteList,
  local: LocalStore,
  onArrived: (sites: ReadonlyMap<string, boolean>) => Promise<void>,
): Followed<SiteSaying> {
  const isIn = (said: SiteSaying) => said[list] === true;
  return {
    known: KNOWN[list],
    keyOf: (host) => siteKey(list, host),
    idOf: (key) => siteOfKey(list, key),
    value: z.strictObject({ [list]: z.boolean() }),
    unsaid: { [list]: false },
    isOpen: true,
    here: async () =>
      new Map((await followedSites(local, list)).map((host) => [host, { [list]: true }])),
    async put(arrived) {
      const now = new Set(await followedSites(local, list));
      // What the reader has switched here meanwhile counts.
      const same = [...arrived].filter(([host, { was }]) => now.has(host) === isIn(was));
      for (const wanted of [true, false]) {
        const hosts = same.flatMap(([host, { is }]) => (isIn(is) === wanted ? [host] : []));
        if (hosts.length > 0) await listSites(local, list, hosts, wanted);
      }
    },
    onArrived: (arrived) =>
      onArrived(new Map([...arrived].map(([host, { is }]) => [host, isIn(is)]))),
  };
}
