import { displayName } from '../match/entities.ts';
import type { NameIndex } from '../match/name-index.ts';
import type { ReadingPlace } from '../match/reading-place.ts';
import { rankQuotes } from '../match/relevance.ts';
import { startReading } from '../match/reading.ts';
import type { EntityId, PackId, Quote } from '../pack/schema.ts';
import { cardMentions } from './card-mentions.ts';
import { cardRelations } from './card-relations.ts';
import { dossierOf, editedPack, type Dossier } from './dossier.ts';
import type { Knowledge } from './knowledge.ts';
import { quoteView } from './quote-view.ts';
import type { CardView, QuoteView, TextMention } from './views.ts';

/** Quotes whose names can be looked up: a pack may have thousands of one entity, and a card is wanted at once. */
const SEARCHED = 100;

/** A mention under the pointer: whose it is, the text around it, and where in that text it begins. */
export interface CardPlace {
  readonly packId: PackId;
  readonly entityId: EntityId;
  readonly paragraph: string;
  readonly at: number;
}

/**
 * The card of an entity, its quotes ranked for the place in a page; null where the pack or the
 * entity is not there any more.
 */
export async function cardView(
  { index, head, layer, content }: Knowledge,
  place: CardPlace,
): Promise<CardView | 'damaged' | null> {
  const { packId, entityId } = place;
  const packTitle = head(packId)?.title;
  const found = index.find(packId, entityId);
  if (packTitle === undefined || !found) return null;
  const isIssue = (id: EntityId) => index.find(packId, id)?.entity.kind === 'issue';
  const read = await content.read(packId, (page) =>
    dossierOf(editedPack(page, index, packId, layer(packId)), isIssue, entityId),
  );
  if (read.state === 'damaged') return 'damaged';
  const dossier = read.value;
  if (!dossier) return null;
  const { entity } = dossier;
  const context = entity.context ?? null;
  const near = mentionsIn(index, packId, place.paragraph);
  const quotes = ranked(dossier, { ...place, mentions: near });
  const best = quotes.slice(0, SEARCHED);
  const texts = [...(context ? [context.text] : []), ...best.map(({ text }) => text)];
  const mentionsOf = cardMentions(index, packId, { entity, quotes: best }, texts);
  return {
    packId,
    entityId,
    packTitle,
    kind: entity.kind,
    name: displayName(found.entity),
    role: entity.role ?? null,
    context: context && { ...context, mentions: mentionsOf(context.text) },
    relations: cardRelations(index, packId, entity, new Set(near.map(({ entityId: id }) => id))),
    quotes: quoteViews(index, packId, { ...dossier, quotes }, mentionsOf),
  };
}

function ranked({ entity, quotes, issues }: Dossier, place: ReadingPlace): readonly Quote[] {
  const entityOf = (id: EntityId) => (id === entity.id ? entity : issues.get(id));
  return rankQuotes(quotes, place, entityOf);
}

function quoteViews(
  index: NameIndex,
  packId: PackId,
  { entity, quotes, sources }: Dossier,
  mentionsOf: (text: string) => readonly TextMention[],
): QuoteView[] {
  const nameOf = (id: EntityId) => {
    const found = index.find(packId, id);
    return found ? displayName(found.entity) : null;
  };
  return quotes.flatMap((quote) => {
    const source = sources.get(quote);
    // The pack's own check (references.ts) has seen to it that there is one.
    return source ? [quoteView(quote, entity.id, source, nameOf, mentionsOf(quote.text))] : [];
  });
}

function mentionsIn(index: NameIndex, packId: PackId, text: string) {
  const found = startReading(index).update({ add: [{ key: 0, text }], remove: [] });
  return (found.get(0) ?? []).filter((mention) => mention.packId === packId);
}
