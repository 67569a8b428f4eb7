import type { LocalStore } from '../browser/local-store.ts';
import { isHost } from './hosts.ts';

/**
 * The two lists of sites: those that are off where Backstory works on all others, and those that it
 * is on for where it works on no others. A site is a host, and its subdomains with it. Each has a key
 * of its own, so that no change can lose another's. They follow the reader to other machines
 * (synced-sites.ts), but for what was said in private windows.
 */
export type SiteList = 'off' | 'on';

/** How many can be put into a list by hand: nobody goes through more. */
export const MAX_SITES = 1_000;

const LISTS: readonly SiteList[] = ['off', 'on'];

/** What a private window has made of a site is for this machine alone. */
const HERE = { off: 'off-here', on: 'on-here' } as const;
const OTHER = { off: 'on', on: 'off' } as const;

export interface ListedSite {
  readonly host: string;
  /** Other machines hear nothing of it. */
  readonly isHereOnly: boolean;
}

export function siteKey(list: SiteList, host: string): string {
  return `${list}:${host}`;
}

/** The host of that list that a key is of; undefined where it is of something else. */
export function siteOfKey(list: SiteList, key: string): string | undefined {
  const prefix = siteKey(list, '');
  const host = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return isHost(host) ? host : undefined;
}

export function isSiteKey(key: string): boolean {
  return LISTS.some((list) => siteOfKey(list, key) !== undefined);
}

/** True where this is an entry of a list as a store has it. */
export function isSiteEntry(key: string, value: unknown): boolean {
  return isSiteKey(key) && (value === true || value === HERE.off || value === HERE.on);
}

/** True where a site of which the store has this value is in the list, on this machine. */
export function isListed(list: SiteList, value: unknown): boolean {
  return value === true || value === HERE[list];
}

/** The sites of a list, by name. */
export async function listedSites(store: LocalStore, list: SiteList): Promise<ListedSite[]> {
  return (await entries(store, list))
    .filter(([, value]) => isListed(list, value))
    .map(([host, value]) => ({ host, isHereOnly: value !== true }))
    .toSorted((a, b) => (a.host < b.host ? -1 : 1));
}

/** The sites of a list as far as other machines may know. */
export async function followedSites(store: LocalStore, list: SiteList): Promise<string[]> {
  return (await entries(store, list))
    .filter(([, value]) => value === true || value === HERE[OTHER[list]])
    .map(([host]) => host);
}

/** Puts sites into a list, or takes them out of it. */
export async function listSites(
  store: LocalStore,
  list: SiteList,
  hosts: readonly string[],
  isIn: boolean,
): Promise<void> {
  const keys = hosts.map((host) => siteKey(list, host));
  if (!isIn) await store.remove(...keys);
  else await store.setAll(Object.fromEntries(keys.map((key) => [key, true])));
}

/** The same in a way that stays on this machine, and that other machines cannot tell from nothing. */
export async function listSitesHere(
  store: LocalStore,
  list: SiteList,
  hosts: readonly string[],
  isIn: boolean,
): Promise<void> {
  const keys = hosts.map((host) => siteKey(list, host));
  const stored = await store.getAll(keys);
  const [isHere, isNotHere] = [HERE[list], HERE[OTHER[list]]];
  const spare = keys.filter((key) => !isIn && stored[key] === isHere);
  const changed = keys.flatMap((key): [string, unknown][] => {
    const value = stored[key];
    if (isListed(list, value) === isIn || spare.includes(key)) return [];
    if (isIn) return [[key, value === isNotHere ? true : isHere]];
    return [[key, isNotHere]];
  });
  if (spare.length > 0) await store.remove(...spare);
  if (changed.length > 0) await store.setAll(Object.fromEntries(changed));
}

async function entries(store: LocalStore, list: SiteList): Promise<[string, unknown][]> {
  return Object.entries(await store.all()).flatMap(([key, value]) => {
    const host = siteOfKey(list, key);
    return host === undefined ? [] : [[host, value]];
  });
}
