import type { Entity, Source } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import type { List, PackHead, PageItems } from '../pack-pages.ts';
import type { Entries, LayerEdit } from './layer.ts';
import { scanPages } from '../scan-pages.ts';

/** Where a pack has an entry, and what it says. */
export interface Found<L extends List> {
  readonly entry: Entries[L];
  readonly place: number;
  /** Of a quote: its place in the file. */
  readonly order: number | null;
  /** Of a quote: the place of its source. */
  readonly source: number | null;
}

/** What a pack has of the entries that edits speak of, by their ids. */
export type FoundEntries = { readonly [L in List]: ReadonlyMap<string, Found<L>> };

/**
 * Looks through a pack for what edits speak of: once after an update. Only the lists in which there is
 * something to look for are read; half a million entities take a few seconds.
 */
export async function findEdited(
  database: KnowledgeDatabase,
  head: PackHead,
  edits: readonly LayerEdit[],
): Promise<FoundEntries> {
  const wanted = wantedIds(edits);
  const entities = new Map<string, Found<'entities'>>();
  const quotes = new Map<string, Found<'quotes'>>();
  const sources = new Map<string, Found<'sources'>>();
  await search(database, head, 'entities', wanted.entities, ({ entity }, place) => {
    entities.set(entity.id, { entry: entity, place, order: null, source: null });
  });
  await search(database, head, 'quotes', wanted.quotes, ({ quote, order, source }, place) => {
    quotes.set(quote.id, { entry: quote, place, order, source });
  });
  await search(database, head, 'sources', wanted.sources, (entry, place) => {
    sources.set(entry.id, { entry, place, order: null, source: null });
  });
  return { entities, quotes, sources };
}

type Wanted = { readonly [L in List]: Set<string> };

function wantedIds(edits: readonly LayerEdit[]): Wanted {
  const wanted: Wanted = { entities: new Set(), quotes: new Set(), sources: new Set() };
  for (const { list, id, edit } of edits) {
    wanted[list].add(id);
    if (list === 'quotes' && edit.entry) wanted.sources.add(edit.entry.source);
    if (list === 'sources' && edit.mergedInto !== null) wanted.sources.add(edit.mergedInto);
  }
  return wanted;
}

async function search<L extends List>(
  database: KnowledgeDatabase,
  head: PackHead,
  list: L,
  ids: ReadonlySet<string>,
  found: (item: PageItems[L], place: number) => void,
): Promise<void> {
  let left = ids.size;
  if (left === 0) return;
  for await (const { items, place } of scanPages(database, head, list)) {
    for (const [at, item] of items.entries()) {
      if (!ids.has(idOf(item))) continue;
      found(item, place + at);
      left--;
    }
    if (left === 0) return;
  }
}

function idOf(item: PageItems[List]): string {
  if ('entity' in item) return item.entity.id;
  if ('quote' in item) return item.quote.id;
  const entry: Entity | Source = item;
  return entry.id;
}
