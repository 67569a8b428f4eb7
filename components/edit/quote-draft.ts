import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { EntityId, Quote } from '../../lib/pack/schema.ts';

/** A quote as it stands in a form. */
export interface QuoteDraft {
  readonly id: string;
  readonly text: string;
  readonly speaker: EntityId | null;
  readonly speakerAs: string;
  readonly about: readonly EntityId[];
  readonly source: string;
  readonly start: string;
  readonly date: string;
  readonly note: string;
}

export function quoteDraft(quote: Quote): QuoteDraft {
  return { ...quote, start: String(quote.start), note: quote.note ?? '' };
}

/** A new one of this speaker. */
export function newQuote(id: string, speaker: EntityId, source: string): QuoteDraft {
  const rest = { text: '', speakerAs: '', date: '', note: '' };
  return { id, speaker, about: [], source, start: '0', ...rest };
}

/**
 * What the form says, to be checked. Nobody has looked into the source again: words that were edited
 * begin where they did and end where their length says, and a note tells that they were edited.
 * @param own what the pack says; null where the reader has added the quote
 */
export function quoteFrom(draft: QuoteDraft, own: Quote | null): unknown {
  const { start, text, speakerAs, date, note: _, ...rest } = draft;
  const begins = /^\d{1,10}$/.test(start.trim()) ? Number(start.trim()) : start;
  const notes = noteOf(draft, own);
  return {
    ...rest,
    text,
    speakerAs: speakerAs.trim(),
    date: date.trim(),
    start: begins,
    end: typeof begins === 'number' ? begins + text.length : text.length,
    ...(notes !== '' && { note: notes }),
  };
}

/** True where the words are not those of the pack. */
export function isReworded({ text }: Pick<QuoteDraft, 'text'>, own: Quote | null): boolean {
  return own !== null && own.text !== text;
}

function noteOf(draft: QuoteDraft, own: Quote | null): string {
  const { wordsEdited } = editStrings.quotes;
  const note = draft.note.trim();
  if (!isReworded(draft, own) || note.includes(wordsEdited)) return note;
  return note === '' ? wordsEdited : `${note} ${wordsEdited}`;
}
