import { strings } from '../../lib/i18n/strings.ts';
import type { QuoteView } from '../../lib/kb/views.ts';

/** What the reader should know about the sources themselves: once each, not under every quote. */
export function SourceNotes({ quotes }: { quotes: readonly QuoteView[] }) {
  const notes = new Set(quotes.map(({ source }) => source.note).filter((note) => note !== null));
  return (
    <>
      {[...notes].map((note) => (
        <p key={note} class="source-note">
          <strong>{strings.card.sourceNote}</strong> <bdi>{note}</bdi>
        </p>
      ))}
    </>
  );
}
