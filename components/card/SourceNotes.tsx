import { strings } from '../../lib/i18n/strings.ts';
import type { QuoteView } from '../../lib/kb/views.ts';

/** Code units of a note that a card can carry along; a longer one is folded away. */
const LONG = 160;

/** What the reader should know about the sources themselves: once each, not under every quote. */
export function SourceNotes({ quotes }: { quotes: readonly QuoteView[] }) {
  const notes = new Set(quotes.map(({ source }) => source.note).filter((note) => note !== null));
  return (
    <>
      {[...notes].map((note) => (
        <SourceNote key={note} note={note} />
      ))}
    </>
  );
}

function SourceNote({ note }: { note: string }) {
  if (note.length <= LONG) {
    return (
      <p class="source-note">
        <strong>{strings.card.sourceNote}</strong> <bdi>{note}</bdi>
      </p>
    );
  }
  return (
    <details class="source-note">
      <summary>{strings.card.sourceNote}</summary>
      <p>
        <bdi>{note}</bdi>
      </p>
    </details>
  );
}
