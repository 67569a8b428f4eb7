import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';
import type { CardView } from '../../lib/kb/views.ts';
import type { OnLookUp } from './Mentioned.tsx';
import { FIRST_QUOTES, quoteRuns } from './quote-runs.ts';
import { QuoteFigure } from './QuoteFigure.tsx';
import { useCopying, type Copying } from './use-copying.ts';

interface Props extends Pick<CardView, 'kind' | 'quotes'>, Copying {
  onLookUp: OnLookUp;
}

/** The best quotes; the rest on request. */
export function QuoteList({ kind, quotes, onLookUp, onCopy }: Props) {
  const copyingOf = useCopying({ onCopy });
  const [all, setAll] = useState(false);
  const firstHidden = useRef<HTMLLIElement>(null);
  // The button is gone after it was pressed: the keyboard carries on where the new quotes begin.
  useLayoutEffect(() => {
    if (all) firstHidden.current?.focus({ preventScroll: true });
  }, [all]);
  if (quotes.length === 0) return <p class="card-nothing">{strings.card.noQuotes}</p>;

  const hidden = quotes.length - FIRST_QUOTES;
  const runs = quoteRuns(quotes, all);
  const firstHiddenId = runs.flatMap((run) => run.quotes)[FIRST_QUOTES]?.id;
  return (
    <section class="quotes" aria-label={strings.card.quotes}>
      {runs.map((run) => (
        <div key={run.quotes[0]?.id} class="quote-run">
          <h3>{(run.own ? strings.card.ownWords : strings.card.aboutWords)[kind]}</h3>
          <ul>
            {run.quotes.map((quote) => (
              <li
                key={quote.id}
                ref={quote.id === firstHiddenId ? firstHidden : null}
                tabIndex={-1}
              >
                <QuoteFigure quote={quote} onLookUp={onLookUp} copying={copyingOf(quote)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!all && hidden > 0 && (
        <button type="button" class="quotes-more" onClick={() => setAll(true)}>
          {strings.card.more(hidden)}
        </button>
      )}
    </section>
  );
}
