import { useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { EntityName } from './EntityName.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { Field } from './Field.tsx';
import { useFirstFocus } from './use-first-focus.ts';

interface Props {
  label: string;
  path: string;
  quiet?: boolean;
  /** Null where none is chosen. */
  chosen: EntityId | null;
  without: readonly EntityId[];
  onChoose(id: EntityId): void;
}

/** One entity of the pack: which it is, or a search for it, which Escape leaves. */
export function ChosenEntity({ label, path, quiet = false, chosen, without, onChoose }: Props) {
  const [isChoosing, setChoosing] = useState(chosen === null);
  // From then on each of both takes the place of the other.
  const [isTurned, setTurned] = useState(false);
  const turn = (choosing: boolean) => {
    setTurned(true);
    setChoosing(choosing);
  };
  if (isChoosing || chosen === null) {
    return (
      <EntityPicker
        {...{ label, path, without }}
        isNext={isTurned}
        onChoose={(id) => {
          turn(false);
          onChoose(id);
        }}
        onLeave={chosen === null ? undefined : () => turn(false)}
      />
    );
  }
  return (
    <Chosen {...{ label, path, quiet, chosen }} isNext={isTurned} onChange={() => turn(true)} />
  );
}

interface ChosenProps extends Pick<Props, 'label' | 'path'> {
  quiet: boolean;
  chosen: EntityId;
  isNext: boolean;
  onChange(): void;
}

function Chosen({ label, path, quiet, chosen, isNext, onChange }: ChosenProps) {
  const button = useFirstFocus<HTMLButtonElement>(isNext);
  return (
    <Field label={label} path={path} quiet={quiet}>
      {(input) => (
        <button
          {...input}
          ref={button}
          aria-labelledby={`${input.id}-label ${input.id}`}
          type="button"
          class="edit-input edit-chosen"
          title={editStrings.picker.change}
          onClick={onChange}
        >
          <EntityName id={chosen} /> <span class="unseen">{editStrings.picker.change}</span>
        </button>
      )}
    </Field>
  );
}
