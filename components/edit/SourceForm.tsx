import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Outcome } from '../../lib/kb/edit/workbench.ts';
import { TextField } from './Field.tsx';
import { FormFrame } from './FormFrame.tsx';
import { sourceFrom, type SourceDraft } from './source-draft.ts';
import { useForm } from './use-form.ts';

interface Props {
  draft: SourceDraft;
  onSave(source: unknown): Promise<Outcome | null>;
  onCancel(): void;
}

/** One source: what it is called, whose it is, and where it can be read. */
export function SourceForm({ draft: initial, onSave, onCancel }: Props) {
  const form = useForm(initial, (draft) => onSave(sourceFrom(draft)));
  const { draft, change } = form;
  const text = editStrings.sources;
  const { optional, entity } = editStrings;
  return (
    <FormFrame form={form} label={draft.title || text.isNew} onCancel={onCancel}>
      <TextField
        label={text.title}
        path="title"
        value={draft.title}
        onInput={(title) => change({ title })}
      />
      <TextField
        label={text.publisher}
        path="publisher"
        help={optional}
        value={draft.publisher}
        onInput={(publisher) => change({ publisher })}
      />
      <div class="edit-row edit-row-standing">
        <TextField
          label={text.date}
          path="date"
          help={entity.dateHelp}
          value={draft.date}
          onInput={(date) => change({ date })}
        />
        <TextField
          label={text.language}
          path="language"
          value={draft.language}
          onInput={(language) => change({ language })}
        />
      </div>
      <TextField
        label={text.url}
        path="url"
        help={optional}
        value={draft.url}
        onInput={(url) => change({ url })}
      />
      <TextField
        label={text.note}
        path="note"
        help={optional}
        rows={2}
        value={draft.note}
        onInput={(note) => change({ note })}
      />
    </FormFrame>
  );
}
