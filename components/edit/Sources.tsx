import { useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Shown } from '../../lib/kb/edit/show.ts';
import type { Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { EntryItem } from './EntryItem.tsx';
import { newSource, sourceDraft } from './source-draft.ts';
import { SourceForm } from './SourceForm.tsx';
import { SourceItem } from './SourceItem.tsx';
import type { OpenForms } from './use-open-forms.ts';
import { useSwap } from './use-swap.ts';

interface Props {
  /** Those to be listed here. */
  sources: readonly Shown<'sources'>[];
  /** All of the pack. */
  all: readonly Source[];
  /** A source of which the form is open has to be among those listed: it may be unsaved. */
  forms: OpenForms;
  act: Act;
}

/** Sources, each with a form of its own, and the way to a new one. */
export function Sources({ sources, all, forms, act }: Props) {
  const place = useSwap<HTMLDivElement>(forms.has(NEW));
  const text = editStrings.sources;
  const save = (id: string, value: unknown) =>
    act((bench) => bench.put('sources', value), { onSaved: () => forms.shut(id) });
  return (
    <section class="edit-section" aria-labelledby="edit-sources">
      <h2 id="edit-sources">{text.heading}</h2>
      {sources.length === 0 && <p class="edit-help">{text.none}</p>}
      <ul class="edit-entries">
        {sources.map((shown) => (
          <EntryItem key={shown.entry.id} isOpen={forms.has(shown.entry.id)}>
            {forms.has(shown.entry.id) ? (
              <SourceForm
                draft={sourceDraft(shown.entry)}
                onSave={(value) => save(shown.entry.id, value)}
                onCancel={() => forms.shut(shown.entry.id)}
              />
            ) : (
              <SourceItem
                shown={shown}
                others={all.filter(({ id }) => id !== shown.entry.id)}
                act={act}
                onEdit={() => forms.open(shown.entry.id)}
              />
            )}
          </EntryItem>
        ))}
      </ul>
      <div ref={place} class="edit-new">
        {forms.has(NEW) ? (
          <NewSource onSave={(value) => save(NEW, value)} onCancel={() => forms.shut(NEW)} />
        ) : (
          <button type="button" class="button" onClick={() => forms.open(NEW)}>
            {text.add}
          </button>
        )}
      </div>
    </section>
  );
}

/** No entry has an id without a letter. */
const NEW = '+';

function NewSource(props: Pick<Parameters<typeof SourceForm>[0], 'onSave' | 'onCancel'>) {
  const [id] = useState(() => `source-${crypto.randomUUID().slice(0, 13)}`);
  return (
    <div class="edit-entry">
      <h3>{editStrings.sources.isNew}</h3>
      <SourceForm draft={newSource(id)} {...props} />
    </div>
  );
}
