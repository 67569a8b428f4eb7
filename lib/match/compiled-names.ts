import { IntList } from '../pack/int-list.ts';
import { DraftTable, ENDS_LOWER, FIRST, LOWER, MORE } from './draft-table.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { namesOf, recordOf } from './entity-record.ts';
import { hashId, hashWords } from './hash.ts';
import { bufferFor, cellOf, CollidingNames, CROWD, layOut, MAX_PROBES } from './name-layout.ts';
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
  return draft.seal();
}

/** An entry of a list of entities that share a name: the entity, and where the list goes on, or -1. */
interface Lists {
  readonly entities: IntList;
  readonly next: IntList;
}

/** Compiles the names of a pack while its entities go by. */
export class NameCompiler {
  readonly #table = new DraftTable();
  readonly #lists: Lists = { entities: new IntList(), next: new IntList() };
  /** By entity: the hash of its id. */
  readonly #ids = new IntList();
  readonly #records = new Records();
  readonly #hashes: number[] = [];
  #names = 0;

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

  /** To be called once, at the end. Throws CollidingNames for a pack that was made to. */
  seal(): ArrayBuffer {
    const table = new NameTable(this.#table, (head) => this.#endsOf(head));
    this.#table.clear();
    const ids = this.#idTable();
    const buffer = bufferFor({
      entities: this.#ids.length,
      names: this.#names,
      cells: table.values.length,
      anyBits: table.anyFirst.length * 32,
      lowerBits: table.lowerFirst.length * 32,
      listed: table.lists.length,
      idCells: ids.length,
      recordBytes: this.#records.length,
    });
    const parts = layOut(buffer)?.parts;
    if (!parts) throw new Error('the layout of compiled names contradicts itself');
    parts.values.set(table.values);
    parts.checks.set(table.checks);
    parts.anyFirst.set(table.anyFirst);
    parts.lowerFirst.set(table.lowerFirst);
    parts.lists.set(table.lists);
    parts.ids.set(ids);
    this.#records.moveTo(parts.recordStarts, parts.records);
    return buffer;
  }

  #endsOf(head: number): readonly number[] {
    const { entities, next } = this.#lists;
    const sharing: number[] = [];
    for (let item = head; item >= 0; item = next.at(item)) {
      if (sharing.push(entities.at(item)) > MAX_LISTED) return [CROWD];
    }
    return sharing;
  }

  #idTable(): Int32Array {
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
