import { useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Choice } from '../../lib/kb/edit/show.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { EntityName } from './EntityName.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { useSwap } from './use-swap.ts';

interface Props {
  id: EntityId;
  /** Those that are a part of it already. */
  merged: readonly Choice[];
  act: Act;
}

/** Two entries that are one: the other becomes a part of this one. */
export function Merge({ id, merged, act }: Props) {
  const [other, setOther] = useState<EntityId | null>(null);
  const place = useSwap<HTMLDivElement>(other !== null);
  const text = editStrings.merge;
  return (
    <section class="edit-section" aria-labelledby="edit-merge">
      <h2 id="edit-merge">{text.heading}</h2>
      <p class="edit-help">{text.help}</p>
      <div ref={place}>
        {other === null ? (
          <EntityPicker
            label={editStrings.picker.label}
            path="merge"
            without={[id]}
            onChoose={setOther}
          />
        ) : (
          <div class="edit-same" role="group" aria-label={text.heading}>
            <p role="status">
              {text.becomes[0]}
              <EntityName id={other} />
              {text.becomes[1]}
            </p>
            <button
              type="button"
              class="button"
              onClick={() =>
                void act((bench) => bench.merge(other, id), {
                  mayLose: true,
                  onSaved: () => setOther(null),
                })
              }
            >
              {text.merge}
            </button>
            <button type="button" class="button" onClick={() => setOther(null)}>
              {editStrings.cancel}
            </button>
          </div>
        )}
      </div>
      {merged.length > 0 && (
        <>
          <h3>{text.merged}</h3>
          <ul class="edit-entries">
            {merged.map(({ id: part, name }) => (
              <li key={part} class="edit-entry edit-entry-short">
                <bdi>{name}</bdi>
                <button
                  type="button"
                  class="button"
                  onClick={() => void act((bench) => bench.revert('entities', part, name))}
                >
                  {text.apart}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
