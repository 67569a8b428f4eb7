import { useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { EntityName } from './EntityName.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { Field } from './Field.tsx';

interface Props {
  label: string;
  path: string;
  quiet?: boolean;
  /** Null where none is chosen. */
  chosen: EntityId | null;
  without: readonly EntityId[];
  onChoose(id: EntityId): void;
}

/** One entity of the pack: which it is, or a search for it. */
export function ChosenEntity({ label, path, quiet = false, chosen, without, onChoose }: Props) {
  const [isChoosing, setChoosing] = useState(chosen === null);
  if (isChoosing || chosen === null) {
    const choose = (id: EntityId) => {
      setChoosing(false);
      onChoose(id);
    };
    return <EntityPicker label={label} path={path} without={without} onChoose={choose} />;
  }
  return (
    <Field label={label} path={path} quiet={quiet}>
      {(input) => (
        <button
          {...input}
          aria-labelledby={`${input.id}-label ${input.id}`}
          type="button"
          class="edit-input edit-chosen"
          title={editStrings.picker.change}
          onClick={() => setChoosing(true)}
        >
          <EntityName id={chosen} /> <span class="unseen">{editStrings.picker.change}</span>
        </button>
      )}
    </Field>
  );
}
