import { useContext, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { ServicesContext } from './services.ts';

/** Entries that are listed at first, and more at each wish: a pack may have half a million. */
const STEP = 40;

/** All entries of a pack, to open one without knowing what it is called. */
export function EntitiesOfPack({ onOpen }: { onOpen(id: EntityId): void }) {
  const { list } = useContext(ServicesContext);
  const [count, setCount] = useState(STEP);
  const { entities, isAll } = list(count);
  return (
    <>
      <ul class="edit-all" aria-label={editStrings.home.all}>
        {entities.map(({ id, kind, name }) => (
          <li key={id}>
            <button type="button" class={`edit-choice kind-${kind}`} onClick={() => onOpen(id)}>
              <span>
                <bdi>{name}</bdi>
              </span>{' '}
              <span class="edit-choice-kind">{strings.kind[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      {!isAll && (
        <button type="button" class="quiet-button" onClick={() => setCount(count + STEP)}>
          {editStrings.home.more}
        </button>
      )}
    </>
  );
}
