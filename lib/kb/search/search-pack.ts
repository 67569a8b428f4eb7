import type { Entity, EntityId, Quote } from '../../pack/schema.ts';
import { entityThrough, quoteThrough } from '../edit/apply.ts';
import type { Layer } from '../edit/layer.ts';
import type { PackHead } from '../pack-pages.ts';
import type { GetItem } from './copy-reader.ts';
import { fitOf, type Fit } from './fit.ts';
import type { SearchHit } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { FoldedWord } from './words.ts';

/** What is found in one pack; a higher rank comes first. */
export interface PackHit {
  readonly rank: number;
  readonly hit: Omit<SearchHit, 'packId' | 'packTitle'>;
}

/** A pack that is searched. */
export interface SearchedPack {
  readonly index: SearchIndex;
  readonly counts: PackHead['counts'];
  readonly layer: Layer;
  readonly item: GetItem;
}

/** Added to the rank of names, which come before all quotes. */
const NAMES = 10;

/** The best hits of a pack, at most `limit`. */
export async function searchPack(
  pack: SearchedPack,
  asked: readonly FoldedWord[],
  limit: number,
): Promise<PackHit[]> {
  const names = [...editedEntities(pack.layer, asked), ...(await ownEntities(pack, asked, limit))];
  if (names.length >= limit) return best(names, limit);
  const quotes = await quoteHits(pack, asked, limit - names.length);
  return [...best(names, limit), ...best(quotes, limit - names.length)];
}

/** There are few of them: they are looked through. */
function editedEntities(layer: Layer, asked: readonly FoldedWord[]): PackHit[] {
  return [...layer.entities.values()].flatMap(({ entry }) => {
    const entity = entry && entityThrough(layer, entry);
    return entity ? hitByName(entity, asked) : [];
  });
}

async function ownEntities(
  { index, counts, layer, item }: SearchedPack,
  asked: readonly FoldedWord[],
  limit: number,
): Promise<PackHit[]> {
  const places = await index.places('names', asked, counts.entities);
  return collect(places, limit, async (place) => {
    const entity = (await item('entities', place))?.entity;
    return !entity || layer.entities.has(entity.id) ? [] : hitByName(entity, asked);
  });
}

function hitByName(entity: Entity, asked: readonly FoldedWord[]): PackHit[] {
  const fit = fitOf(
    entity.names.map(({ text }) => text),
    asked,
  );
  return fit ? [{ rank: NAMES + fit.rank, hit: hitOf(entity, fit, null) }] : [];
}

async function quoteHits(
  pack: SearchedPack,
  asked: readonly FoldedWord[],
  limit: number,
): Promise<PackHit[]> {
  const { index, counts, layer, item } = pack;
  const edited = [...layer.quotes.values()].flatMap(({ entry }) => entry ?? []);
  const added = await Promise.all(edited.map((quote) => hitByQuote(pack, quote, asked)));
  const places = await index.places('quotes', asked, counts.quotes);
  const own = await collect(places, limit, async (place) => {
    const quote = (await item('quotes', place))?.quote;
    return !quote || layer.quotes.has(quote.id) ? [] : hitByQuote(pack, quote, asked);
  });
  return [...added.flat(), ...own];
}

async function hitByQuote(
  pack: SearchedPack,
  own: Quote,
  asked: readonly FoldedWord[],
): Promise<PackHit[]> {
  const quote = quoteThrough(pack.layer, own);
  const fit = quote && fitOf([quote.text], asked);
  const id = quote?.speaker ?? quote?.about[0];
  if (!fit || id === undefined) return [];
  const entity = await entityOf(pack, id);
  return entity ? [{ rank: fit.rank, hit: hitOf(entity, fit, quote) }] : [];
}

async function entityOf(
  { index, layer, item }: SearchedPack,
  id: EntityId,
): Promise<Entity | undefined> {
  const edit = layer.entities.get(id);
  if (edit) return edit.entry ?? undefined;
  const place = await index.placeOf(id);
  return place === undefined ? undefined : (await item('entities', place))?.entity;
}

function hitOf({ id, kind, names, role }: Entity, fit: Fit, quote: Quote | null): PackHit['hit'] {
  const { from, to } = fit;
  return {
    entityId: id,
    kind,
    name: names[0]?.text ?? id,
    alias: quote === null && fit.text > 0 ? (names[fit.text]?.text ?? null) : null,
    quote: quote && { id: quote.id, text: quote.text, date: quote.date },
    from,
    to,
    role: role?.text ?? null,
  };
}

/** Reads places in turn until there are enough hits: some have turned out otherwise when they are read. */
async function collect(
  places: readonly number[],
  limit: number,
  read: (place: number) => Promise<PackHit[]>,
): Promise<PackHit[]> {
  const hits: PackHit[] = [];
  for (let at = 0; at < places.length && hits.length < limit; at += limit) {
    hits.push(...(await Promise.all(places.slice(at, at + limit).map(read))).flat());
  }
  return hits;
}

function best(hits: readonly PackHit[], limit: number): PackHit[] {
  return hits.toSorted((a, b) => b.rank - a.rank).slice(0, Math.max(0, limit));
}
