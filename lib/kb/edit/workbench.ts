import type { PackProblem } from '../../pack/problems.ts';
import type { EntityId, PackId } from '../../pack/schema.ts';
import type { Connection } from '../connection.ts';
import type { List } from '../pack-pages.ts';
import * as actions from './actions.ts';
import { lastChange } from './change-log.ts';
import { checkEntry, type Known } from './check.ts';
import { breaksCounts } from './counts.ts';
import type { Change } from './edit-records.ts';
import { findEntities } from './find.ts';
import { freshEntryId } from './fresh-entry-id.ts';
import type { Entries } from './layer.ts';
import { listEntities, type ListedEntities } from './list.ts';
import type { Found } from './locate.ts';
import { openPack, renewPack, type OpenedPack } from './opened-pack.ts';
import { ownEntity, readEntity, readQuotes } from './read-entries.ts';
import { saveChange } from './save.ts';
import * as show from './show.ts';
import { findStrays } from './strays.ts';
import { undoChange, type Undone } from './undo.ts';

/** What became of an action of the reader. */
export type Outcome =
  | { readonly state: 'saved' }
  /** By the rules for packs; paths are those within the entry. */
  | { readonly state: 'refused'; readonly problems: readonly PackProblem[] }
  /**
   * `stale`: another tab or an update was first. `gone`: it is not there any more, or is damaged.
   * `last`: a pack needs one. `full`: it has as many as it may have. `edits`: so has the reader.
   */
  | { readonly state: 'stale' | 'gone' | 'last' | 'full' | 'edits' };

/** Where an entry to be edited comes from: of a quote, an entity that it is shown with, if any. */
export type Origin = EntityId | null;

/** An installed pack while its entries are edited. It always shows what was saved last. */
export class Workbench {
  readonly #connection: Connection;
  #pack: OpenedPack;
  /** Where quotes that belong to nobody were found, by their ids. */
  readonly #strays = new Map<string, number>();

  private constructor(connection: Connection, pack: OpenedPack) {
    this.#connection = connection;
    this.#pack = pack;
  }

  /** Undefined where the pack is not installed, or too damaged to be edited. */
  static async open(connection: Connection, id: PackId): Promise<Workbench | undefined> {
    const pack = await openPack(connection, id);
    return pack && new Workbench(connection, pack);
  }

  get title(): string {
    return this.#pack.head.title;
  }

