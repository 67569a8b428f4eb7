import {
  mergeEntry,
  putEntry,
  removeEntry,
  type Editing,
} from '../../../../lib/kb/edit/actions.ts';
import type { EditWrite } from '../../../../lib/kb/edit/edit-records.ts';
import {
  layerOf,
  type Edit,
  type Entries,
  type Layer,
  type LayerEdit,
} from '../../../../lib/kb/edit/layer.ts';
import type { Found, FoundEntries } from '../../../../lib/kb/edit/locate.ts';
import { relocate } from '../../../../lib/kb/edit/relocate.ts';
import { pagesOf, PER_PAGE, type List } from '../../../../lib/kb/pack-pages.ts';
import type { EntityId, Pack } from '../../../../lib/pack/schema.ts';

/** A pack and the reader's edits of it, without a database: writes go to a map, and undo takes them back. */
export class Notebook {
  #pack: Pack;
  #found: FoundEntries;
  #edition = 1;
  readonly #edits = new Map<string, LayerEdit>();
  readonly #done: (readonly EditWrite[])[] = [];

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#found = foundIn(pack);
  }

  get pack(): Pack {
    return this.#pack;
  }

  get layer(): Layer {
    return layerOf(this.#edits.values());
  }

  get editing(): Editing {
    return { layer: this.layer, edition: String(this.#edition) };
  }

  own<L extends List>(list: L, id: string): Found<L> | null {
    return this.#found[list].get(id) ?? null;
  }

  async put<L extends List>(list: L, entry: Entries[L]): Promise<void> {
    const source = 'text' in entry ? (this.own('sources', entry.source)?.place ?? null) : null;
    const own = this.own(list, entry.id);
    this.write([await putEntry(this.editing, { list, entry, own, source })]);
  }

  async remove<L extends List>(list: L, id: Entries[L]['id']): Promise<void> {
    this.write([await removeEntry(this.editing, list, id, this.own(list, id))]);
  }

  async merge(id: EntityId, into: EntityId, entry: Entries['entities']): Promise<void> {
    const from = this.layer.entities.get(id)?.entry ?? this.own('entities', id)?.entry;
    if (!from) throw new Error(`the pack has no ${id}`);
    const own = this.own('entities', id);
    this.write([
      await mergeEntry(this.editing, { list: 'entities', entry: from, own }, into, null),
      await putEntry(this.editing, {
        list: 'entities',
        entry,
        own: this.own('entities', into),
        source: null,
      }),
    ]);
  }

  /** One action. */
  write(writes: readonly EditWrite[]): void {
    for (const write of writes) this.#set(write, write.after);
    this.#done.push(writes);
  }

  /** Takes back the last action; false where there is none. */
  undo(): boolean {
    const writes = this.#done.pop();
    for (const write of writes ?? []) this.#set(write, write.before);
    return writes !== undefined;
  }

  /** Another edition of the pack comes below the edits. */
  update(pack: Pack): void {
    this.#pack = pack;
    this.#found = foundIn(pack);
    this.#edition++;
    for (const [key, edit] of this.#edits) {
      const next = relocate(edit, this.#found, String(this.#edition));
      if (next) this.#edits.set(key, next);
      else this.#edits.delete(key);
    }
  }

  #set({ list, id }: EditWrite, edit: Edit<List> | null): void {
    const key = `${list}/${id}`;
    // A write holds edits of its own list.
    if (edit) this.#edits.set(key, { list, id, edit } as LayerEdit);
    else this.#edits.delete(key);
  }
}

function foundIn(pack: Pack): FoundEntries {
  const entities = new Map<string, Found<'entities'>>();
  const quotes = new Map<string, Found<'quotes'>>();
  const sources = new Map<string, Found<'sources'>>();
  for (const { list, n, items } of pagesOf(pack)) {
    for (const [i, item] of items.entries()) {
      const place = n * PER_PAGE[list] + i;
      if ('entity' in item) {
        entities.set(item.entity.id, { entry: item.entity, place, order: null, source: null });
      } else if ('quote' in item) {
        const { quote, order, source } = item;
        quotes.set(quote.id, { entry: quote, place, order, source });
      } else sources.set(item.id, { entry: item, place, order: null, source: null });
    }
  }
  return { entities, quotes, sources };
}
