import { rankQuotes } from '../match/relevance.ts';
import { startReading } from '../match/reading.ts';
import type { Entity, EntityId, Pack, PackId, Quote, Source } from '../pack/schema.ts';
import type { Knowledge } from './knowledge.ts';
import type { BriefingEntity, CardView, QuoteView } from './views.ts';

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
export function cardView(
  knowledge: Knowledge,
  { packId, entityId, paragraph, at }: CardPlace,
): CardView | null {
  const pack = knowledge.pack(packId);
  const entity = knowledge.entity(packId, entityId);
  if (!pack || !entity) return null;
  const mentions = mentionsIn(knowledge, packId, paragraph);
  const entityOf = (id: EntityId) => knowledge.entity(packId, id);
  const sources = new Map<string, Source>(pack.sources.map((source) => [source.id, source]));
  return {
    ...nameplate(pack, entity),
    packTitle: pack.title,
    context: entity.context ?? null,
    quotes: rankQuotes(pack.quotes, { entityId, paragraph, at, mentions }, entityOf).flatMap(
      (quote) => quoteView(quote, entityId, sources.get(quote.source), entityOf),
    ),
  };
}

/** One line of the briefing; undefined where the entity is not there any more. */
export function briefingEntity(
  knowledge: Knowledge,
  { packId, entityId, count }: { packId: PackId; entityId: EntityId; count: number },
): BriefingEntity | undefined {
  const pack = knowledge.pack(packId);
  const entity = knowledge.entity(packId, entityId);
  return pack && entity && { ...nameplate(pack, entity), count };
}

function nameplate(pack: Pack, entity: Entity) {
  return {
    packId: pack.id,
    entityId: entity.id,
    kind: entity.kind,
    name: displayName(entity),
    role: entity.role ?? null,
  };
}

/** The first name of an entity is the one shown. */
function displayName(entity: Entity): string {
  return entity.names[0]?.text ?? entity.id;
}

function mentionsIn(knowledge: Knowledge, packId: PackId, text: string) {
  const found = startReading(knowledge.index).update({ add: [{ key: 0, text }], remove: [] });
  return (found.get(0) ?? []).filter((mention) => mention.packId === packId);
}

function quoteView(
  quote: Quote,
  entityId: EntityId,
  source: Source | undefined,
  entity: (id: EntityId) => Entity | undefined,
): QuoteView[] {
  // The pack's own check (references.ts) has seen to it that there is one.
  if (!source) return [];
  const speaker = quote.speaker === null ? undefined : entity(quote.speaker);
  return [
    {
      id: quote.id,
      text: quote.text,
      speakerAs: quote.speakerAs,
      speakerName: speaker ? displayName(speaker) : null,
      own: quote.speaker === entityId,
      date: quote.date,
      note: quote.note ?? null,
      source: sourceView(source),
    },
  ];
}

function sourceView({ title, publisher, date, url, note }: Source): QuoteView['source'] {
  return { title, publisher, date, url, note: note ?? null };
}
