import type { EntityId, Quote, Source } from '../pack/schema.ts';
import type { QuoteView, SourceView, TextMention } from './views.ts';

/** A quote as surfaces show it beside an entity; null: beside none. `nameOf` knows display names. */
export function quoteView(
  quote: Quote,
  entityId: EntityId | null,
  source: Source,
  nameOf: (id: EntityId) => string | null,
  mentions: readonly TextMention[] = [],
): QuoteView {
  return {
    id: quote.id,
    text: quote.text,
    mentions,
    speakerAs: quote.speakerAs,
    speakerName: quote.speaker === null ? null : nameOf(quote.speaker),
    own: entityId !== null && quote.speaker === entityId,
    date: quote.date,
    note: quote.note ?? null,
    source: sourceView(source),
  };
}

export function sourceView({ title, publisher, date, url, note }: Source): SourceView {
  return { title, publisher, date, url, note: note ?? null };
}
