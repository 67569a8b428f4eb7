import type { Entity, PackId } from '../pack/schema.ts';
import type { GetPage } from './content.ts';
import { editedPack } from './dossier.ts';
import { addedTo, entityThrough } from './edit/apply.ts';
import { readSource, throughLayer, type EditedPack, type ReadQuote } from './edit/read-entries.ts';
import type { Knowledge } from './knowledge.ts';
import { PER_PAGE, type List, type PackHead, type PageItems } from './pack-pages.ts';
import type { StoryView } from './panel-views.ts';
import { linksIn, sourcesOf, timedQuotes, type Sourced } from './timed-quotes.ts';

/** Entries of each kind that are listed: nobody reads more of a list, and the search finds the others. */
const MOST = 300;

/** The story of a pack; null where it is not there any more, `damaged` where it cannot be read. */
export async function storyView(
  { index, head, layer, content }: Knowledge,
  packId: PackId,
): Promise<StoryView | 'damaged' | null> {
  const about = head(packId);
  if (!about) return null;
  const read = await content.read(packId, async (page) => {
    const pack = editedPack(page, index, packId, layer(packId));
    const [entities, quotes] = await Promise.all([entitiesOf(pack, about), quotesOf(pack, about)]);
    return { entities, quotes };
  });
  if (read.state === 'damaged') return 'damaged';
  const { entities, quotes } = read.value;
  const { counts, title, story } = about;
  return {
    packId,
    title,
    sentences: story,
    entities: entities.map(({ id, kind, names, role }) => {
      return { entityId: id, kind, name: names[0]?.text ?? id, role: role ?? null };
    }),
    quotes: timedQuotes(quotes, null, linksIn(index, packId)),
    sources: sourcesOf(quotes),
    more: {
      entities: Math.max(0, counts.entities - MOST),
      quotes: Math.max(0, counts.quotes - MOST),
    },
  };
}

async function entitiesOf({ page, layer }: EditedPack, head: PackHead): Promise<Entity[]> {
  const own = await firstOf(page, head, 'entities');
  return [
    ...own.flatMap(({ entity }) => entityThrough(layer, entity) ?? []),
    ...addedTo(layer, 'entities').flatMap((entity) => entityThrough(layer, entity) ?? []),
  ];
}

async function quotesOf(pack: EditedPack, head: PackHead): Promise<Sourced[]> {
  const { page, layer } = pack;
  const own = await firstOf(page, head, 'quotes');
  const added = [...layer.quotes.values()].flatMap(({ entry, at }): ReadQuote[] => {
    const { place, source } = at;
    return entry && place === null ? [{ quote: entry, place, order: Infinity, source }] : [];
  });
  const read = [...own.map((item, place) => ({ ...item, place })), ...added]
    .flatMap((one) => throughLayer(layer, one))
    .toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  const sources = await Promise.all(
    read.map(({ quote, source }) => readSource(pack, quote.source, source)),
  );
  return read.flatMap(({ quote }, i) => {
    const source = sources[i];
    return source ? [{ quote, source }] : [];
  });
}

/** What stands first in a list of the pack. */
async function firstOf<L extends List>(
  page: GetPage,
  { counts }: PackHead,
  list: L,
): Promise<PageItems[L][]> {
  const pages = Math.ceil(Math.min(counts[list], MOST) / PER_PAGE[list]);
  const items = await Promise.all(Array.from({ length: pages }, (_, n) => page(list, n)));
  return items.flat().slice(0, MOST);
}
