import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EntityId, PackId } from '../../lib/pack/schema.ts';
import { App } from './App.tsx';
import { EditPage } from './EditPage.tsx';

/** The options: all of them, or the editor of the pack that the address names. */
export function Root() {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  // What was shown once stays while an entry is edited: files may be on their way into the packs.
  const [isThere, setThere] = useState(place === null);
  const { leave } = useFocusBack(place !== null);
  useEffect(() => {
    const follow = () => {
      const next = placeIn(location.hash);
      setPlace(next);
      if (next === null) setThere(true);
      else leave();
    };
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, [leave]);
  return (
    <>
      {isThere && (
        <div hidden={place !== null}>
          <App isShown={place === null} />
        </div>
      )}
      {place && (
        <main class="settings">
          <EditPage
            key={place.packId}
            packId={place.packId}
            entityId={place.entityId}
            onOpen={(id) => {
              location.hash = id === null ? `#edit=${place.packId}` : `#edit=${place.packId}/${id}`;
            }}
            onClose={() => {
              location.hash = '';
            }}
          />
        </main>
      )}
    </>
  );
}

/** Who comes back from the editor goes on where they left. */
function useFocusBack(isEditing: boolean): { leave(): void } {
  const leftRef = useRef<Element | null>(null);
  useEffect(() => {
    const left = leftRef.current;
    if (isEditing || !(left instanceof HTMLElement)) return;
    leftRef.current = null;
    left.focus();
  }, [isEditing]);
  const leave = useCallback(() => {
    leftRef.current ??= document.activeElement;
  }, []);
  return { leave };
}

/** `#edit=PACK` or `#edit=PACK/ENTITY`. The ids are only looked up. */
function placeIn(hash: string): { packId: PackId; entityId: EntityId | null } | null {
  const [, pack, entity] = /^#edit=([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(hash) ?? [];
  if (pack === undefined) return null;
  return {
    packId: pack as PackId,
    entityId: entity === undefined ? null : (entity as EntityId),
  };
}
