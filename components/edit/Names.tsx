import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { NameDraft } from './entity-draft.ts';
import { SelectField, TextField } from './Field.tsx';
import { RemoveRow } from './RemoveRow.tsx';
import { first, replaced, without } from './row-lists.ts';
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
        const change = (part: Partial<NameDraft>) =>
          onChange(replaced(names, i, { ...name, ...part }));
        const at = `names[${String(i)}]`;
        return (
          <li key={i} class="edit-row edit-row-name">
            <TextField
              quiet={i > 0}
              label={text.name}
              path={`${at}.text`}
              value={name.text}
              onInput={(value) => change({ text: value })}
            />
            <TextField
              quiet={i > 0}
              label={text.language}
              path={`${at}.language`}
              value={name.language}
              onInput={(value) => change({ language: value })}
            />
            <SelectField
              quiet={i > 0}
              label={text.use}
              path={`${at}.use`}
              value={name.use}
              options={USES.map((use) => [use, text.uses[use]])}
              onInput={(value) => change({ use: value === 'strong' ? 'strong' : 'context' })}
            />
            <div class="edit-row-actions">
              {i > 0 && (
                <button type="button" class="edit-quiet" onClick={() => onChange(first(names, i))}>
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
