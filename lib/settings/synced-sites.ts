import { z } from 'zod';
import type { LocalStore } from '../browser/local-store.ts';
import type { Followed } from './followed.ts';
import { followedSites, hostOfKey, siteKey, switchSite } from './switches.ts';

const value = z.strictObject({ off: z.boolean() });

type SiteSaying = Readonly<z.infer<typeof value>>;

/**
 * Sites that are switched off follow the reader.
 * @param onArrived with the sites that another machine has switched, and whether they are off now
 */
export function sitesThatFollow(
  local: LocalStore,
  onArrived: (sites: ReadonlyMap<string, boolean>) => Promise<void>,
): Followed<SiteSaying> {
  return {
    known: 'synced',
    keyOf: siteKey,
    idOf: hostOfKey,
    value,
    unsaid: { off: false },
    isOpen: true,
    here: async () =>
      new Map([...(await followedSites(local))].map((host) => [host, { off: true }])),
    async put(arrived) {
      for (const [host, { is }] of arrived) await switchSite(local, host, !is.off);
    },
    onArrived: (arrived) =>
      onArrived(new Map([...arrived].map(([host, { is }]) => [host, is.off]))),
  };
}
