import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Unsaved } from '../../components/edit/unsaved.ts';
import type { EntityId, PackId } from '../../lib/pack/schema.ts';

/** The editor of a pack, as the address names it. */
export interface Place {
  readonly packId: PackId;
  /** Null: an entry is yet to be chosen. */
  readonly entityId: EntityId | null;
}

/**
 * What the address names, null where that is no editor. Should words that are not saved be lost by
 * following it, by whatever way it was changed, the old place stays until the reader has answered.
 */
export function usePlace(unsaved: Unsaved, onMove: (to: Place | null) => void) {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  const [isAsking, setAsking] = useState(false);
  const shownRef = useRef(place);
  const follow = useCallback(() => {
    const next = placeIn(location.hash);
    onMove(next);
    shownRef.current = next;
    setPlace(next);
    setAsking(false);
  }, [onMove]);
  useEffect(() => {
    const onChange = () => {
      const isHere = hashOf(placeIn(location.hash)) === hashOf(shownRef.current);
      if (isHere || !unsaved.isAny) follow();
      else setAsking(true);
    };
    window.addEventListener('hashchange', onChange);
    return () => {
      window.removeEventListener('hashchange', onChange);
    };
  }, [unsaved, follow]);
  const stay = () => {
    setAsking(false);
    location.hash = hashOf(place);
  };
  return { place, isAsking, stay, leave: follow };
}

export function hashOf(place: Place | null): string {
  if (place === null) return '';
  const { packId, entityId } = place;
  return entityId === null ? `#edit=${packId}` : `#edit=${packId}/${entityId}`;
}

/** `#edit=PACK` or `#edit=PACK/ENTITY`. The ids are only looked up. */
export function placeIn(hash: string): Place | null {
  const [, pack, entity] = /^#edit=([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(hash) ?? [];
  if (pack === undefined) return null;
  return {
    packId: pack as PackId,
    entityId: entity === undefined ? null : (entity as EntityId),
  };
}
