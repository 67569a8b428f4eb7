import type { LocalStore } from '../browser/local-store.ts';

/**
 * Where Backstory is off. Only what the user switched off is stored, one key each, so that no
 * switch can lose another's write. Switches of sites follow the user to other machines (synced-sites.ts),
 * but for those thrown in private windows.
 */
const PAUSED = 'off-everywhere';
const SITE = 'off:';
/** What a private window has made of a site. */
const OFF_HERE = 'off-here';
const ON_HERE = 'on-here';

export const siteKey = (host: string) => SITE + host;

/** The host that a key is of; undefined where it is of something else. */
export function siteOfKey(key: string): string | undefined {
  return key.startsWith(SITE) ? key.slice(SITE.length) : undefined;
}

/** The same, where it is a host as browsers write it: what comes from elsewhere may be anything. */
export function hostOfKey(key: string): string | undefined {
  const host = siteOfKey(key);
  return host !== undefined && hostOf(`http://${host}/`) === host ? host : undefined;
}

/** True where this is a switch as a store has it. */
export function isSwitch(key: string, value: unknown): boolean {
  if (key === PAUSED) return value === true;
  return (
    hostOfKey(key) !== undefined && (value === true || value === OFF_HERE || value === ON_HERE)
  );
}

export async function isPaused(store: LocalStore): Promise<boolean> {
  return (await store.get(PAUSED)) === true;
}

export async function isSiteOff(store: LocalStore, host: string): Promise<boolean> {
  const value = await store.get(siteKey(host));
  return value === true || value === OFF_HERE;
}

/** True where Backstory is on for a page of this address. */
export async function isOnAt(store: LocalStore, url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  const off = await Promise.all([isPaused(store), host !== null && isSiteOff(store, host)]);
  return !off.includes(true);
}

/** Switches everything on or off. */
export async function switchEverywhere(store: LocalStore, on: boolean): Promise<void> {
  await (on ? store.remove(PAUSED) : store.set(PAUSED, true));
}

/** Switches one host on or off. */
export async function switchSite(store: LocalStore, host: string, on: boolean): Promise<void> {
  await (on ? store.remove(siteKey(host)) : store.set(siteKey(host), true));
}

/** Switches one host on or off in a way that stays on this machine. */
export async function switchSiteHere(store: LocalStore, host: string, on: boolean): Promise<void> {
  const key = siteKey(host);
  const value = await store.get(key);
  if (on && value === true) await store.set(key, ON_HERE);
  else if (on && value === OFF_HERE) await store.remove(key);
  else if (!on && value === ON_HERE) await store.set(key, true);
  else if (!on && value !== true) await store.set(key, OFF_HERE);
}

/** The hosts that are off as far as other machines may know. */
export async function followedSites(store: LocalStore): Promise<ReadonlySet<string>> {
  const hosts = Object.entries(await store.all()).flatMap(([key, value]) => {
    const host = siteOfKey(key);
    return host !== undefined && (value === true || value === ON_HERE) ? [host] : [];
  });
  return new Set(hosts);
}

/** The host that a switch is for; null for addresses that have none (files, browser pages). */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}
