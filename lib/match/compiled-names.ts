import { IntList } from '../pack/int-list.ts';
import { DraftTable, ENDS_LOWER, FIRST, LOWER, MORE } from './draft-table.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { namesOf, recordOf } from './entity-record.ts';
import { hashId, hashWords } from './hash.ts';
import { cellOf, CollidingNames, CROWD, headOf, MAX_PROBES } from './name-layout.ts';
import { NameTable } from './name-table.ts';
import { Records } from './records.ts';

/** Part of the cells of the table of ids that is taken. */
const ID_LOAD = 0.85;
/** Entities that may share a name and be listed with it; more are a crowd. */
const MAX_LISTED = 8;

/**
 * The names and blockers of one pack, compiled into one buffer that can be stored as it is and used
 * without being unpacked (`openNames`). An entity's number is its place in `entities`. Of a name that
 * more than eight entities share only that is kept: see crowds.ts.
 */
export function compileNames(entities: Iterable<MatchEntity>): ArrayBuffer {
  const draft = new NameCompiler();
  for (const entity of entities) draft.add(entity);
  const parts = [...draft.tables(), ...draft.takeRecords()];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
    buffer.transfer(0);
  }
  return bytes.buffer;
}

/** A part of compiled names. Nobody else has its buffer. */
export type NamesPart =
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

/** An entry of a list of entities that share a name: the entity, and where the list goes on, or -1. */
interface Lists {
  readonly entities: IntList;
  readonly next: IntList;
}

/**
 * Compiles the names of a pack while its entities go by. What is compiled is `tables` and behind them
 * the records, all that were ever taken, in their order: nowhere must all of it be held at once.
 */
export class NameCompiler {
  readonly #table = new DraftTable();
  readonly #lists: Lists = { entities: new IntList(), next: new IntList() };
  /** By entity: the hash of its id. */
  readonly #ids = new IntList();
  readonly #records = new Records();
  readonly #hashes: number[] = [];
  #names = 0;

  /** Bytes of records that `takeFullRecords` would give. */
  get fullRecordBytes(): number {
    return this.#records.fullBytes;
  }

  add(entity: MatchEntity): void {
    const number = this.#ids.length;
    this.#ids.push(hashId(entity.entityId));
    this.#records.add(recordOf(entity));
    for (const name of namesOf(entity)) this.#addName(name, number);
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
    next.push(before >= 0 && entities.at(before) === entity ? next.at(before) : before);
  }

  /**
   * All but the records, to be asked for once, at the end, in the order of `layOut`. Nothing but the
   * records is held here after that. Throws CollidingNames for a pack that was made to.
   */
  tables(): NamesPart[] {
    const table = new NameTable(this.#table, (head) => this.#endsOf(head));
    this.#table.clear();
    this.#lists.entities.clear();
    this.#lists.next.clear();
    const ids = this.#idTable();
    const lists = table.lists.moved();
    const head = headOf({
      entities: this.#ids.length,
      names: this.#names,
      cells: table.values.length,
      anyBits: table.anyFirst.length * 32,
      lowerBits: table.lowerFirst.length * 32,
      listed: lists.length,
      idCells: ids.length,
      recordBytes: this.#records.length,
    });
    this.#ids.clear();
    const { values, checks, anyFirst, lowerFirst } = table;
    return [head, values, lists, anyFirst, lowerFirst, ids, this.#records.takeStarts(), checks];
  }

  /** Moves out those records that will not be added to, unless they were before. */
  takeFullRecords(): Uint8Array<ArrayBuffer>[] {
    return this.#records.takeFull();
  }

  /** Moves out all records that were not before. */
  takeRecords(): Uint8Array<ArrayBuffer>[] {
    return this.#records.takeAll();
  }

  #endsOf(head: number): readonly number[] {
    const { entities, next } = this.#lists;
    const sharing: number[] = [];
    for (let item = head; item >= 0; item = next.at(item)) {
      if (sharing.push(entities.at(item)) > MAX_LISTED) return [CROWD];
    }
    return sharing;
  }

  #idTable(): Int32Array<ArrayBuffer> {
    const cells = new Int32Array(Math.ceil(this.#ids.length / ID_LOAD) + 1);
    for (let number = 0; number < this.#ids.length; number++) {
      let cell = cellOf(this.#ids.at(number), cells.length);
      for (let left = MAX_PROBES; cells[cell] !== 0; left--) {
        if (left === 0) throw new CollidingNames();
        if (++cell === cells.length) cell = 0;
      }
      cells[cell] = number + 1;
    }
    return cells;
  }
}
