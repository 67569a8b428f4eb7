import { joinNames } from '../match/name-index.ts';
import type { PackId } from '../pack/schema.ts';
import { editedNames } from './edit/edited-names.ts';
import { EMPTY_LAYER, type Layer } from './edit/layer.ts';
import type { InstalledPack } from './installed.ts';
import type { Knowledge } from './knowledge.ts';
import { NEW_ENTRY, type ShelfEntry } from './shelf-entry.ts';
import { mendPack, type Shelf } from './shelf.ts';
import { StoredContent } from './stored-content.ts';

/** What the background knows of the packs that are stored: those that the reader wants, in their order. */
export function storedKnowledge(
  packs: ReadonlyMap<PackId, InstalledPack>,
  entries: ReadonlyMap<PackId, ShelfEntry>,
  layers: ReadonlyMap<PackId, Layer>,
  shelf: Shelf,
): Knowledge {
  const wanted = inOrder(packs, entries);
  const layerOf = (id: PackId) => layers.get(id) ?? EMPTY_LAYER;
  const names = [...wanted.values()].map((pack) => editedNames(pack.names, layerOf(pack.head.id)));
  return {
    index: joinNames(
      names.map(({ own }) => own),
      names.flatMap(({ edited }) => edited ?? []),
    ),
    layer: layerOf,
    head(id) {
      const head = wanted.get(id)?.head;
      return head && { ...head, title: entries.get(id)?.title ?? head.title };
    },
    isPrivate: (id) => entries.get(id)?.isPrivate ?? NEW_ENTRY.isPrivate,
    content: new StoredContent(shelf.connection, wanted, async (id) => {
      const pack = wanted.get(id);
      return pack !== undefined && mendPack(shelf, pack);
    }),
  };
}

function inOrder(
  packs: ReadonlyMap<PackId, InstalledPack>,
  entries: ReadonlyMap<PackId, ShelfEntry>,
): Map<PackId, InstalledPack> {
  const entryOf = (id: PackId) => entries.get(id) ?? NEW_ENTRY;
  return new Map(
    [...packs]
      .filter(([id]) => entryOf(id).enabled)
      .toSorted(([a], [b]) => entryOf(a).order - entryOf(b).order),
  );
}
