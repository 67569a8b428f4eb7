import type { Shown } from '../../lib/kb/edit/show.ts';
import type { Origin } from '../../lib/kb/edit/workbench.ts';
import type { Quote, Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { EntryItem } from './EntryItem.tsx';
import { quoteDraft } from './quote-draft.ts';
import { QuoteForm } from './QuoteForm.tsx';
import { QuoteItem } from './QuoteItem.tsx';
import type { OpenForms } from './use-open-forms.ts';

interface Props {
  quotes: readonly Shown<'quotes'>[];
  /** The entity that they are shown with. */
  from: Origin;
  forms: OpenForms;
  sources: readonly Source[];
  act: Act;
}

/** Quotes, each with a form of its own. */
export function QuoteEntries({ quotes, from, forms, sources, act }: Props) {
  const save = (id: string, value: unknown) =>
    act((bench) => bench.put('quotes', value, from), { onSaved: () => forms.shut(id) });
  return (
    <ul class="edit-entries">
      {quotes.map((shown) => (
        <EntryItem key={shown.entry.id} isOpen={forms.has(shown.entry.id)}>
          {forms.has(shown.entry.id) ? (
            <QuoteForm
              draft={quoteDraft(shown.entry)}
              own={shown.own}
              sources={sources}
              onSave={(value) => save(shown.entry.id, value)}
              onCancel={() => forms.shut(shown.entry.id)}
            />
          ) : (
            <QuoteItem
              shown={shown}
              onEdit={() => forms.open(shown.entry.id)}
              onRemove={() => void act((bench) => bench.remove('quotes', shown.entry, from))}
              onRevert={() => void act((bench) => revertQuote(bench, shown.entry))}
              onKeep={() => void act((bench) => bench.put('quotes', shown.entry, from))}
            />
          )}
        </EntryItem>
      ))}
    </ul>
  );
}

/** Goes back to what the pack says of a quote. */
export const revertQuote = (bench: Parameters<Parameters<Act>[0]>[0], { id, text }: Quote) =>
  bench.revert('quotes', id, text);
