import type { PackLists } from '../../pack/canonical.ts';
import type { Entity, Quote, Source } from '../../pack/schema.ts';
import {
  aboutWithin,
  addedTo,
  entityThrough,
  quoteThrough,
  relatedWithin,
  sourceThrough,
} from '../edit/apply.ts';
import { isEmpty, type Layer } from '../edit/layer.ts';
import type { List, PageItems } from '../pack-pages.ts';
import { inFileOrder } from './file-order.ts';

/** Reads all items of a list of a pack; may be called more than once. */
type ReadItems = <L extends List>(list: L) => AsyncIterable<PageItems[L]>;

/**
 * The entries of a pack as the reader has them, in the order of its file, what the reader has added at
 * the end. What an update has left without a source, or relations and subjects that are gone, are left
 * out, as they are where entries are shown: a pack with those could not be imported.
 */
export async function editedLists(layer: Layer, items: ReadItems): Promise<PackLists> {
  // Ids are only needed where something may refer to what is not there.
  const known = isEmpty(layer) ? null : await idsOf(layer, items);
  const entities = async function* (): AsyncGenerator<Entity> {
    for await (const entity of allEntities(layer, items)) {
      yield known ? relatedWithin(entity, (id) => known.entities.has(id)) : entity;
    }
  };
  const quotes = async function* (): AsyncGenerator<Quote> {
    for await (const quote of allQuotes(layer, items)) {
      if (!known) yield quote;
      else if (known.sources.has(quote.source)) {
        yield aboutWithin(quote, (id) => known.entities.has(id));
      }
    }
  };
  return { sources: allSources(layer, items), entities: entities(), quotes: quotes() };
}

async function idsOf(
  layer: Layer,
  items: ReadItems,
): Promise<{ entities: Set<string>; sources: Set<string> }> {
  const entities = new Set<string>();
  const sources = new Set<string>();
  for await (const { id } of allEntities(layer, items)) entities.add(id);
  for await (const { id } of allSources(layer, items)) sources.add(id);
  return { entities, sources };
}

async function* allSources(layer: Layer, items: ReadItems): AsyncGenerator<Source> {
  for await (const own of items('sources')) {
    const source = sourceThrough(layer, own);
    if (source) yield source;
  }
  yield* addedTo(layer, 'sources');
}

async function* allEntities(layer: Layer, items: ReadItems): AsyncGenerator<Entity> {
  for await (const { entity: own } of items('entities')) {
    const entity = entityThrough(layer, own);
    if (entity) yield entity;
  }
  for (const own of addedTo(layer, 'entities')) {
    const entity = entityThrough(layer, own);
    if (entity) yield entity;
  }
}

async function* allQuotes(layer: Layer, items: ReadItems): AsyncGenerator<Quote> {
  for await (const own of inFileOrder(items('quotes'))) {
    const quote = quoteThrough(layer, own);
    if (quote) yield quote;
  }
  for (const own of addedTo(layer, 'quotes')) {
    const quote = quoteThrough(layer, own);
    if (quote) yield quote;
  }
}
