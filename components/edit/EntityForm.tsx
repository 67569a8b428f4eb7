import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Outcome } from '../../lib/kb/edit/workbench.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import type { DatedDraft, EntityDraft } from './entity-draft.ts';
import { SelectField, TextField } from './Field.tsx';
import { FormFrame } from './FormFrame.tsx';
import { Lines } from './Lines.tsx';
import { Names } from './Names.tsx';
import { Relations } from './Relations.tsx';
import { useForm } from './use-form.ts';

interface Props {
  draft: EntityDraft;
  onSave(draft: EntityDraft): Promise<Outcome | null>;
  onCancel?(): void;
}

const KINDS: readonly EntityKind[] = ['person', 'place', 'organization', 'issue'];

/** Everything that a pack says of one entity. */
export function EntityForm({ draft: initial, onSave, onCancel }: Props) {
  const form = useForm(initial, onSave);
  const { draft, change } = form;
  const text = editStrings.entity;
  const isPlaced = draft.lat !== '' || draft.lon !== '' || draft.relations.length > 0;
  return (
    <FormFrame
      form={form}
      label={text.heading}
      onCancel={onCancel ?? (form.isDirty ? form.reset : undefined)}
      cancel={onCancel ? editStrings.cancel : editStrings.discard}
    >
      <SelectField
        label={text.kind}
        path="kind"
        value={draft.kind}
        options={KINDS.map((kind) => [kind, strings.kind[kind]])}
        onInput={(kind) => change({ kind: KINDS.find((one) => one === kind) ?? draft.kind })}
      />
      <Names names={draft.names} onChange={(names) => change({ names })} />
      <Dated
        label={text.role}
        path="role"
        value={draft.role}
        onChange={(role) => change({ role })}
      />
      <Dated
        label={text.context}
        path="context"
        rows={4}
        value={draft.context}
        onChange={(context) => change({ context })}
      />
      <div class="edit-row edit-row-lines">
        <Lines
          label={text.titles}
          help={text.titlesHelp}
          path="titles"
          value={draft.titles}
          onInput={(titles) => change({ titles })}
        />
        <Lines
          label={text.not}
          help={text.notHelp}
          path="not"
          value={draft.not}
          onInput={(not) => change({ not })}
        />
      </div>
      <details class="edit-more" open={isPlaced}>
        <summary>{text.more}</summary>
        <Place draft={draft} onChange={change} />
        <Relations
          id={draft.id}
          relations={draft.relations}
          onChange={(relations) => change({ relations })}
        />
      </details>
    </FormFrame>
  );
}

interface DatedProps {
  label: string;
  path: 'role' | 'context';
  value: DatedDraft;
  rows?: number;
  onChange(value: DatedDraft): void;
}

/** A text, and the date when it was true. */
function Dated({ label, path, value, rows, onChange }: DatedProps) {
  return (
    <div class="edit-row edit-row-dated">
      <TextField
        label={label}
        path={`${path}.text`}
        {...(rows !== undefined && { rows })}
        value={value.text}
        onInput={(text) => onChange({ ...value, text })}
      />
      <TextField
        label={editStrings.entity.asOf}
        path={`${path}.asOf`}
        help={editStrings.entity.dateHelp}
        value={value.asOf}
        onInput={(asOf) => onChange({ ...value, asOf })}
      />
    </div>
  );
}

interface PlaceProps {
  draft: EntityDraft;
  onChange(part: Partial<EntityDraft>): void;
}

function Place({ draft, onChange }: PlaceProps) {
  const text = editStrings.entity;
  return (
    <div class="edit-row edit-row-place">
      <TextField
        label={text.wikidata}
        path="wikidata"
        value={draft.wikidata}
        onInput={(wikidata) => onChange({ wikidata })}
      />
      <TextField
        numeric
        label={text.lat}
        path="coordinates.lat"
        value={draft.lat}
        onInput={(lat) => onChange({ lat })}
      />
      <TextField
        numeric
        label={text.lon}
        path="coordinates.lon"
        value={draft.lon}
        onInput={(lon) => onChange({ lon })}
      />
    </div>
  );
}
