import { useEffect, useState } from 'preact/hooks';
import type { EntityId, PackId } from '../../lib/pack/schema.ts';
import { App } from './App.tsx';
import { EditPage } from './EditPage.tsx';

/** The options: all of them, or the editor of the pack that the address names. */
export function Root() {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeIn(location.hash));
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  if (!place) return <App />;
  const { packId, entityId } = place;
  return (
    <main class="settings">
      <EditPage
        key={packId}
        packId={packId}
        entityId={entityId}
        onOpen={(id) => {
          location.hash = id === null ? `#edit=${packId}` : `#edit=${packId}/${id}`;
        }}
        onClose={() => {
          location.hash = '';
        }}
      />
    </main>
  );
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
