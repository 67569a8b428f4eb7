import { useState } from 'preact/hooks';
import type { QuoteView } from '../../lib/kb/views.ts';
import type { Copied } from './CopyQuote.tsx';
import { quotation, type QuotationFormat } from './quotation.ts';

/** What a list of quotes needs to let the reader copy from it. */
export interface Copying {
  /** False where the page prevents it. */
  onCopy(text: string): Promise<boolean>;
}

/** How one quote is copied, and how that went. */
export interface QuoteCopying {
  readonly copied: Copied | undefined;
  onCopy(format: QuotationFormat): void;
}

/** Lets quotes be copied; the last that was tells how that went. */
export function useCopying({ onCopy }: Copying): (quote: QuoteView) => QuoteCopying {
  const [copied, setCopied] = useState<Copied & { readonly id: string }>();
  return (quote) => ({
    copied: copied?.id === quote.id ? copied : undefined,
    onCopy: (format) => {
      void onCopy(quotation(quote, format)).then((isDone) =>
        setCopied((last) => ({ id: quote.id, format, isDone, nth: (last?.nth ?? 0) + 1 })),
      );
    },
  });
}
