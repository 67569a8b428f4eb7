import type { PackId } from '../pack/schema.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import type { NameIndex } from './name-index.ts';

/** The names with this running hash, of the entities in a crowd that count on a page. */
export type InCrowd = (packId: PackId, hash: number) => readonly IndexedName[];

/** A text in which crowds were met, and the hashes of these. */
interface Kept {
  readonly text: string;
  readonly met: ReadonlySet<number>;
  /** How often it may still be read again. */
  readonly left: number;
}

/**
 * Times that a text is read again. Each time one more Smith has turned up on a page: a list of Smiths
 * that grows for ever must not have all of it read again with each.
 */
const MAX_AGAIN = 4;
/** Entities of one crowd that count on a page, the first that it speaks of: each is weighed at each name. */
const MAX_BEARERS = 16;

/**
 * Names that very many entities of a pack share: in a pack of 350,000 entities hundreds are called
 * Smith. To weigh each of them at every "Smith" would cost a page seconds, and would say nothing: such
 * a name counts only for the entities that the page names otherwise. So they are not listed in the
 * index; a text with such a name is kept, and read again when an entity of the name turns up.
 */
export class Crowds {
  readonly #index: NameIndex;
  /** Names of the entities that the page speaks of, by the hash of their words, one map a pack. */
  readonly #names = new Map<PackId, Map<number, IndexedName[]>>();
  readonly #enlisted = new Set<MatchEntity>();
  readonly #texts = new Map<number, Kept>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Calls `find` for a text, and keeps the text if it meets a crowd in it. */
  read<T>(key: number, text: string, find: (inCrowd: InCrowd) => T): T {
    const met = new Set<number>();
    const found = find((packId, hash) => {
      met.add(hash);
      return this.#names.get(packId)?.get(hash) ?? [];
    });
    const before = this.#texts.get(key);
    const left = before?.text === text ? before.left - 1 : MAX_AGAIN;
    if (met.size > 0 && left > 0) this.#texts.set(key, { text, met, left });
    else this.#texts.delete(key);
    return found;
  }

  /** True for a text that is kept. */
  keeps(key: number): boolean {
    return this.#texts.has(key);
  }

  forget(key: number): void {
    this.#texts.delete(key);
  }

  /**
   * The page speaks of these entities now, or does not any more.
   * @returns the texts, by key, that have to be read again.
   */
  follow(
    turned: Iterable<MatchEntity>,
    isSpoken: (entity: MatchEntity) => boolean,
  ): Map<number, string> {
    const hashes = new Set<number>();
    for (const entity of turned) {
      if (isSpoken(entity)) for (const hash of this.#enlist(entity)) hashes.add(hash);
      else this.#discharge(entity);
    }
    const again = new Map<number, string>();
    if (hashes.size === 0) return again;
    for (const [key, { text, met }] of this.#texts) {
      if ([...met].some((hash) => hashes.has(hash))) again.set(key, text);
    }
    return again;
  }

  /** The hashes of the names by which it counts now. */
  #enlist(entity: MatchEntity): number[] {
    if (this.#enlisted.has(entity)) return [];
    this.#enlisted.add(entity);
    const hashes: number[] = [];
    this.#forEachName(entity, (names, hash, name) => {
      const bearers = names.get(hash) ?? [];
      names.set(hash, bearers);
      if (bearers.length >= MAX_BEARERS) return;
      bearers.push(ofOneInACrowd(name));
      hashes.push(hash);
    });
    return hashes;
  }

  #discharge(entity: MatchEntity): void {
    if (!this.#enlisted.delete(entity)) return;
    this.#forEachName(entity, (names, hash) => {
      const left = names.get(hash)?.filter((name) => name.entity !== entity) ?? [];
      if (left.length > 0) names.set(hash, left);
      else names.delete(hash);
    });
  }

  #forEachName(
    entity: MatchEntity,
    visit: (names: Map<number, IndexedName[]>, hash: number, name: IndexedName) => void,
  ): void {
    const { packId, entityId } = entity;
    const found = this.#index.find(packId, entityId);
    if (!found) return;
    const names = this.#names.get(packId) ?? new Map<number, IndexedName[]>();
    this.#names.set(packId, names);
    for (const [i, name] of found.names.entries()) {
      const hash = found.ends[i];
      if (hash !== undefined) visit(names, hash, name);
    }
  }
}

/** Whatever the pack says of the name: among so many it cannot speak for its entity. */
function ofOneInACrowd(name: IndexedName): IndexedName {
  return name.use === 'blocker' ? name : { ...name, use: 'surname' };
}
