import type { Entity, EntityId, Pack, PackId, Quote, Source } from '../pack/schema.ts';

/**
 * How a pack is cut for the database: a head, and pages of a few entries of one of its lists, so that
 * a card costs a handful of small reads however large the pack is.
 */

/** One written copy of a pack: its id, or its id, a slash and a random part. */
export type CopyId = string;

/** Where the pages and names of the pack with this head lie. */
export function copyOf({ id, copy }: Pick<PackHead, 'id' | 'copy'>): CopyId {
  return copy ?? id;
}

/** What is known of a pack at once; everything else is read when it is asked for. */
export interface PackHead {
  /** Which cut this is; another one is not read. */
  readonly layout: typeof LAYOUT;
  readonly id: PackId;
  /** Where its pages and names lie; where it is not there, under the id of the pack. */
  readonly copy?: CopyId;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly story: readonly string[];
  readonly counts: { readonly [L in List]: number };
  /** Languages that names of the pack are in, those of most names first; not known of older copies. */
  readonly languages?: readonly string[];
  /** Bytes of its pages and names, about; not known of older copies. */
  readonly bytes?: number;
}

/** An entity, and where among the stored quotes those are that it said or that are about it. */
export interface EntityEntry {
  readonly entity: Entity;
  readonly quotes: readonly number[];
}

interface QuoteEntry {
  readonly quote: Quote;
  /** Its place in the pack, from 0. */
  readonly order: number;
  /** The place of its source. */
  readonly source: number;
}

export interface PageItems {
  readonly entities: EntityEntry;
  readonly quotes: QuoteEntry;
  readonly sources: Source;
}

export type List = keyof PageItems;

export interface PackPage {
  readonly list: List;
  readonly n: number;
  readonly items: readonly PageItems[List][];
}

/** Raised with every change of what heads and pages hold. */
export const LAYOUT = 1;

/**
 * Entries of a page. Quotes are long, and a card needs few of those beside one another: small pages
 * of them waste less.
 */
export const PER_PAGE: { readonly [L in List]: number } = { entities: 64, quotes: 16, sources: 64 };

export function headOf(pack: Pack): PackHead {
  const { entities, quotes, sources } = pack;
  const counts = { entities: entities.length, quotes: quotes.length, sources: sources.length };
  return headWith(pack, counts);
}

/** The head of a pack that says this of itself and has so many entries. */
export function headWith(
  { id, version, title, language, story }: Omit<Pack, List>,
  counts: PackHead['counts'],
): PackHead {
  return { layout: LAYOUT, id, version, title, language, story, counts };
}

/** The entries that a page says it has; undefined where it is damaged too much to say. */
export function itemsIn(json: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many pages a pack with this head has. */
export function countPages({ counts }: Pick<PackHead, 'counts'>): number {
  const { entities, quotes, sources } = PER_PAGE;
  return (
    Math.ceil(counts.entities / entities) +
    Math.ceil(counts.quotes / quotes) +
    Math.ceil(counts.sources / sources)
  );
}

/** Cuts a pack. Entities and sources keep their places; quotes lie by whose they are. */
export function* pagesOf(pack: Pack): Generator<PackPage> {
  const places = new Map<EntityId, number>(pack.entities.map(({ id }, place) => [id, place]));
  const quotes = quoteEntries(pack, places);
  const quotesOf = pack.entities.map((): number[] => []);
  quotes.forEach(({ quote }, place) => {
    for (const id of new Set(subjectsOf(quote))) quotesOf[places.get(id) ?? -1]?.push(place);
  });
  const entities = pack.entities.map((entity, place) => ({
    entity,
    quotes: quotesOf[place] ?? [],
  }));
  yield* cut('entities', entities);
  yield* cut('quotes', quotes);
  yield* cut('sources', pack.sources);
}

/** In the order of their first subjects: the own words of an entity share pages. */
function quoteEntries(pack: Pack, places: ReadonlyMap<EntityId, number>): QuoteEntry[] {
  const sources = new Map<string, number>(pack.sources.map(({ id }, place) => [id, place]));
  const firstOf = ({ quote }: QuoteEntry) => {
    const [first] = subjectsOf(quote);
    return (first === undefined ? undefined : places.get(first)) ?? pack.entities.length;
  };
  return pack.quotes
    .map((quote, order) => ({ quote, order, source: sources.get(quote.source) ?? -1 }))
    .toSorted((a, b) => firstOf(a) - firstOf(b) || a.order - b.order);
}

/** Who said a quote and whom it is about. */
function subjectsOf({ speaker, about }: Quote): EntityId[] {
  return speaker === null ? about : [speaker, ...about];
}

function* cut<L extends List>(list: L, items: readonly PageItems[L][]): Generator<PackPage> {
  const size = PER_PAGE[list];
  for (let n = 0; n * size < items.length; n++) {
    yield { list, n, items: items.slice(n * size, (n + 1) * size) };
  }
}
