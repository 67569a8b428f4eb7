import type { Entity, EntityId, Quote } from '../../pack/schema.ts';
import type { List } from '../pack-pages.ts';
import { entryChecksum, sameText } from './entry-checksum.ts';
import type { Edit, Entries, Layer } from './layer.ts';
import type { Found } from './locate.ts';
import type { EditWrite } from './edit-records.ts';

/** The pack as it is being edited: its layer, and which edition of it lies below. */
export interface Editing {
  readonly layer: Layer;
  readonly edition: string;
}

/** An entry and what the pack has of it: null where the reader has added it. */
export interface Draft<L extends List> {
  readonly list: L;
  readonly entry: Entries[L];
  readonly own: Found<L> | null;
  /** Of a quote: the place of its source in the pack; null where the reader has added that. */
  readonly source: number | null;
}

/**
 * Puts `entry` in the place of what the pack says; what says the same as the pack ends the edit. To
 * save what is there already keeps it, and says that the reader has seen what an update has changed.
 */
export async function putEntry<L extends List>(
  editing: Editing,
  { list, entry, own, source }: Draft<L>,
): Promise<EditWrite> {
  const isOwn = own !== null && sameText(own.entry) === sameText(entry);
  const after = isOwn
    ? null
    : { ...(await blank(editing, own, source)), entry, unrelated: unrelated(own, entry) };
  return write(editing.layer, list, entry.id, after);
}

/** Removes an entry. Whatever names it does so no more. */
export async function removeEntry<L extends List>(
  editing: Editing,
  list: L,
  id: Entries[L]['id'],
  own: Found<L> | null,
): Promise<EditWrite> {
  return write(editing.layer, list, id, own && (await blank<L>(editing, own, null)));
}

/** Goes back to what the pack says. */
export function revertEntry(editing: Editing, list: List, id: string): EditWrite {
  return write(editing.layer, list, id, null);
}

/** From now on `id` means `into`. Write `into` as well, with what it takes over. */
export async function mergeEntry<L extends 'entities' | 'sources'>(
  editing: Editing,
  { list, entry, own }: Pick<Draft<L>, 'list' | 'entry' | 'own'>,
  into: Entries[L]['id'],
  source: number | null,
): Promise<EditWrite> {
  const before = await blank<L>(editing, own, source);
  // Its own relations are now those of the other entry, if the reader has left them there.
  const after = { ...before, mergedInto: into, unrelated: relatedTo(own?.entry) };
  return write(editing.layer, list, entry.id, after);
}

/** `into` with what `from` brings: what both have stays as `into` has it. */
export function mergedEntity(into: Entity, from: Entity): Entity {
  const names = [...into.names];
  for (const name of from.names) {
    const isThere = names.some(
      ({ text, language }) => text === name.text && language === name.language,
    );
    if (!isThere) names.push(name);
  }
  const known = new Set((into.relations ?? []).map((one) => `${one.relation} ${one.to}`));
  const relations = [
    ...(into.relations ?? []),
    ...(from.relations ?? []).filter((one) => !known.has(`${one.relation} ${one.to}`)),
  ].filter(({ to }) => to !== into.id && to !== from.id);
  return {
    ...withLists(into, {
      not: union(into.not, from.not),
      titles: union(into.titles, from.titles),
      relations,
    }),
    names,
    ...pick(into, from, 'role'),
    ...pick(into, from, 'context'),
    ...pick(into, from, 'wikidata'),
    ...pick(into, from, 'coordinates'),
  };
}

/** What is left of `entity` without these names, and a new entity that has them; by place in its list. */
export function splitEntity(
  entity: Entity,
  id: EntityId,
  names: readonly number[],
): { readonly rest: Entity; readonly split: Entity } {
  const moves = (_: unknown, place: number) => names.includes(place);
  return {
    rest: { ...entity, names: entity.names.filter((name, i) => !moves(name, i)) },
    split: { id, kind: entity.kind, names: entity.names.filter(moves) },
  };
}

/** A quote that is said by, and about, `to` where it was `from`. */
export function moveQuote(quote: Quote, from: EntityId, to: EntityId): Quote {
  const moved = (id: EntityId) => (id === from ? to : id);
  const speaker = quote.speaker === null ? null : moved(quote.speaker);
  const about = [...new Set(quote.about.map(moved))].filter((id) => id !== speaker);
  return { ...quote, speaker, about };
}

async function blank<L extends List>(
  { edition }: Editing,
  own: Found<L> | null,
  source: number | null,
): Promise<Edit<L>> {
  return {
    entry: null,
    mergedInto: null,
    base: own && (await entryChecksum(own.entry)),
    unrelated: [],
    at: { edition, place: own?.place ?? null, order: own?.order ?? null, source },
  };
}

function write<L extends List>(
  layer: Layer,
  list: L,
  id: string,
  after: Edit<L> | null,
): EditWrite {
  // The list says of which kind the edits are; the compiler does not follow that.
  return { list, id, before: layer[list].get(id) ?? null, after } as EditWrite;
}

/** Whom the pack relates it to, and the reader does not. */
function unrelated<L extends List>(own: Found<L> | null, entry: Entries[L]): EntityId[] {
  const now = relatedTo(entry);
  return relatedTo(own?.entry).filter((id) => !now.includes(id));
}

function relatedTo(entry: Entries[List] | undefined): EntityId[] {
  return entry && 'names' in entry ? (entry.relations ?? []).map(({ to }) => to) : [];
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}

type Lists = { readonly [F in 'not' | 'titles' | 'relations']: NonNullable<Entity[F]> };

/** The lists that may be left out are, where they are empty. */
function withLists(entity: Entity, { not, titles, relations }: Lists): Entity {
  const { not: _not, titles: _titles, relations: _relations, ...rest } = entity;
  return {
    ...rest,
    ...(not.length > 0 && { not }),
    ...(titles.length > 0 && { titles }),
    ...(relations.length > 0 && { relations }),
  };
}

function pick(
  into: Entity,
  from: Entity,
  field: 'role' | 'context' | 'wikidata' | 'coordinates',
): Partial<Entity> {
  const value = into[field] ?? from[field];
  return value === undefined ? {} : { [field]: value };
}
