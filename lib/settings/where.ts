import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';
import { hostsOver, siteOf } from './hosts.ts';
import { isListed, listSites, listSitesHere, siteKey, type SiteList } from './site-lists.ts';
import { isPause, PAUSED } from './switches.ts';

/** Where Backstory works, as far as the reader has said. */
const KEY = 'where';

/**
 * `all`: on all sites but those that are off. `chosen`: only on those that are on. `click`: only on a
 * page that the reader asks for, until it is loaded again.
 */
const whereSchema = z.lazy(() => z.enum(['all', 'chosen', 'click']));

export type Where = z.infer<typeof whereSchema>;

/** Until the reader says something else. What cannot be read counts as not said. */
const FIRST: Where = 'all';

export async function readWhere(store: LocalStore): Promise<Where> {
  return whereIn(await store.get(KEY));
}

export async function keepWhere(store: LocalStore, where: Where): Promise<void> {
  await (where === FIRST ? store.remove(KEY) : store.set(KEY, where));
}

export function isWhereKey(key: string): boolean {
  return key === KEY;
}

/** True where this says where, as a store has it. */
export function isWhere(key: string, value: unknown): boolean {
  return isWhereKey(key) && whereSchema.safeParse(value).success;
}

/** What holds for a page. */
export interface Rule {
  readonly isPaused: boolean;
  readonly where: Where;
  readonly host: string | null;
  /** The sites of the list that counts which the page belongs to, the nearest first. */
  readonly by: readonly string[];
}

/** What holds for pages of these hosts, in one read of the store: a page waits for it. */
export async function rulesAt<H extends readonly (string | null)[]>(
  store: LocalStore,
  hosts: H,
): Promise<{ [I in keyof H]: Rule }> {
  const over = hosts.map((host) => (host === null ? [] : hostsOver(host)));
  const lists = (['off', 'on'] as const).flatMap((list) =>
    over.flat().map((host) => siteKey(list, host)),
  );
  const stored = await store.getAll([PAUSED, KEY, ...lists]);
  const where = whereIn(stored[KEY]);
  const list = listOf(where);
  const rules = hosts.map((host, i): Rule => {
    const by = over[i]?.filter((one) => isListed(list, stored[siteKey(list, one)])) ?? [];
    return { isPaused: isPause(PAUSED, stored[PAUSED]), where, host, by };
  });
  // One for each host.
  return rules as { [I in keyof H]: Rule };
}

/** True where Backstory works without being asked. */
export function isOnBy({ isPaused, where, by }: Rule): boolean {
  if (isPaused) return false;
  switch (where) {
    case 'all':
      return by.length === 0;
    case 'chosen':
      return by.length > 0;
    case 'click':
      return false;
  }
}

/**
 * Switches a site on or off, in the list that counts: all that it belongs to leave that list, or it
 * comes into it. Gives the sites that are others now.
 */
export async function switchSite(
  store: LocalStore,
  host: string,
  on: boolean,
  isPrivate: boolean,
): Promise<readonly string[]> {
  const [{ where, by }] = await rulesAt(store, [host] as const);
  if (where === 'click') return [];
  const list = listOf(where);
  const isIn = on === (list === 'on');
  const hosts = isIn ? [siteOf(host)] : by;
  await (isPrivate ? listSitesHere : listSites)(store, list, hosts, isIn);
  return hosts;
}

function listOf(where: Where): SiteList {
  return where === 'all' ? 'off' : 'on';
}

function whereIn(stored: unknown): Where {
  const parsed = whereSchema.safeParse(stored);
  return parsed.success ? parsed.data : FIRST;
}
