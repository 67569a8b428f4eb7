import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { NameDraft } from './entity-draft.ts';
import { SelectField, TextField } from './Field.tsx';
import { RemoveRow } from './RemoveRow.tsx';
import { fieldsOfRow, first, replaced, without } from './row-lists.ts';
import { Rows } from './Rows.tsx';

interface Props {
  names: readonly NameDraft[];
  onChange(names: readonly NameDraft[]): void;
}

const USES = ['strong', 'context'] as const;

/** The names of an entity, one a row. */
export function Names({ names, onChange }: Props) {
  const text = editStrings.entity;
  const add = () => {
    const language = names.at(-1)?.language ?? 'en';
    onChange([...names, { text: '', language, use: 'strong' }]);
  };
  return (
    <Rows legend={text.names} help={text.namesHelp} add={text.addName} path="names" onAdd={add}>
      {names.map((name, i) => {
        const field = fieldsOfRow<'text' | 'language', NameDraft>(names, i, 'names', onChange);
        return (
          <li key={i} class="edit-row edit-row-name">
            <TextField {...field('text', text.name)} />
            <TextField {...field('language', text.language)} />
            <SelectField
              quiet={i > 0}
              label={text.use}
              path={`names[${String(i)}].use`}
              value={name.use}
              options={USES.map((use) => [use, text.uses[use]])}
              onInput={(value) => {
                const use = value === 'strong' ? 'strong' : 'context';
                onChange(replaced(names, i, { ...name, use }));
              }}
            />
            <div class="edit-row-actions">
              {i > 0 && (
                <button
                  type="button"
                  class="quiet-button"
                  onClick={() => onChange(first(names, i))}
                >
                  {text.makeFirst}
                </button>
              )}
              {names.length > 1 && (
                <RemoveRow
                  label={text.removeName}
                  of={name.text}
                  onRemove={() => onChange(without(names, i))}
                />
              )}
            </div>
          </li>
        );
      })}
    </Rows>
  );
}
