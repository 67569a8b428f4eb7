import { useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { ShownEntity } from '../../lib/kb/edit/show.ts';

interface Props {
  shown: ShownEntity;
  /** Names by their places, quotes by their ids. */
  onSplit(names: readonly number[], quotes: readonly string[]): void;
}

/** One entry that is two: what is chosen here becomes a new one. */
export function Split({ shown: { entry, quotes }, onSplit }: Props) {
  const [names, setNames] = useState<readonly number[]>([]);
  const [moved, setMoved] = useState<readonly string[]>([]);
  const [isRefused, setRefused] = useState(false);
  const text = editStrings.split;
  const split = () => {
    const isWrong = names.length === 0 || names.length === entry.names.length;
    setRefused(isWrong);
    if (!isWrong) onSplit(names, moved);
  };
  return (
    <section class="edit-section" aria-labelledby="edit-split">
      <details>
        <summary>
          <h2 id="edit-split">{text.heading}</h2>
        </summary>
        <p class="edit-help">{text.help}</p>
        <fieldset class="edit-rows">
          <legend>{text.names}</legend>
          {entry.names.map((name, i) => (
            <Check
              key={i}
              label={name.text}
              isOn={names.includes(i)}
              onChange={() => setNames(toggled(names, i))}
            />
          ))}
        </fieldset>
        {quotes.length > 0 && (
          <fieldset class="edit-rows">
            <legend>{text.quotes}</legend>
            {quotes.map(({ entry: { id, text: words } }) => (
              <Check
                key={id}
                label={words}
                isOn={moved.includes(id)}
                onChange={() => setMoved(toggled(moved, id))}
              />
            ))}
          </fieldset>
        )}
        <p class="edit-problem" role="alert">
          {isRefused && text.needsNames}
        </p>
        <button type="button" class="button" onClick={split}>
          {text.split}
        </button>
      </details>
    </section>
  );
}

function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange(): void }) {
  return (
    <label class="edit-check">
      <input type="checkbox" checked={isOn} onChange={onChange} />
      <bdi>{label}</bdi>
    </label>
  );
}

function toggled<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
