import { DraftTable, ENDS_LOWER, FIRST, LOWER, MORE } from './draft-table.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { namesOf, recordOf } from './entity-record.ts';
import { hashId, hashWords } from './hash.ts';
import { bufferFor, CELL, cellOf, layOut, PLACE, type Parts } from './name-layout.ts';
import { Records } from './records.ts';

/** Part of the cells that is taken, in the table of words and in that of ids. */
const LOAD = 0.7;
const ID_LOAD = 0.85;
/** Entities that may share a name and be listed with it; more are a crowd. */
const MAX_LISTED = 8;
/** What stands for a crowd where the place of a list would. */
const CROWD = -1;
/** Bits of a filter for each first word, about. */
const FILTER_BITS = 8;

/**
 * The names and blockers of one pack, compiled into one buffer that can be stored as it is and used
 * without being unpacked (`openNames`). An entity's number is its place in `entities`. Of a name that
 * more than eight entities share only that is kept: see crowds.ts.
 */
export function compileNames(entities: Iterable<MatchEntity>): ArrayBuffer {
  const draft = new Draft();
  for (const entity of entities) draft.add(entity);
  return draft.seal();
}

/** An entry of a list of entities that share a name: the entity, and where the list goes on, or -1. */
interface Lists {
  readonly entities: number[];
  readonly next: number[];
}

class Draft {
  readonly #table = new DraftTable();
  readonly #lists: Lists = { entities: [], next: [] };
  readonly #ids: string[] = [];
  readonly #records = new Records();
  readonly #hashes: number[] = [];
  #names = 0;

  add(entity: MatchEntity): void {
    const number = this.#ids.length;
    this.#ids.push(entity.entityId);
    const names = namesOf(entity);
    this.#records.add(recordOf(entity, names));
    for (const name of names) this.#addName(name, number);
  }

  #addName(name: IndexedName, entity: number): void {
    this.#names++;
    const hashes = this.#hashes;
    hashWords(name.text, hashes);
    const last = hashes.length - 1;
    let flags = FIRST | (name.mayBeLower ? LOWER : 0);
    for (let depth = 0; depth < last; depth++) {
      this.#table.flag(hashes[depth] ?? 0, flags | MORE);
      flags = 0;
    }
    // A name without a word, all punctuation, stands nowhere.
    if (last < 0) return;
    this.#table.flag(hashes[last] ?? 0, flags | (name.mayBeLower ? ENDS_LOWER : 0));
    this.#end(hashes[last] ?? 0, entity);
  }

  /** Notes that a name of the entity ends at `hash`. */
  #end(hash: number, entity: number): void {
    const { entities, next } = this.#lists;
    const item = entities.length;
    const before = this.#table.push(hash, item);
    entities.push(entity);
    // Two names of one entity that fold alike are told apart by their letters.
    next.push(entities[before] === entity ? (next[before] ?? -1) : before);
  }

  seal(): ArrayBuffer {
    const { listed, places } = this.#join();
    const buffer = bufferFor({
      entities: this.#ids.length,
      names: this.#names,
      cells: Math.ceil(this.#table.size / LOAD) + 1,
      anyBits: this.#filterBits(FIRST),
      lowerBits: this.#filterBits(LOWER),
      listed: listed.length,
      idCells: Math.ceil(this.#ids.length / ID_LOAD) + 1,
      recordBytes: this.#records.length,
    });
    const parts = layOut(buffer)?.parts;
    if (!parts) throw new Error('the layout of compiled names contradicts itself');
    this.#fillTable(parts, places);
    parts.lists.set(listed);
    this.#fillIds(parts.ids);
    this.#records.copyTo(parts.recordStarts, parts.records);
    return buffer;
  }

  #filterBits(flag: number): number {
    let words = 0;
    this.#table.forEach((_, flags) => {
      if (flags & flag) words++;
    });
    return 2 ** Math.round(Math.log2(Math.max(1024, words * FILTER_BITS)));
  }

  /** The entities of names that several have, and where those of each list's head begin. */
  #join(): { listed: number[]; places: Map<number, number> } {
    const { entities, next } = this.#lists;
    const listed: number[] = [];
    const places = new Map<number, number>();
    this.#table.forEach((_hash, _flags, head) => {
      if (head < 0 || (next[head] ?? -1) < 0) return;
      const sharing: number[] = [];
      for (let item = head; item >= 0; item = next[item] ?? -1) sharing.push(entities[item] ?? 0);
      places.set(head, sharing.length > MAX_LISTED ? CROWD : listed.length);
      if (sharing.length > MAX_LISTED) return;
      sharing.push(~(sharing.pop() ?? 0));
      listed.push(...sharing);
    });
    return { listed, places };
  }

  #fillTable({ values, checks, anyFirst, lowerFirst }: Parts, places: Map<number, number>): void {
    this.#table.forEach((hash, flags, head) => {
      const cell = freeCell(values, hash);
      checks[cell] = hash;
      const place = places.get(head);
      const entity = this.#lists.entities[head] ?? -1;
      const end = place === undefined ? (entity + 1) << PLACE : ((place + 1) << PLACE) | CELL.list;
      const lower = flags & ENDS_LOWER ? CELL.lower : 0;
      values[cell] = end | lower | (flags & MORE ? CELL.more : 0);
      if (flags & FIRST) allow(anyFirst, hash);
      if (flags & LOWER) allow(lowerFirst, hash);
    });
  }

  #fillIds(ids: Int32Array): void {
    this.#ids.forEach((id, number) => {
      ids[freeCell(ids, hashId(id))] = number + 1;
    });
  }
}

function freeCell(cells: Int32Array, hash: number): number {
  let cell = cellOf(hash, cells.length);
  while (cells[cell] !== 0) if (++cell === cells.length) cell = 0;
  return cell;
}

function allow(filter: Uint32Array, hash: number): void {
  const bit = hash & (filter.length * 32 - 1);
  filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
}
