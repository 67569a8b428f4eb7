import { FieldProblem } from './FieldProblem.tsx';
import { COLON } from '../../lib/i18n/messages.ts';
import { useContext, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Outcome } from '../../lib/kb/edit/workbench.ts';
import type { EntityId, Quote, Source } from '../../lib/pack/schema.ts';
import { ChosenEntity } from './ChosenEntity.tsx';
import { EntityName } from './EntityName.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { SelectField, TextField } from './Field.tsx';
import { FormFrame } from './FormFrame.tsx';
import { ProblemsContext } from './problems.ts';
import { isReworded, quoteFrom, type QuoteDraft } from './quote-draft.ts';
import { goOnFrom } from './go-on-from.ts';
import { without } from './row-lists.ts';
import { useForm } from './use-form.ts';
import { useSwap } from './use-swap.ts';

interface Props {
  draft: QuoteDraft;
  /** What the pack says; null for one that the reader adds or has added. */
  own: Quote | null;
  sources: readonly Source[];
  onSave(quote: unknown): Promise<Outcome | null>;
  onCancel(): void;
}

/** One quote: its words, whose they are, and where they stand. */
export function QuoteForm({ draft: initial, own, sources, onSave, onCancel }: Props) {
  const form = useForm(initial, (draft) => onSave(quoteFrom(draft, own)));
  const { draft, change } = form;
  const text = editStrings.quotes;
  return (
    <FormFrame form={form} label={own ? text.text : text.isNew} onCancel={onCancel}>
      <TextField
        label={text.text}
        path="text"
        rows={4}
        value={draft.text}
        onInput={(words) => change({ text: words })}
      />
      {isReworded(draft, own) && <p class="edit-help">{text.noteFollows}</p>}
      <Speaker
        speaker={draft.speaker}
        onChange={(speaker) =>
          change({ speaker, about: draft.about.filter((id) => id !== speaker) })
        }
      />
      <TextField
        label={text.speakerAs}
        path="speakerAs"
        value={draft.speakerAs}
        onInput={(speakerAs) => change({ speakerAs })}
      />
      <About draft={draft} onChange={(about) => change({ about })} />
      <SelectField
        label={text.source}
        path="source"
        value={draft.source}
        options={sources.map(({ id, title, date }) => [id, `${title} (${date})`])}
        onInput={(source) => change({ source })}
      />
      <Standing draft={draft} onChange={change} />
      <TextField
        label={text.note}
        path="note"
        help={editStrings.optional}
        rows={2}
        value={draft.note}
        onInput={(note) => change({ note })}
      />
    </FormFrame>
  );
}

function Speaker({
  speaker,
  onChange,
}: {
  speaker: EntityId | null;
  onChange(speaker: EntityId | null): void;
}) {
  const [isChoosing, setChoosing] = useState(false);
  const isNobody = speaker === null && !isChoosing;
  const place = useSwap<HTMLDivElement>(isNobody, '.edit-input, .edit-line button');
  const text = editStrings.quotes;
  if (isNobody) {
    return (
      <div ref={place} class="edit-field">
        <p class="edit-label">{text.speaker}</p>
        <p class="edit-line">
          {text.nobody}{' '}
          <button type="button" class="quiet-button" onClick={() => setChoosing(true)}>
            {text.setSpeaker}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div ref={place} class="edit-row edit-row-text">
      <ChosenEntity
        label={text.speaker}
        path="speaker"
        chosen={speaker}
        without={[]}
        onChoose={onChange}
      />
      <div class="edit-row-actions">
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            setChoosing(false);
            onChange(null);
          }}
        >
          {text.nobody}
        </button>
      </div>
    </div>
  );
}

function About({
  draft: { about, speaker },
  onChange,
}: {
  draft: QuoteDraft;
  onChange(about: EntityId[]): void;
}) {
  const text = editStrings.quotes;
  const problems = useContext(ProblemsContext);
  const problem = [...problems].find(([path]) => path.startsWith('about'))?.[1];
  const taken = speaker === null ? about : [speaker, ...about];
  return (
    <fieldset class="edit-rows">
      <legend>{text.about}</legend>
      <ul class="edit-chips">
        {about.map((id, i) => (
          <li key={id} class="edit-chip">
            <EntityName id={id} />
            <button
              type="button"
              class="quiet-button"
              onClick={({ currentTarget }) => {
                goOnFrom(currentTarget);
                onChange(without(about, i));
              }}
            >
              <span aria-hidden="true">×</span>
              <span class="unseen">
                {text.removeAbout}
                {COLON}
                <EntityName id={id} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problem !== undefined && (
        <p class="edit-problem" role="alert">
          <FieldProblem problem={problem} />
        </p>
      )}
      <EntityPicker
        label={text.addAbout}
        path="about.more"
        without={taken}
        onChoose={(id) => onChange([...about, id])}
      />
    </fieldset>
  );
}

function Standing({
  draft,
  onChange,
}: {
  draft: QuoteDraft;
  onChange(part: Partial<QuoteDraft>): void;
}) {
  const text = editStrings.quotes;
  const start = Number(draft.start);
  return (
    <div class="edit-row edit-row-standing">
      <TextField
        label={text.date}
        path="date"
        help={editStrings.entity.dateHelp}
        value={draft.date}
        onInput={(date) => onChange({ date })}
      />
      <TextField
        numeric
        label={text.start}
        path="start"
        help={text.startHelp}
        value={draft.start}
        onInput={(value) => onChange({ start: value })}
      />
      {Number.isSafeInteger(start) && (
        <p class="edit-line edit-end">{text.end(start + draft.text.length)}</p>
      )}
    </div>
  );
}
