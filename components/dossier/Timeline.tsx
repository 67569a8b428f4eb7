import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import type { TimedQuote } from '../../lib/kb/panel-views.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { QuoteFigure } from '../card/QuoteFigure.tsx';
import { SpelledDate } from '../card/SpelledDate.tsx';
import { useCopying, type Copying } from '../card/use-copying.ts';
import { EntityAnchor } from '../panel/EntityAnchor.tsx';
import { byDates, FIRST_QUOTES } from './shown-quotes.ts';

interface Props extends Copying {
  packId: PackId;
  /** In the order of their dates. */
  quotes: readonly TimedQuote[];
  /** The one to begin at. */
  asked?: string | undefined;
}

/** Quotes by their dates, each as a card shows it, with the ways to whom it is about. */
export function Timeline({ packId, quotes, asked, onCopy }: Props) {
  const copyingOf = useCopying({ onCopy });
  const isFar = quotes.findIndex(({ id }) => id === asked) >= FIRST_QUOTES;
  const [most, setMost] = useState(isFar ? quotes.length : FIRST_QUOTES);
  const shown = quotes.slice(0, most);
  const list = useRef<HTMLOListElement>(null);
  const beforeRef = useRef(most);
  useLayoutEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = most;
    // The button that had the focus is gone: the reader goes on with the first that it has brought.
    if (most > before) list.current?.querySelectorAll<HTMLElement>('li[tabindex]')[before]?.focus();
  }, [most]);
  return (
    <>
      <ol ref={list} class="timeline">
        {byDates(shown).map(({ date, quotes: ofDate }) => (
          <li key={date}>
            <h3>
              <SpelledDate date={date} />
            </h3>
            <ul>
              {ofDate.map((quote) => (
                <li
                  key={quote.id}
                  class={quote.id === asked ? 'is-asked' : undefined}
                  tabIndex={-1}
                >
                  <QuoteFigure quote={quote} copying={copyingOf(quote)} />
                  <Concerned packId={packId} quote={quote} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {quotes.length > most && (
        <button type="button" class="quotes-more" onClick={() => setMost(quotes.length)}>
          {panelWords.quotes.more(quotes.length - most)}
        </button>
      )}
    </>
  );
}

/** The ways to who said it and to whom it is about. */
function Concerned({ packId, quote: { speaker, about } }: { packId: PackId; quote: TimedQuote }) {
  const said = speaker && !about.some(({ entityId }) => entityId === speaker.entityId);
  if (about.length === 0 && !said) return null;
  return (
    <ul class="concerned">
      {said && (
        <li>
          <EntityAnchor packId={packId} {...speaker} />
        </li>
      )}
      {about.map((one) => (
        <li key={one.entityId}>
          <EntityAnchor packId={packId} {...one} />
        </li>
      ))}
    </ul>
  );
}
