import type { EntityId, PackId } from '../../lib/pack/schema.ts';

/** What the panel shows, as its address names it. */
export type Place =
  | { readonly view: 'page' }
  | {
      readonly view: 'entity';
      readonly packId: PackId;
      readonly entityId: EntityId;
      /** A quote of it to begin at. */
      readonly quote?: string;
    }
  | { readonly view: 'story'; readonly packId: PackId }
  | { readonly view: 'search' };

export type EntityPlace = Extract<Place, { view: 'entity' }>;

/** The end of the address of a place. */
export function hashOf(place: Place): string {
  switch (place.view) {
    case 'page':
      return '#page';
    case 'search':
      return '#search';
    case 'story':
      return `#story=${place.packId}`;
    case 'entity': {
      const quote = place.quote === undefined ? '' : `/${place.quote}`;
      return `#entity=${place.packId}/${place.entityId}${quote}`;
    }
  }
}

const ENTITY = /^#entity=([a-z0-9-]+)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/;

/** The place that the end of an address names; that of the page where it is none. Ids are only looked up. */
export function placeIn(hash: string): Place {
  if (hash === '#search') return { view: 'search' };
  const [, story] = /^#story=([a-z0-9-]+)$/.exec(hash) ?? [];
  if (story !== undefined) return { view: 'story', packId: story as PackId };
  const [, packId, entityId, quote] = ENTITY.exec(hash) ?? [];
  if (packId === undefined || entityId === undefined) return { view: 'page' };
  const ids = { packId: packId as PackId, entityId: entityId as EntityId };
  return { view: 'entity', ...ids, ...(quote !== undefined && { quote }) };
}
