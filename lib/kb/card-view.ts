import { rankQuotes } from '../match/relevance.ts';
import { startReading } from '../match/reading.ts';
import type { Entity, EntityId, Pack, PackId, Quote, Source } from '../pack/schema.ts';
import type { Knowledge } from './knowledge.ts';
import type { BriefingEntity, CardView, QuoteView } from './views.ts';

/**
 * The card of an entity, its quotes ranked for the paragraph around the mention; null where the
 * pack or the entity is not there any more.
 */
export function cardView(
  knowledge: Knowledge,
  packId: PackId,
  entityId: EntityId,
  paragraph: string,
): CardView | null {
  const pack = knowledge.pack(packId);
  const entity = knowledge.entity(packId, entityId);
  if (!pack || !entity) return null;
  const mentioned = mentionedIn(knowledge, packId, paragraph);
  const sources = new Map<string, Source>(pack.sources.map((source) => [source.id, source]));
  return {
    ...nameplate(pack, entity),
    packTitle: pack.title,
    context: entity.context ?? null,
    quotes: rankQuotes(pack.quotes, { entityId, paragraph, mentioned }).flatMap((quote) =>
      quoteView(quote, entityId, sources.get(quote.source), (id) => knowledge.entity(packId, id)),
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

function mentionedIn(knowledge: Knowledge, packId: PackId, text: string): ReadonlySet<EntityId> {
  const found = startReading(knowledge.index).update({ add: [{ key: 0, text }], remove: [] });
  const mentions = [...found.values()].flat();
  return new Set(mentions.filter((m) => m.packId === packId).map((m) => m.entityId));
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
