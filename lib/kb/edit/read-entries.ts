import type { Entity, EntityId, Quote, Source } from '../../pack/schema.ts';
import type { GetPage } from '../content.ts';
import { PER_PAGE, type EntityEntry, type List, type PageItems } from '../pack-pages.ts';
import { entityThrough, quoteThrough } from './apply.ts';
import type { Layer } from './layer.ts';

/** A pack of which entries are read as the reader has edited them. */
export interface EditedPack {
  readonly page: GetPage;
  readonly layer: Layer;
  /** Where the pack has an entity that the reader has not edited; -1 where it has none of that id. */
  placeOf(id: EntityId): number;
}

/** A quote that was found, its place in the file, and where the pack has its source. */
export interface ReadQuote {
  readonly quote: Quote;
  /** Where the pack has it; null where the reader has added it. */
  readonly place: number | null;
  /** Infinity where the reader has added it. */
  readonly order: number;
  /** Null where only the layer knows. */
  readonly source: number | null;
}

/** An entity as the reader has it; undefined where it is not there, or was removed or merged. */
export async function readEntity(pack: EditedPack, id: EntityId): Promise<Entity | undefined> {
  const edit = pack.layer.entities.get(id);
  const own = edit ? edit.entry : (await ownEntity(pack, id))?.entity;
  return (own && entityThrough(pack.layer, own)) ?? undefined;
}

/** What the pack itself has of an entity. */
export async function ownEntity(pack: EditedPack, id: EntityId): Promise<EntityEntry | undefined> {
  const edit = pack.layer.entities.get(id);
  const place = edit ? (edit.at.place ?? -1) : pack.placeOf(id);
  return place < 0 ? undefined : itemAt(pack.page, 'entities', place);
}

/** The quotes that an entity said or that are about it, as the reader has them, in their order. */
export async function readQuotes(pack: EditedPack, id: EntityId): Promise<ReadQuote[]> {
  const ids = [id, ...(pack.layer.mergedFrom.get(id) ?? [])];
  const entries = await Promise.all(ids.map((one) => ownEntity(pack, one)));
  const places = [...new Set(entries.flatMap((entry) => entry?.quotes ?? []))];
  const items = await Promise.all(places.map((place) => itemAt(pack.page, 'quotes', place)));
  const { quotes: edits } = pack.layer;
  const own = items.flatMap(({ quote, order, source }, i) => {
    const place = places[i] ?? null;
    return edits.has(quote.id) ? [] : throughLayer(pack.layer, { quote, place, order, source });
  });
  const edited = [...edits.values()].flatMap(({ entry, at: { place, order, source } }) =>
    entry
      ? throughLayer(pack.layer, { quote: entry, place, order: order ?? Infinity, source })
      : [],
  );
  return [...own, ...edited]
    .filter(({ quote: { speaker, about } }) => speaker === id || about.includes(id))
    .toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order));
}

/** A source as the reader has it. `place` is where the pack has it; null where nobody knows. */
export async function readSource(
  { page, layer }: Pick<EditedPack, 'page' | 'layer'>,
  id: Source['id'],
  place: number | null,
): Promise<Source | undefined> {
  const edit = layer.sources.get(id);
  if (edit) return edit.entry ?? undefined;
  const at = layer.sourcePlaces.get(id) ?? place;
  if (at === null) return undefined;
  const source = await itemAt(page, 'sources', at);
  return source.id === id ? source : undefined;
}

/** What stands in a list of the pack at a place. */
export async function itemAt<L extends List>(
  page: GetPage,
  list: L,
  place: number,
): Promise<PageItems[L]> {
  const size = PER_PAGE[list];
  const item = (await page(list, Math.floor(place / size)))[place % size];
  if (!item) throw new Error(`the ${list} of a pack end before number ${String(place)}`);
  return item;
}

/** A quote of the pack, or one that was added, as the reader has it; none where it was removed. */
export function throughLayer(layer: Layer, own: ReadQuote): ReadQuote[] {
  const quote = quoteThrough(layer, own.quote);
  if (!quote) return [];
  return [{ ...own, quote, source: quote.source === own.quote.source ? own.source : null }];
}
