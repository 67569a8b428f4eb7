import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';
import { LIMITS } from '../pack/limits.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import { refusalIdOf, refusalKey } from './refusal-keys.ts';
import { hostOf, hostsOver, siteOf } from './hosts.ts';

/**
 * "Not this one": names that the reader does not take for an entity, on one page, on one site or
 * everywhere. Each is stored under a key of its own, so that two windows cannot lose each other's.
 */

/** A name of an entity, as its pack writes it: "Wang" as Wang Yi. */
export interface RefusedName {
  readonly packId: PackId;
  readonly entityId: EntityId;
  readonly name: string;
}

export type RefusalScope = Place['scope'];

/** Where a name is refused. An address of a page is without its fragment and credentials. */
export type Place =
  | { readonly scope: 'page'; readonly url: string }
  | { readonly scope: 'site'; readonly host: string }
  | { readonly scope: 'always' };

export interface Refusal extends RefusedName {
  /** Cannot be guessed: who knows it has added the refusal, or is one of our own pages. */
  readonly id: string;
  readonly place: Place;
  /** The day it was refused, YYYY-MM-DD. */
  readonly since: string;
}

/**
 * `full`: there are as many as can be kept, and none was pushed out for this one. `taken`: its id is
 * that of another.
 */
export type Added =
  | { readonly state: 'added' | 'known'; readonly refusal: Refusal }
  | { readonly state: 'full' }
  | { readonly state: 'taken' };

/** How many refusals are kept. Each page that opens has them all read: 5,000 take about 40 ms. */
export const MAX_REFUSALS = 5_000;

const MAX_HOST = 253;

const placeSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('page'), url: z.string().min(1).max(LIMITS.url) }),
  z.strictObject({ scope: z.literal('site'), host: z.string().min(1).max(MAX_HOST) }),
  z.strictObject({ scope: z.literal('always') }),
]);
const id = z.string().min(1).max(LIMITS.id);

const storedSchema = z.strictObject({
  // An id that no pack has any more refuses nothing.
  packId: id.transform((value) => value as PackId),
  entityId: id.transform((value) => value as EntityId),
  name: z.string().min(1).max(LIMITS.name),
  place: placeSchema,
  since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** True where this is a refusal as a store has it. */
export function isRefusal(key: string, value: unknown): boolean {
  return refusalIdOf(key) !== undefined && storedSchema.safeParse(value).success;
}

/** All refusals in a store. What cannot be read is left where it is, and refuses nothing. */
export async function readRefusals(store: LocalStore): Promise<Refusal[]> {
  return Object.entries(await store.all()).flatMap(([key, value]) => {
    const found = refusalIdOf(key);
    if (found === undefined) return [];
    const parsed = storedSchema.safeParse(value);
    return parsed.success ? [{ id: found, ...parsed.data }] : [];
  });
}

/** Refuses a name from now on. */
export async function addRefusal(store: LocalStore, refusal: Refusal): Promise<Added> {
  const refusals = await readRefusals(store);
  const known = refusals.find((one) => identity(one) === identity(refusal));
  if (known) return { state: 'known', refusal: known };
  if (refusals.some(({ id: other }) => other === refusal.id)) return { state: 'taken' };
  if (refusals.length >= MAX_REFUSALS) return { state: 'full' };
  const { id: fresh, ...stored } = refusal;
  await store.set(refusalKey(fresh), stored);
  return { state: 'added', refusal };
}

/** Takes refusals back; those that are not there are gone already. */
export async function removeRefusals(store: LocalStore, ids: readonly string[]): Promise<void> {
  await store.remove(...ids.map(refusalKey));
}

/** Where a refusal of that scope holds, said on a page of this address; null where it can be nowhere. */
export function placeOf(scope: RefusalScope, url: string | undefined): Place | null {
  if (scope === 'always') return { scope };
  if (scope === 'site') {
    const host = hostOf(url);
    return host === null ? null : { scope, host: siteOf(host) };
  }
  const page = pageOf(url);
  return page === null || page.length > LIMITS.url ? null : { scope, url: page };
}

/** The test for names on the page of this address: true where the reader has refused them. */
export function refusedAt(
  refusals: readonly Refusal[],
  url: string | undefined,
): (name: RefusedName) => boolean {
  const isHere = holdsAt(url);
  const names = new Set(refusals.filter(({ place }) => isHere(place)).map(keyOf));
  return (name) => names.size > 0 && names.has(keyOf(name));
}

/** The test for addresses that stored refusals, old or new, speak of. */
export function addressesOf(stored: readonly unknown[]): (url: string | undefined) => boolean {
  const places = stored.flatMap((value) => {
    const parsed = storedSchema.safeParse(value);
    return parsed.success ? [parsed.data.place] : [];
  });
  return (url) => places.some(holdsAt(url));
}

function holdsAt(url: string | undefined): (place: Place) => boolean {
  const page = pageOf(url);
  const host = hostOf(url);
  const over = host === null ? [] : hostsOver(host);
  return (place) => {
    switch (place.scope) {
      case 'page':
        return place.url === page;
      case 'site':
        return over.includes(place.host);
      case 'always':
        return true;
    }
  };
}

/** An address without what does not lead to another page, and without credentials. */
function pageOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const page = new URL(url);
  page.hash = '';
  page.username = '';
  page.password = '';
  return page.href;
}

function keyOf({ packId, entityId, name }: RefusedName): string {
  return `${packId}/${entityId}/${name}`;
}

function identity(refusal: Refusal): string {
  const { place } = refusal;
  const where = place.scope === 'page' ? place.url : place.scope === 'site' ? place.host : '';
  return `${place.scope} ${where} ${keyOf(refusal)}`;
}
