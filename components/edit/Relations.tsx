import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import type { RelationDraft } from './entity-draft.ts';
import { ChosenEntity } from './ChosenEntity.tsx';
import { TextField } from './Field.tsx';
import { RemoveRow } from './RemoveRow.tsx';
import { fieldsOfRow, replaced, without } from './row-lists.ts';
import { Rows } from './Rows.tsx';

interface Props {
  /** Whose they are. */
  id: EntityId;
  relations: readonly RelationDraft[];
  onChange(relations: readonly RelationDraft[]): void;
}

/** To whom an entity is related, and how. */
export function Relations({ id, relations, onChange }: Props) {
  const text = editStrings.entity;
  const next = Math.max(-1, ...relations.map(({ key }) => key)) + 1;
  return (
    <Rows
      legend={text.relations}
      help={text.relationsHelp}
      add={text.addRelation}
      path="relations"
      onAdd={() => onChange([...relations, { key: next, relation: '', to: null, asOf: '' }])}
    >
      {relations.map((one, i) => {
        const field = fieldsOfRow<'relation' | 'asOf', RelationDraft>(
          relations,
          i,
          'relations',
          onChange,
        );
        return (
          <li key={one.key} class="edit-row edit-row-relation">
            <TextField {...field('relation', text.relation)} />
            <ChosenEntity
              quiet={i > 0}
              label={text.to}
              path={`relations[${String(i)}].to`}
              chosen={one.to}
              without={[id]}
              onChoose={(to) => onChange(replaced(relations, i, { ...one, to }))}
            />
            <TextField {...field('asOf', text.asOf)} />
            <div class="edit-row-actions">
              <RemoveRow
                label={text.removeRelation}
                of={one.relation}
                onRemove={() => onChange(without(relations, i))}
              />
            </div>
          </li>
        );
      })}
    </Rows>
  );
}
