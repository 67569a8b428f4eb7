import { useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { ShownEntity } from '../../lib/kb/edit/show.ts';
import type { EntityId, Quote, Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { newQuote } from './quote-draft.ts';
import { QuoteEntries, revertQuote } from './QuoteEntries.tsx';
import { QuoteForm } from './QuoteForm.tsx';
import { useOpenForms } from './use-open-forms.ts';
import { useSwap } from './use-swap.ts';

interface Props {
  /** Whose quotes they are. */
  id: EntityId;
  shown: Pick<ShownEntity, 'quotes' | 'removed'>;
  sources: readonly Source[];
  act: Act;
}

/** What an entity said and what was said about it, each with a form of its own. */
export function Quotes({ id, shown: { quotes, removed }, sources, act }: Props) {
  const forms = useOpenForms();
  const place = useSwap<HTMLDivElement>(forms.has(NEW));
  const text = editStrings.quotes;
  const [source] = sources;
  return (
    <section class="edit-section" aria-labelledby="edit-quotes">
      <h2 id="edit-quotes">{text.heading}</h2>
      {quotes.length === 0 && <p class="edit-help">{text.none}</p>}
      <QuoteEntries from={id} {...{ quotes, forms, sources, act }} />
      <div ref={place} class="edit-new">
        {forms.has(NEW) && source && (
          <NewQuote
            speaker={id}
            source={source.id}
            sources={sources}
            act={act}
            onDone={() => forms.shut(NEW)}
          />
        )}
        {!forms.has(NEW) && (
          <button type="button" class="button" onClick={() => forms.open(NEW)}>
            {text.add}
          </button>
        )}
      </div>
      {removed.length > 0 && <Removed quotes={removed} act={act} />}
    </section>
  );
}

/** No entry has an id without a letter. */
const NEW = '+';

interface NewQuoteProps {
  speaker: EntityId;
  source: Source['id'];
  sources: readonly Source[];
  act: Act;
  onDone(): void;
}

function NewQuote({ speaker, source, sources, act, onDone }: NewQuoteProps) {
  const [id] = useState(() => `quote-${crypto.randomUUID().slice(0, 13)}`);
  return (
    <div class="edit-entry">
      <h3>{editStrings.quotes.isNew}</h3>
      <QuoteForm
        draft={newQuote(id, speaker, source)}
        own={null}
        sources={sources}
        onSave={(value) => act((bench) => bench.put('quotes', value, speaker), { onSaved: onDone })}
        onCancel={onDone}
      />
    </div>
  );
}

function Removed({ quotes, act }: { quotes: readonly Quote[]; act: Act }) {
  const text = editStrings.quotes;
  return (
    <details class="edit-removed">
      <summary>{text.removed}</summary>
      <ul class="edit-entries">
        {quotes.map((quote) => (
          <li key={quote.id} class="edit-entry">
            <p class="edit-words">
              {strings.card.open}
              <bdi>{quote.text}</bdi>
              {strings.card.shut}
            </p>
            <button
              type="button"
              class="button"
              onClick={() => void act((bench) => revertQuote(bench, quote))}
            >
              {text.bringBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
