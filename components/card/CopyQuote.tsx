import { useLayoutEffect, useRef } from 'preact/hooks';
import { cardWords } from '../../lib/i18n/card-words.ts';
import type { QuotationFormat } from './quotation.ts';
import { trusted } from './trusted.ts';

/** What was last copied, or was to be: `nth` tells one time from the next. */
export interface Copied {
  readonly format: QuotationFormat;
  readonly isDone: boolean;
  readonly nth: number;
}

interface Props {
  /** Undefined where something else was copied last, or nothing. */
  copied: Copied | undefined;
  onCopy(format: QuotationFormat): void;
}

/** Copies a quote in one press, and then offers the other ways to have it. */
export function CopyQuote({ copied, onCopy }: Props) {
  const { ask, markdown, citation, done, failed } = cardWords.copy;
  const row = useRef<HTMLDivElement>(null);
  // What is said may be below what the card shows.
  useLayoutEffect(() => {
    if (copied) row.current?.scrollIntoView({ block: 'nearest' });
  }, [copied]);
  const copy = (format: QuotationFormat) =>
    trusted(() => {
      onCopy(format);
    });
  return (
    <div ref={row} class="quote-copy" onFocusIn={showQuote}>
      <button type="button" class="quote-act" onClick={copy('text')}>
        {ask[0]}
        <span class="unseen"> {ask[1]}</span>
      </button>
      {copied?.isDone === true && (
        <>
          <button type="button" class="quote-act" onClick={copy('markdown')}>
            {markdown}
          </button>
          <button type="button" class="quote-act" onClick={copy('citation')}>
            {citation}
          </button>
        </>
      )}
      {/* Always there: screen readers hear what comes into a region, not the region itself. */}
      <p class="quote-copied" role="status">
        {copied && <span key={copied.nth}>{copied.isDone ? done[copied.format] : failed}</span>}
      </p>
    </div>
  );
}

/** The keyboard comes to what it copies, and not to the button alone. What a pointer presses stays. */
function showQuote({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches(':focus-visible'))
    target.closest('.quote')?.scrollIntoView({ block: 'nearest' });
}
