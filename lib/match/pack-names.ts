import type { EntityId, PackId } from '../pack/schema.ts';
import type { InCrowd } from './crowds.ts';
import { EntityReader, type EntityNames } from './entity-reader.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { hashId } from './hash.ts';
import { CELL, cellOf, CROWD, layOut, MAX_PROBES, PLACE, type Parts } from './name-layout.ts';

/**
 * The compiled names of one pack. The running hash of a name's folded words leads to the names that
 * end there, and says whether longer ones go on. A filter on the first word refuses nearly every word
 * of ordinary text before the table is touched. What is found are candidates only: hashes collide,
 * and folding forgets case; `verify.ts` looks at the letters.
 */
export interface PackNames {
  readonly packId: PackId;
  /** How many entities, and how many names, blockers and surnames, there are. */
  readonly entities: number;
  readonly names: number;
  /** Bytes of everything but the entities' own records. */
  readonly indexBytes: number;
  /** False where no name begins with a word of this hash, or none that may stand in lower case. */
  mayBegin(hash: number, isLower: boolean): boolean;
  /** What names whose words have this running hash lead to: NOWHERE off the path. */
  step(hash: number): Step;
  /**
   * The names whose words have this running hash, which led to `step`; the pack's last entity first.
   * Where so many entities share them that they are not listed, those that `inCrowd` gives.
   */
  namesAt(step: Step, hash: number, inCrowd?: InCrowd): readonly IndexedName[];
  /** An entity, its number in the pack, and its names; undefined where it is hidden. */
  find(id: EntityId): FoundEntity | undefined;
  /** The number of an entity, hidden or not; -1 where there is none. */
  numberOf(id: EntityId): number;
  /** The entity of a number from 0, hidden or not. */
  at(number: number): MatchEntity;
  /** The same names, but none leads to one of these entities. Costs nothing. */
  hiding(hidden: ReadonlySet<EntityId>): PackNames;
}

export interface FoundEntity extends EntityNames {
  /** Its place in the pack; -1 where the reader has added it. */
  readonly number: number;
}

/** A place on the path of names: a value of the table, see name-layout.ts. */
export type Step = number;
export const NOWHERE: Step = 0;

/** True where longer names go on from here. */
export function goesOn(step: Step): boolean {
  return (step & CELL.more) !== 0;
}

/** True where a name ends here that a word in lower case may begin. */
export function endsLower(step: Step): boolean {
  return (step & CELL.lower) !== 0;
}

/** True where names end here. */
export function endsNames(step: Step): boolean {
  return step >>> PLACE !== 0;
}

/**
 * Opens what `compileNames` made; undefined where another version did, or it was cut. Costs the same
 * for any size: an entity is read when one of its names is first met.
 */
export function openNames(packId: PackId, buffer: ArrayBuffer): PackNames | undefined {
  const laidOut = layOut(buffer);
  return laidOut && new OpenNames(packId, laidOut, new Set());
}

/** Hashes whose names are kept at hand. */
const MAX_RECENT = 500;

type LaidOut = NonNullable<ReturnType<typeof layOut>>;

class OpenNames implements PackNames {
  readonly packId: PackId;
  readonly entities: number;
  readonly names: number;
  readonly indexBytes: number;
  readonly #parts: Parts;
  readonly #values: Int32Array;
  readonly #checks: Uint16Array;
  readonly #anyFirst: Uint32Array;
  readonly #lowerFirst: Uint32Array;
  readonly #anyMask: number;
  readonly #lowerMask: number;
  readonly #entities: EntityReader;
  readonly #laidOut: LaidOut;
  readonly #hidden: ReadonlySet<EntityId>;
  /** By the hash: a page names the same few again and again. */
  readonly #recent = new Map<number, readonly IndexedName[] | 'crowd'>();

