import type { Source } from '../../lib/pack/schema.ts';

/** A source as it stands in a form. */
export interface SourceDraft {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly language: string;
  readonly url: string;
  readonly note: string;
}

export function sourceDraft({ publisher, url, note, ...rest }: Source): SourceDraft {
  return { ...rest, publisher: publisher ?? '', url: url ?? '', note: note ?? '' };
}

export function newSource(id: string): SourceDraft {
  return { id, title: '', publisher: '', date: '', language: 'en', url: '', note: '' };
}

/** What the form says, to be checked. What is not known is null. */
export function sourceFrom(draft: SourceDraft): unknown {
  const { id, title, publisher, date, language, url, note } = draft;
  return {
    id,
    title: title.trim(),
    publisher: publisher.trim() === '' ? null : publisher.trim(),
    date: date.trim(),
    language: language.trim(),
    url: url.trim() === '' ? null : url.trim(),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}
