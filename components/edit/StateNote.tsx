import { useContext } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { EntryState } from '../../lib/kb/edit/show.ts';
import { differences, type Entry, type Line } from './differences.ts';
import { ServicesContext } from './services.ts';

interface Props {
  state: EntryState;
  entry: Entry;
  /** What the pack says; null where it says nothing. */
  own: Entry | null;
  onRevert(): void;
  onKeep(): void;
}

/** Whose words an entry is, what the pack says instead, and the way back to that. */
export function StateNote({ state, entry, own, onRevert, onKeep }: Props) {
  const { choice } = useContext(ServicesContext);
  const text = editStrings;
  if (state === 'own') return null;
  const others = own ? differences(entry, own, (id) => choice(id)?.name ?? id) : [];
  return (
    <div class={state === 'outdated' ? 'edit-state edit-state-outdated' : 'edit-state'}>
      <p>{text.states[state]}</p>
      {own && others.length > 0 && (
        <details>
          <summary>{text.packSays}</summary>
          <dl class="edit-differences">
            {others.map(({ field, theirs, added }) => (
              <div key={field}>
                <dt>{field}</dt>
                <Lines lines={theirs} />
                {added.length > 0 && <dd class="edit-nothing">{text.notInPack}</dd>}
                <Lines lines={added} />
                {theirs.length + added.length === 0 && <dd class="edit-nothing">{text.nothing}</dd>}
              </div>
            ))}
          </dl>
        </details>
      )}
      {own && (
        <div class="edit-state-actions">
          <button type="button" class="button" onClick={onRevert}>
            {text.revert}
          </button>
          {state === 'outdated' && (
            <button type="button" class="button" onClick={onKeep}>
              {text.keep}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      {lines.map(({ text, more }, i) => (
        <dd key={i}>
          <bdi>{text}</bdi>
          {more}
        </dd>
      ))}
    </>
  );
}
