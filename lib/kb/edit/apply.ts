import type { Entity, EntityId, Pack, Quote, Source } from '../../pack/schema.ts';
import type { List } from '../pack-pages.ts';
import { isEmpty, meantBy, type Entries, type Layer } from './layer.ts';

/**
 * What a layer makes of the entries of its pack, each on its own, so that it can be done to a pack of
 * any size while it is read. What the layer adds comes after them: `addedTo`.
 */

/** The entity as the reader has it; null where they have removed it or merged it into another. */
export function entityThrough(layer: Layer, entity: Entity): Entity | null {
  if (layer.entities.size === 0) return entity;
  const edit = layer.entities.get(entity.id);
  const own = edit ? edit.entry : entity;
  return own && withRelations(layer, own);
}

/** The quote as the reader has it; null where they have removed it, or its source. */
export function quoteThrough(layer: Layer, quote: Quote): Quote | null {
  if (isEmpty(layer)) return quote;
  const edit = layer.quotes.get(quote.id);
  const own = edit ? edit.entry : quote;
  const source = own && meantBy(layer.meant.sources, own.source);
  if (!own || source === null) return null;
  const speaker = own.speaker === null ? null : meantBy(layer.meant.entities, own.speaker);
  const about = allMeant(layer, own.about).filter((id) => id !== speaker);
  const isSame = source === own.source && speaker === own.speaker && sameIds(about, own.about);
  return isSame ? own : { ...own, source, speaker, about };
}

/** The source as the reader has it; null where they have removed it or merged it into another. */
export function sourceThrough(layer: Layer, source: Source): Source | null {
  const edit = layer.sources.get(source.id);
  return edit ? edit.entry : source;
}

/** What the reader has added to a list of the pack, or what an update has taken out of it since. */
export function addedTo<L extends List>(layer: Layer, list: L): Entries[L][] {
  // The lists of a layer are typed by their name; the compiler does not follow that.
  const edits = layer[list] as ReadonlyMap<
    string,
    { entry: Entries[L] | null; at: { place: number | null } }
  >;
  return [...edits.values()].flatMap(({ entry, at }) =>
    entry !== null && at.place === null ? [entry] : [],
  );
}

/** The pack as the reader has it. For packs in memory; what no longer fits together is left out. */
export function applyLayer(pack: Pack, layer: Layer): Pack {
  if (isEmpty(layer)) return pack;
  const all = <L extends List>(list: L, own: readonly Entries[L][]) => [
    ...own,
    ...addedTo(layer, list),
  ];
  const entities = all('entities', pack.entities).flatMap((one) => entityThrough(layer, one) ?? []);
  const sources = all('sources', pack.sources).flatMap((one) => sourceThrough(layer, one) ?? []);
  const quotes = all('quotes', pack.quotes).flatMap((one) => quoteThrough(layer, one) ?? []);
  const entityIds = new Set(entities.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  return {
    ...pack,
    entities: entities.map((one) => relatedWithin(one, (id) => entityIds.has(id))),
    sources,
    quotes: quotes
      .filter(({ source }) => sourceIds.has(source))
      .map((one) => aboutWithin(one, (id) => entityIds.has(id))),
  };
}

/** Without relations that lead to nothing: an update may have taken out what the reader named. */
export function relatedWithin(entity: Entity, has: (id: EntityId) => boolean): Entity {
  if (!entity.relations || entity.relations.every(({ to }) => has(to))) return entity;
  return { ...entity, relations: entity.relations.filter(({ to }) => has(to)) };
}

/** Without a speaker or subject that is not there. */
export function aboutWithin(quote: Quote, has: (id: EntityId) => boolean): Quote {
  const speaker = quote.speaker !== null && has(quote.speaker) ? quote.speaker : null;
  const about = quote.about.filter(has);
  const isSame = speaker === quote.speaker && about.length === quote.about.length;
  return isSame ? quote : { ...quote, speaker, about };
}

/** Relations to what was merged lead to what it was merged into; those to what was removed end. */
function withRelations(layer: Layer, entity: Entity): Entity {
  const { relations } = entity;
  if (!relations?.some(({ to }) => meantBy(layer.meant.entities, to) !== to)) return entity;
  const seen = new Set<string>();
  const kept = relations.flatMap((relation) => {
    const to = meantBy(layer.meant.entities, relation.to);
    const said = `${relation.relation} ${to ?? ''}`;
    if (to === null || to === entity.id || seen.has(said)) return [];
    seen.add(said);
    return [{ ...relation, to }];
  });
  return { ...entity, relations: kept };
}

function allMeant({ meant }: Layer, ids: readonly EntityId[]): EntityId[] {
  return [...new Set(ids.flatMap((id) => meantBy(meant.entities, id) ?? []))];
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
