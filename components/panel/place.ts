import type { EntityId, PackId } from '../../lib/pack/schema.ts';

/** What the panel shows, as its address names it. */
export type Place =
  | { readonly view: 'page' }
  | { readonly view: 'entity'; readonly packId: PackId; readonly entityId: EntityId };

export type EntityPlace = Extract<Place, { view: 'entity' }>;

/** The end of the address of a place. */
export function hashOf(place: Place): string {
  switch (place.view) {
    case 'page':
      return '#page';
    case 'entity':
      return `#entity=${place.packId}/${place.entityId}`;
  }
}

/** The place that the end of an address names; that of the page where it is none. Ids are only looked up. */
export function placeIn(hash: string): Place {
  const [, packId, entityId] = /^#entity=([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(hash) ?? [];
  if (packId !== undefined && entityId !== undefined) {
    return { view: 'entity', packId: packId as PackId, entityId: entityId as EntityId };
  }
  return { view: 'page' };
}
