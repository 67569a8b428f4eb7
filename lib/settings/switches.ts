import type { LocalStore } from '../browser/local-store.ts';

/**
 * Where Backstory is off. Only what the user switched off is stored, one key each, so that no
 * switch can lose another's write.
 */
const PAUSED = 'off-everywhere';
const siteKey = (host: string) => `off:${host}`;

export async function isPaused(store: LocalStore): Promise<boolean> {
  return (await store.get(PAUSED)) === true;
}

export async function isSiteOff(store: LocalStore, host: string): Promise<boolean> {
  return (await store.get(siteKey(host))) === true;
}

/** Switches everything on or off. */
export async function switchEverywhere(store: LocalStore, on: boolean): Promise<void> {
  await (on ? store.remove(PAUSED) : store.set(PAUSED, true));
}

/** Switches one host on or off. */
export async function switchSite(store: LocalStore, host: string, on: boolean): Promise<void> {
  await (on ? store.remove(siteKey(host)) : store.set(siteKey(host), true));
}

/** The host that a switch is for; null for addresses that have none (files, browser pages). */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}
