import type { PackId } from '../pack/schema.ts';
import { readRecord } from './entity-record.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { hashWords } from './hash.ts';
import type { Parts } from './name-layout.ts';
import { lineAt } from './records.ts';

/** An entity and all it may be found by: its names, the blockers, bare surnames. */
export interface EntityNames {
  readonly entity: MatchEntity;
  readonly names: readonly IndexedName[];
  /** Of each name, the running hash after its last word; undefined for one without a word. */
  readonly ends: readonly (number | undefined)[];
}

/** Reads the entities of compiled names, each when it is first asked for. */
export class EntityReader {
  readonly #packId: PackId;
  readonly #parts: Parts;
  readonly #decoder = new TextDecoder();
  /** By number. Weak: a page may name every entity there is; what readings hold stays the same object. */
  readonly #known = new Map<number, WeakRef<MatchEntity>>();
  readonly #swept = new FinalizationRegistry<number>((number) => {
    if (!this.#known.get(number)?.deref()) this.#known.delete(number);
  });
  readonly #readOf = new WeakMap<MatchEntity, EntityNames>();

  constructor(packId: PackId, parts: Parts) {
    this.#packId = packId;
    this.#parts = parts;
  }

  /** Those of its names whose words have this running hash, the last one first. */
  namesAt(number: number, hash: number): IndexedName[] {
    const { names, ends } = this.read(number);
    return names.filter((_, i) => ends[i] === hash).toReversed();
  }

  read(number: number): EntityNames {
    const known = this.#known.get(number)?.deref();
    return (known && this.#readOf.get(known)) ?? this.#readNow(number);
  }

  #readNow(number: number): EntityNames {
    const { recordStarts, records } = this.#parts;
    const line = this.#decoder.decode(lineAt(number, recordStarts, records));
    const names = readRecord(this.#packId, line);
    const entity = names[0]?.entity;
    if (!entity) throw new Error('the compiled names hold an entity without a name');
    const read = { entity, names, ends: names.map(({ text }) => endOf(text)) };
    this.#known.set(number, new WeakRef(entity));
    this.#swept.register(entity, number);
    this.#readOf.set(entity, read);
    return read;
  }
}

const hashes: number[] = [];

function endOf(name: string): number | undefined {
  hashWords(name, hashes);
  return hashes.at(-1);
}
