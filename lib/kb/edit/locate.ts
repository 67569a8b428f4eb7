import type { Entity, Source } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { copyOf, PER_PAGE, type List, type PackHead, type PageItems } from '../pack-pages.ts';
import { isSealed } from '../seal.ts';
import { pagesBetween } from './keys.ts';
import type { Entries, LayerEdit } from './layer.ts';

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

/** Pages that are read in one go. */
const AT_ONCE = 100;

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
  const pages = Math.ceil(head.counts[list] / PER_PAGE[list]);
  for (let n = 0; n < pages && left > 0; n += AT_ONCE) {
    const keys = pagesBetween(copyOf(head), list, n, n + AT_ONCE - 1);
    const records = await database.getAll('pages', keys);
    for (const [i, record] of records.entries()) {
      if (!isSealed(record)) continue;
      // The pages of a list hold its items: whoever installs a pack writes nothing else.
      const items = JSON.parse(record.json) as PageItems[L][];
      for (const [at, item] of items.entries()) {
        if (!ids.has(idOf(item))) continue;
        found(item, (n + i) * PER_PAGE[list] + at);
        left--;
      }
    }
  }
}

function idOf(item: PageItems[List]): string {
  if ('entity' in item) return item.entity.id;
  if ('quote' in item) return item.quote.id;
  const entry: Entity | Source = item;
  return entry.id;
}