  entity(id: EntityId): Promise<show.ShownEntity | null> {
    return show.showEntity(this.#pack, id);
  }

  sources(): Promise<show.Shown<'sources'>[]> {
    return show.showSources(this.#pack);
  }

  edits(): Promise<show.ShownEdit[]> {
    return show.showEdits(this.#pack);
  }

  /** The first entities, as many as wanted. */
  list(count: number): ListedEntities {
    return listEntities(this.#pack, count);
  }

  async find(words: string, signal: AbortSignal): Promise<show.Choice[]> {
    const database = await this.#connection.get();
    return signal.aborted ? [] : findEntities(database, this.#pack, words);
  }

  /** Quotes that nobody said and that are about nobody. */
  async strays(signal: AbortSignal): Promise<show.Shown<'quotes'>[]> {
    const found = await findStrays(await this.#connection.get(), this.#pack, signal);
    for (const { entry, place } of found) if (place !== null) this.#strays.set(entry.id, place);
    return found;
  }

  /** An entity as it is called; null where the pack has none of that id. */
  choice(id: EntityId): show.Choice | null {
    const edit = this.#pack.layer.entities.get(id);
    if (edit) return edit.entry && show.choiceOf(edit.entry);
    const entity = this.#pack.names.find(id)?.entity;
    return entity ? { id, kind: entity.kind, name: entity.names[0]?.text ?? id } : null;
  }

  /** An id for a new entry that is called so. */
  newId(name: string): EntityId {
    // Nobody else has it: the random part sees to that.
    return freshEntryId(name) as EntityId;
  }

  /** Saves an entry that was edited, or is new. */
  async put(list: List, value: unknown, from: Origin = null): Promise<Outcome> {
    const checked = checkEntry(list, value, this.#known());
    if (!checked.ok) return { state: 'refused', problems: checked.problems };
    const draft = await this.#draft(list, checked.entry, from);
    const isNew = draft.own === null && !this.#pack.layer[list].has(draft.entry.id);
    const write = await actions.putEntry(this.#pack, draft);
    return this.#save(isNew ? 'add' : 'edit', show.nameOf(draft.entry), [write]);
  }

  async remove<L extends List>(list: L, entry: Entries[L], from: Origin = null): Promise<Outcome> {
    const { own } = await this.#draft(list, entry, from);
    const write = await actions.removeEntry(this.#pack, list, entry.id, own);
    return this.#save('remove', show.nameOf(entry), [write]);
  }

  /** Goes back to what the pack says of an entry. */
  revert(list: List, id: string, name: string): Promise<Outcome> {
    return this.#save('revert', name, [actions.revertEntry(this.#pack, list, id)]);
  }

  /** One entity is another: its names and quotes are from now on those of `into`. */
  async merge(from: EntityId, into: EntityId): Promise<Outcome> {
    const both = await this.#pack.read((edited) =>
      Promise.all([readEntity(edited, from), readEntity(edited, into)]),
    );
    const [gone, stays] = both ?? [];
    if (!gone || !stays || from === into) return { state: 'gone' };
    const merged = checkEntry('entities', actions.mergedEntity(stays, gone), this.#known());
    if (!merged.ok) return { state: 'refused', problems: merged.problems };
    const [draft, other] = await Promise.all([
      this.#draft('entities', merged.entry, null),
      this.#draft('entities', gone, null),
    ]);
    return this.#save('merge', show.nameOf(gone), [
      await actions.mergeEntry(this.#pack, other, into, null),
      await actions.putEntry(this.#pack, draft),
    ]);
  }

  /** One source is another: its quotes are from now on those of `into`. */
  async mergeSource(from: Entries['sources'], into: Entries['sources']): Promise<Outcome> {
    if (from.id === into.id) return { state: 'gone' };
    const draft = await this.#draft('sources', from, null);
    const place = this.#pack.sources.get(into.id)?.place ?? null;
    const write = await actions.mergeEntry(this.#pack, draft, into.id, place);
    return this.#save('merge', show.nameOf(from), [write]);
  }

  /** Moves names, by their places, and quotes, by their ids, of an entity to a new one. */
  async split(
    from: EntityId,
    to: EntityId,
    moved: { readonly names: readonly number[]; readonly quotes: readonly string[] },
  ): Promise<Outcome> {
    const read = await this.#pack.read((edited) =>
      Promise.all([readEntity(edited, from), readQuotes(edited, from)]),
    );
    const [entity, quotes] = read ?? [];
    if (!entity || !quotes) return { state: 'gone' };
    const { rest, split } = actions.splitEntity(entity, to, moved.names);
    for (const half of [rest, split]) {
      const checked = checkEntry('entities', half, this.#known());
      if (!checked.ok) return { state: 'refused', problems: checked.problems };
    }
    const drafts = await Promise.all([
      this.#draft('entities', rest, null),
      this.#draft('entities', split, null),
      ...quotes
        .filter(({ quote }) => moved.quotes.includes(quote.id))
        .map(({ quote }) => this.#draft('quotes', actions.moveQuote(quote, from, to), from)),
    ]);
    const writes = drafts.map((draft) => actions.putEntry<List>(this.#pack, draft));
    return this.#save('split', show.nameOf(entity), await Promise.all(writes));
  }

  /** The action that `undo` would take back; undefined where there is none. */
  async last(): Promise<Change | undefined> {
    return (await lastChange(await this.#connection.get(), this.#pack.head.id))?.change;
  }

  async undo(): Promise<Undone> {
    const { head, number } = this.#pack;
    const undone = await undoChange(await this.#connection.get(), head.id, number);
    await this.#renew();
    return undone;
  }

  async #save(what: Change['what'], name: string, writes: Change['writes']): Promise<Outcome> {
    const broken = breaksCounts(this.#pack, writes);
    if (broken) return { state: broken };
    const { head, edition, number } = this.#pack;
    const pack = { id: head.id, edition, number };
    const isSaved = await saveChange(await this.#connection.get(), pack, { what, name, writes });
    await this.#renew();
    return { state: isSaved ? 'saved' : 'stale' };
  }

  async #renew(): Promise<void> {
    this.#pack = (await renewPack(this.#connection, this.#pack)) ?? this.#pack;
  }

  #known(): Known {
    const { layer, sources } = this.#pack;
    return {
      hasEntity: (id) => this.choice(id) !== null,
      hasSource: (id) => {
        const edit = layer.sources.get(id);
        return edit ? edit.entry !== null : sources.has(id);
      },
    };
  }

  async #draft<L extends List>(
    list: L,
    entry: Entries[L],
    from: Origin,
  ): Promise<actions.Draft<L>> {
    const source = 'text' in entry ? (this.#pack.sources.get(entry.source)?.place ?? null) : null;
    // The lists are typed by their name; the compiler does not follow that.
    const own = (await this.#own(list, entry.id, from)) as Found<L> | null;
    return { list, entry, own, source };
  }

  /** What the pack itself has of an entry. */
  async #own(list: List, id: string, from: Origin): Promise<Found<List> | null> {
    if (list === 'sources') return this.#pack.sources.get(id) ?? null;
    return this.#pack.read<Found<List> | null>(async (edited) => {
      if (list === 'entities') {
        // An id of the list of entities.
        const own = await ownEntity(edited, id as EntityId);
        const place = this.#pack.names.numberOf(id as EntityId);
        return own ? { entry: own.entity, place, order: null, source: null } : null;
      }
      const quotes = from === null ? [] : await readQuotes(edited, from);
      const known = quotes.find(({ quote }) => quote.id === id)?.place ?? this.#strays.get(id);
      const own = await show.ownQuote(edited, known ?? edited.layer.quotes.get(id)?.at.place);
      // An update may have put another one there.
      return own?.entry.id === id ? own : null;
    });
  }
}
