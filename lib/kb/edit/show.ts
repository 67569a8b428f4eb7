import type { EntityId, EntityKind } from '../../pack/schema.ts';
import type { List } from '../pack-pages.ts';
import { entryChecksum } from './entry-checksum.ts';
import { editsOf, meantBy, type Edit, type Entries, type LayerEdit } from './layer.ts';
import type { Found } from './locate.ts';
import type { OpenedPack } from './opened-pack.ts';
import { itemAt, ownEntity, readEntity, readQuotes, type EditedPack } from './read-entries.ts';

/**
 * Whose words an entry is: the pack's `own`, `edited` or `added` by the reader. `outdated`: an update
 * has changed what the pack says since the reader edited it. `orphaned`: it has taken it out.
 */
export type EntryState = 'own' | 'edited' | 'added' | 'outdated' | 'orphaned';

/** An entry in a form. */
export interface Shown<L extends List> {
  readonly entry: Entries[L];
  readonly state: EntryState;
  /** What the pack says; null where the reader has added it. */
  readonly own: Entries[L] | null;
}

/** An entity with all that belongs to it. */
export interface ShownEntity extends Shown<'entities'> {
  readonly quotes: readonly Shown<'quotes'>[];
  /** Quotes of the pack that the reader has removed here. */
  readonly removed: readonly Entries['quotes'][];
  /** Those that the reader has merged into it. */
  readonly merged: readonly Choice[];
}

/** An entity, to be chosen. */
export interface Choice {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
}

/** One line of what the reader has changed. */
export interface ShownEdit {
  readonly list: List;
  readonly id: string;
  /** Its name, title or words. */
  readonly name: string;
  readonly state: EntryState | 'removed' | 'merged';
}

/** Shows an entity; null where it is not there, or is damaged. */
export async function showEntity(pack: OpenedPack, id: EntityId): Promise<ShownEntity | null> {
  const read = await pack.read(async (edited) => {
    const entity = await readEntity(edited, id);
    if (!entity) return null;
    const [own, quotes, removed, merged] = await Promise.all([
      ownEntity(edited, id),
      readQuotes(edited, id),
      removedQuotes(edited, id),
      Promise.all((pack.layer.mergedFrom.get(id) ?? []).map((one) => ownEntity(edited, one))),
    ]);
    const owns = await Promise.all(quotes.map(({ place }) => ownQuote(edited, place)));
    return { entity, own: own?.entity ?? null, quotes, owns, removed, merged };
  });
  if (!read) return null;
  const { entity, own, quotes, owns, removed, merged } = read;
  return {
    entry: entity,
    own,
    state: await stateOf(pack.layer.entities.get(id), own),
    quotes: await Promise.all(
      quotes.map(async ({ quote }, i) => {
        const theirs = owns[i]?.entry ?? null;
        const state = await stateOf(pack.layer.quotes.get(quote.id), theirs);
        return { entry: quote, own: theirs, state };
      }),
    ),
    removed,
    merged: merged.flatMap((one) => (one ? [choiceOf(one.entity)] : [])),
  };
}

/** All sources of a pack, as the reader has them, by title. */
export async function showSources(pack: OpenedPack): Promise<Shown<'sources'>[]> {
  const edits = pack.layer.sources;
  const shown: Shown<'sources'>[] = [];
  for (const { entry } of pack.sources.values()) {
    if (!edits.has(entry.id)) shown.push({ entry, own: entry, state: 'own' });
  }
  for (const [id, edit] of edits) {
    const own = pack.sources.get(id)?.entry ?? null;
    if (edit.entry) shown.push({ entry: edit.entry, own, state: await stateOf(edit, own) });
  }
  return shown.toSorted((a, b) => a.entry.title.localeCompare(b.entry.title));
}

/** What the reader has changed in the pack. */
export async function showEdits(pack: OpenedPack): Promise<ShownEdit[]> {
  const edits = [...editsOf(pack.layer)];
  const owns = await pack.read((edited) =>
    Promise.all(edits.map((one) => ownOf(pack, edited, one))),
  );
  return Promise.all(
    edits.map(async ({ list, id, edit }, i) => {
      const own = owns?.[i]?.entry ?? null;
      const state =
        edit.entry === null
          ? edit.mergedInto === null
            ? 'removed'
            : 'merged'
          : await stateOf(edit, own);
      const entry = edit.entry ?? own;
      return { list, id, name: entry ? nameOf(entry) : id, state };
    }),
  );
}

/** What the pack itself has at the place of a quote; null where it has none. */
export async function ownQuote(
  { page }: EditedPack,
  place: number | null | undefined,
): Promise<Found<'quotes'> | null> {
  if (place === null || place === undefined) return null;
  const { quote, order, source } = await itemAt(page, 'quotes', place);
  return { entry: quote, place, order, source };
}

export function nameOf(entry: Entries[List]): string {
  if ('names' in entry) return entry.names[0]?.text ?? entry.id;
  return 'text' in entry ? entry.text : entry.title;
}

export function choiceOf({ id, names, kind }: Entries['entities']): Choice {
  return { id, kind, name: names[0]?.text ?? id };
}

async function ownOf(
  { sources }: OpenedPack,
  edited: EditedPack,
  { list, id, edit }: LayerEdit,
): Promise<{ entry: Entries[List] } | null> {
  switch (list) {
    case 'entities': {
      // Edits are kept by the id of their entry.
      const own = await ownEntity(edited, id as EntityId);
      return own ? { entry: own.entity } : null;
    }
    case 'quotes':
      return ownQuote(edited, edit.at.place);
    case 'sources':
      return sources.get(id) ?? null;
  }
}

async function removedQuotes(edited: EditedPack, id: EntityId): Promise<Entries['quotes'][]> {
  const { layer } = edited;
  const removed = [...layer.quotes].filter(([, edit]) => edit.entry === null);
  const owns = await Promise.all(removed.map(([, { at }]) => ownQuote(edited, at.place)));
  return owns.flatMap((own) => {
    const { speaker = null, about = [] } = own?.entry ?? {};
    const subjects = speaker === null ? about : [speaker, ...about];
    const isOf = subjects.some((one) => meantBy(layer.meant.entities, one) === id);
    return own && isOf ? [own.entry] : [];
  });
}

/** Whose words an entry is, given the edit of it and what the pack says. */
export async function stateOf<L extends List>(
  edit: Edit<L> | undefined,
  own: Entries[L] | null,
): Promise<EntryState> {
  if (!edit) return 'own';
  if (own === null) return edit.base === null ? 'added' : 'orphaned';
  return edit.base === (await entryChecksum(own)) ? 'edited' : 'outdated';
}
