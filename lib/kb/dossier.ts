import type { NameIndex } from '../match/name-index.ts';
import type { Entity, EntityId, PackId, Quote, Source } from '../pack/schema.ts';
import type { GetPage } from './content.ts';
import { PER_PAGE, type List, type PageItems } from './pack-pages.ts';

/** Everything that a card says of one entity. */
export interface Dossier {
  readonly entity: Entity;
  /** The quotes that it said or that are about it, in the pack's order. */
  readonly quotes: readonly Quote[];
  /** By quote. */
  readonly sources: ReadonlyMap<Quote, Source>;
  /** The issues that those quotes are about: their contexts help to rank. */
  readonly issues: ReadonlyMap<EntityId, Entity>;
}

/** Collects what is known of an entity, its quotes and their sources; undefined where it is not there. */
export async function dossierOf(
  page: GetPage,
  index: NameIndex,
  packId: PackId,
  entityId: EntityId,
): Promise<Dossier | undefined> {
  const entry = await entityEntry(page, index, packId, entityId);
  if (!entry) return undefined;
  const found = await Promise.all(entry.quotes.map((place) => itemAt(page, 'quotes', place)));
  const quotes = found.toSorted((a, b) => a.order - b.order);
  const subjects = new Set(quotes.flatMap(({ quote: { speaker, about } }) => [speaker, ...about]));
  const [sources, issues] = await Promise.all([
    Promise.all(quotes.map(({ source }) => itemAt(page, 'sources', source))),
    readIssues(page, index, packId, subjects),
  ]);
  return {
    entity: entry.entity,
    quotes: quotes.map(({ quote }) => quote),
    sources: new Map(
      quotes.flatMap(({ quote }, i): [Quote, Source][] => {
        const source = sources[i];
        return source ? [[quote, source]] : [];
      }),
    ),
    issues,
  };
}

async function readIssues(
  page: GetPage,
  index: NameIndex,
  packId: PackId,
  subjects: ReadonlySet<EntityId | null>,
): Promise<Map<EntityId, Entity>> {
  const ids = [...subjects].flatMap((id) =>
    id !== null && index.find(packId, id)?.entity.kind === 'issue' ? [id] : [],
  );
  const entries = await Promise.all(ids.map((id) => entityEntry(page, index, packId, id)));
  return new Map(entries.flatMap((entry) => (entry ? [[entry.entity.id, entry.entity]] : [])));
}

/** An entity as its pack has it; undefined where the pack has none of that id. */
export async function entityEntry(
  page: GetPage,
  index: NameIndex,
  packId: PackId,
  entityId: EntityId,
): Promise<PageItems['entities'] | undefined> {
  const found = index.find(packId, entityId);
  return found && itemAt(page, 'entities', found.number);
}

async function itemAt<L extends List>(
  page: GetPage,
  list: L,
  place: number,
): Promise<PageItems[L]> {
  const size = PER_PAGE[list];
  const item = (await page(list, Math.floor(place / size)))[place % size];
  if (!item) throw new Error(`the ${list} of a pack end before number ${String(place)}`);
  return item;
}
