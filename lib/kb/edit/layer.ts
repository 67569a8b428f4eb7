import type { Entity, EntityId, Quote, Source } from '../../pack/schema.ts';
import type { List } from '../pack-pages.ts';

/**
 * What the reader has changed of a pack lies over it and not in it: an update brings a new pack and
 * leaves the edits. Everything here is about one pack.
 */

/** The entries of a pack, by list. */
export interface Entries {
  readonly entities: Entity;
  readonly quotes: Quote;
  readonly sources: Source;
}

/** What the reader says of one entry, in the place of what the pack says. */
export interface Edit<L extends List> {
  /** The whole entry; null where the reader has removed it, or merged it into another. */
  readonly entry: Entries[L] | null;
  /** What it was merged into: whatever names it means that one. Entities and sources only. */
  readonly mergedInto: Entries[L]['id'] | null;
  /** The checksum of the entry as the pack had it when the reader edited it; null: it had none. */
  readonly base: string | null;
  /** Entities that the reader has taken out of the relations which the pack gives this one. */
  readonly unrelated: readonly EntityId[];
  readonly at: Located;
}

/** Where things stand in one edition of the pack, so that nothing has to be searched for. */
interface Located {
  /** The checksum of its head. */
  readonly edition: string;
  /** Where it has the entry itself; null where it has none of that id. */
  readonly place: number | null;
  /** Of a quote: its place in the file. */
  readonly order: number | null;
  /** Where it has the source that a quote comes from, or that a source was merged into. */
  readonly source: number | null;
}

/** An edit and what it is an edit of. */
export type LayerEdit = {
  readonly [L in List]: { readonly list: L; readonly id: string; readonly edit: Edit<L> };
}[List];

type Edits<L extends List> = ReadonlyMap<string, Edit<L>>;

/** All edits of a pack. */
export interface Layer {
  readonly entities: Edits<'entities'>;
  readonly quotes: Edits<'quotes'>;
  readonly sources: Edits<'sources'>;
  /** What was removed or merged, and what it means now; see `meantBy`. */
  readonly meant: {
    readonly entities: Meanings<'entities'>;
    readonly sources: Meanings<'sources'>;
  };
  /** The entities that were merged into one, directly or over others. */
  readonly mergedFrom: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** Where the pack has those sources that edits speak of. */
  readonly sourcePlaces: ReadonlyMap<string, number>;
}

export function layerOf(edits: Iterable<LayerEdit>): Layer {
  const entities = new Map<string, Edit<'entities'>>();
  const quotes = new Map<string, Edit<'quotes'>>();
  const sources = new Map<string, Edit<'sources'>>();
  for (const one of edits) {
    switch (one.list) {
      case 'entities':
        entities.set(one.id, one.edit);
        break;
      case 'quotes':
        quotes.set(one.id, one.edit);
        break;
      case 'sources':
        sources.set(one.id, one.edit);
        break;
    }
  }
  const meant = { entities: meanings(entities), sources: meanings(sources) };
  return {
    entities,
    quotes,
    sources,
    meant,
    mergedFrom: mergedFrom(entities, meant.entities),
    sourcePlaces: sourcePlaces(quotes, sources),
  };
}

export const EMPTY_LAYER: Layer = layerOf([]);

export function isEmpty({ entities, quotes, sources }: Layer): boolean {
  return entities.size + quotes.size + sources.size === 0;
}

/** All edits of a layer, one after another. */
export function* editsOf({ entities, quotes, sources }: Layer): Generator<LayerEdit> {
  for (const [id, edit] of entities) yield { list: 'entities', id, edit };
  for (const [id, edit] of quotes) yield { list: 'quotes', id, edit };
  for (const [id, edit] of sources) yield { list: 'sources', id, edit };
}

type Meanings<L extends 'entities' | 'sources'> = ReadonlyMap<
  Entries[L]['id'],
  Entries[L]['id'] | null
>;

/**
 * The entry that an id means: the one that it was merged into, over as many steps as there are; null
 * where it was removed.
 */
export function meantBy<L extends 'entities' | 'sources'>(
  meant: Meanings<L>,
  id: Entries[L]['id'],
): Entries[L]['id'] | null {
  const to = meant.get(id);
  return to === undefined ? id : to;
}

/** Each way is walked once, however many of them lead into one another. */
function meanings<L extends 'entities' | 'sources'>(edits: Edits<L>): Meanings<L> {
  const meant = new Map<Entries[L]['id'], Entries[L]['id'] | null>();
  for (const id of edits.keys()) {
    const passed: Entries[L]['id'][] = [];
    // Edits are kept by the id of their entry.
    let at: Entries[L]['id'] | null = id as Entries[L]['id'];
    while (at !== null && !meant.has(at)) {
      const edit = edits.get(at);
      if (!edit || edit.entry !== null) break;
      // What was merged into each other in a circle means nothing.
      meant.set(at, null);
      passed.push(at);
      at = edit.mergedInto;
    }
    const end = at === null ? null : meantBy(meant, at);
    for (const one of passed) meant.set(one, end);
  }
  return meant;
}

function mergedFrom(
  entities: Edits<'entities'>,
  meant: Meanings<'entities'>,
): Map<EntityId, EntityId[]> {
  const from = new Map<EntityId, EntityId[]>();
  for (const [id, { mergedInto }] of entities) {
    const into = mergedInto === null ? null : meantBy(meant, mergedInto);
    if (into === null) continue;
    const all = from.get(into) ?? [];
    from.set(into, all);
    // Edits are kept by the id of their entry.
    all.push(id as EntityId);
  }
  return from;
}

function sourcePlaces(quotes: Edits<'quotes'>, sources: Edits<'sources'>): Map<string, number> {
  const places = new Map<string, number>();
  const note = (id: string | null | undefined, place: number | null) => {
    if (id !== null && id !== undefined && place !== null) places.set(id, place);
  };
  for (const { entry, at } of quotes.values()) note(entry?.source, at.source);
  for (const [id, { mergedInto, at }] of sources) {
    note(id, at.place);
    note(mergedInto, at.source);
  }
  return places;
}
