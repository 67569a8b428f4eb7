import { foldUnit, IGNORABLE, isCyrillic, isUnspaced, SEPARATOR } from '../text/fold.ts';
import type { MatchEntity } from './entities.ts';
import { surnamesOf } from './surnames.ts';

/**
 * Names in one open-addressing table of typed arrays: the running hash of a name's folded words
 * leads to the names that end there, and says whether longer ones go on. A bit filter on the first
 * word refuses nearly every word of ordinary text before the table is touched. Hits are candidates
 * only: hashes collide, and folding forgets case; `verify.ts` looks at the letters.
 */

const FNV_PRIME = 0x01000193;
export const HASH_START = 0x811c9dc5 | 0;

/** Hash after one more folded unit. */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** Hash after the end of a word, so that "ab c" and "a bc" differ. */
export function mixWordEnd(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** A name or a blocker, as the scanner meets it. */
export interface IndexedName {
  readonly entity: MatchEntity;
  readonly text: string;
  /** `surname`: derived from a full name; means the entity only where the page names it in full. */
  readonly use: 'strong' | 'context' | 'surname' | 'blocker';
}

export interface NameIndex {
  readonly names: readonly IndexedName[];
  /** Id of the first name whose words have this running hash, -1 for none, undefined off the path. */
  lookup(hash: number): Slot | undefined;
  /** False where no name begins with a word of this hash. */
  mayBegin(hash: number): boolean;
  /** The next name of the same hash, or -1. */
  next(name: number): number;
}

interface Slot {
  /** First name that ends here, or -1. */
  readonly name: number;
  /** True where longer names go on from here. */
  readonly more: boolean;
}

/** Builds the index of all names and blockers of `entities`. Time and size are linear in the names. */
export function buildIndex(entities: Iterable<MatchEntity>): NameIndex {
  const names = collectNames(entities);
  const paths = names.map((name) => wordHashes(name.text));
  const count = paths.reduce((sum, path) => sum + path.length, 0);
  const table = new HashTable(count);
  const nextOf = new Int32Array(names.length).fill(-1);
  paths.forEach((path, id) => {
    path.forEach((hash, depth) => {
      if (depth === 0) table.allowFirst(hash);
      const slot = table.claim(hash);
      if (depth < path.length - 1) table.setMore(slot);
      else nextOf[id] = table.pushName(slot, id);
    });
  });
  return {
    names,
    lookup: (hash) => table.get(hash),
    mayBegin: (hash) => table.mayBegin(hash),
    next: (name) => nextOf[name] ?? -1,
  };
}

function collectNames(entities: Iterable<MatchEntity>): IndexedName[] {
  const names: IndexedName[] = [];
  for (const entity of entities) {
    for (const { text, use } of entity.names) names.push({ entity, text, use });
    for (const text of entity.not) names.push({ entity, text, use: 'blocker' });
    for (const text of surnamesOf(entity)) names.push({ entity, text, use: 'surname' });
  }
  return names;
}

/** The running hashes of `text` after each of its words. Cyrillic words are cut to their stems. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_START;
  let word: number[] = [];
  const flush = () => {
    if (word.length === 0) return;
    for (const unit of word.slice(0, stemLength(word))) hash = mix(hash, unit);
    hash = mixWordEnd(hash);
    hashes.push(hash);
    word = [];
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === IGNORABLE) continue;
    if (folded === SEPARATOR || isUnspaced(unit)) flush();
    if (folded === SEPARATOR) continue;
    word.push(folded);
    if (isUnspaced(unit)) flush();
  }
  flush();
  return hashes;
}

/** Letters that a Cyrillic stem keeps at least; shorter words are matched as they are. */
const STEM_MIN = 3;
const CYRILLIC_ENDING = /[аеёиоуыэюяйь]$/u;

/** How many units of a folded word are hashed: all, or without its Cyrillic ending (rule 7). */
function stemLength(word: readonly number[]): number {
  const cyrillic = word.every(isCyrillic);
  if (!cyrillic || word.length <= STEM_MIN) return word.length;
  return CYRILLIC_ENDING.test(String.fromCharCode(...word)) ? word.length - 1 : word.length;
}

const MORE = 1;

/** Int32 pairs {hash, (name + 1) << 1 | more}; a zero second half marks a free slot. */
class HashTable {
  readonly #cells: Int32Array;
  readonly #mask: number;
  readonly #filter: Uint32Array;
  readonly #filterMask: number;

  constructor(entries: number) {
    const capacity = powerOfTwoAbove(entries * 2);
    this.#cells = new Int32Array(capacity * 2);
    this.#mask = capacity - 1;
    const bits = Math.max(2 ** 13, powerOfTwoAbove(entries * 8));
    this.#filter = new Uint32Array(bits / 32);
    this.#filterMask = bits - 1;
  }

  allowFirst(hash: number): void {
    const bit = (hash >>> 0) & this.#filterMask;
    this.#filter[bit >> 5] = (this.#filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  mayBegin(hash: number): boolean {
    const bit = (hash >>> 0) & this.#filterMask;
    return ((this.#filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** The slot of `hash`, taken if it was free. */
  claim(hash: number): number {
    const slot = this.#find(hash);
    this.#cells[slot * 2] = hash;
    return slot;
  }

  setMore(slot: number): void {
    const cells = this.#cells;
    cells[slot * 2 + 1] = (cells[slot * 2 + 1] ?? 0) | MORE | USED;
  }

  /** Puts `name` first in the slot's list; returns the name that was first, or -1. */
  pushName(slot: number, name: number): number {
    const cells = this.#cells;
    const value = cells[slot * 2 + 1] ?? 0;
    cells[slot * 2 + 1] = ((name + 1) << 2) | (value & MORE) | USED;
    return (value >> 2) - 1;
  }

  get(hash: number): Slot | undefined {
    const value = this.#cells[this.#find(hash) * 2 + 1] ?? 0;
    return value === 0 ? undefined : { name: (value >> 2) - 1, more: (value & MORE) !== 0 };
  }

  #find(hash: number): number {
    const cells = this.#cells;
    let slot = (hash >>> 0) & this.#mask;
    while (cells[slot * 2 + 1] !== 0 && cells[slot * 2] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

const USED = 2;

function powerOfTwoAbove(n: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, n)));
}