  constructor(packId: PackId, laidOut: LaidOut, hidden: ReadonlySet<EntityId>) {
    const { counts, parts } = laidOut;
    this.packId = packId;
    this.#laidOut = laidOut;
    this.#hidden = hidden;
    this.entities = counts.entities;
    this.names = counts.names;
    this.indexBytes = parts.records.byteOffset;
    this.#parts = parts;
    this.#values = parts.values;
    this.#checks = parts.checks;
    this.#anyFirst = parts.anyFirst;
    this.#lowerFirst = parts.lowerFirst;
    this.#anyMask = counts.anyBits - 1;
    this.#lowerMask = counts.lowerBits - 1;
    this.#entities = new EntityReader(packId, parts);
  }

  mayBegin(hash: number, isLower: boolean): boolean {
    const filter = isLower ? this.#lowerFirst : this.#anyFirst;
    const bit = hash & (isLower ? this.#lowerMask : this.#anyMask);
    const bits = filter[bit >> 5];
    // Not `?? 0`, which is slow in Firefox.
    return bits !== undefined && (bits & (1 << (bit & 31))) !== 0;
  }

  step(hash: number): Step {
    const values = this.#values;
    const check = hash & 0xffff;
    let cell = cellOf(hash, values.length);
    // Bounded, as large names are in use before their checksum is known.
    for (let left = MAX_PROBES; left >= 0; left--) {
      const value = values[cell];
      if (value === undefined || value === NOWHERE) return NOWHERE;
      if (this.#checks[cell] === check) return value;
      if (++cell === values.length) cell = 0;
    }
    return NOWHERE;
  }

  namesAt(step: Step, hash: number, inCrowd?: InCrowd): readonly IndexedName[] {
    if (!endsNames(step)) return [];
    const known = this.#recent.get(hash) ?? this.#readNames(step, hash);
    return known === 'crowd' ? (inCrowd?.(this.packId, hash) ?? []) : known;
  }

  #readNames(step: Step, hash: number): readonly IndexedName[] | 'crowd' {
    const { names: all, crowd } = this.#listed(step, hash);
    const hidden = this.#hidden;
    const names = hidden.size > 0 ? all.filter((one) => !hidden.has(one.entity.entityId)) : all;
    // A crowd that only shares the cell has nothing to do with names that are listed.
    const found = all.length === 0 && crowd ? 'crowd' : names;
    if (this.#recent.size === MAX_RECENT) this.#recent.clear();
    this.#recent.set(hash, found);
    return found;
  }

  #listed(step: Step, hash: number): { names: IndexedName[]; crowd: boolean } {
    const place = (step >>> PLACE) - 1;
    if ((step & CELL.list) === 0) {
      return { names: this.#entities.namesAt(place, hash), crowd: false };
    }
    const names: IndexedName[] = [];
    let crowd = false;
    for (let at = place; ; at++) {
      const listed = this.#parts.lists[at] ?? ~CROWD;
      const number = listed < 0 ? ~listed : listed;
      if (number === CROWD) crowd = true;
      else names.push(...this.#entities.namesAt(number, hash));
      if (listed < 0) return { names, crowd };
    }
  }

  find(id: EntityId): FoundEntity | undefined {
    return this.#hidden.has(id) ? undefined : this.#seek(id);
  }

  numberOf(id: EntityId): number {
    return this.#seek(id)?.number ?? -1;
  }

  at(number: number): MatchEntity {
    return this.#entities.read(number).entity;
  }

  hiding(hidden: ReadonlySet<EntityId>): PackNames {
    return new OpenNames(this.packId, this.#laidOut, hidden);
  }

  #seek(id: EntityId): FoundEntity | undefined {
    const { ids } = this.#parts;
    let cell = cellOf(hashId(id), ids.length);
    for (let left = MAX_PROBES; left >= 0; left--) {
      const number = (ids[cell] ?? 0) - 1;
      if (number < 0) return undefined;
      const found = this.#entities.read(number);
      if (found.entity.entityId === id) return { number, ...found };
      if (++cell === ids.length) cell = 0;
    }
    return undefined;
  }
}
