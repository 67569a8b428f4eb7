import type { IndexedName, MatchEntity } from './entities.ts';
import type { NameIndex } from './name-index.ts';
import type { PackNames } from './pack-names.ts';

/** The names with this running hash, of the entities in a crowd that count on a page. */
export type InCrowd = (names: PackNames, hash: number) => readonly IndexedName[];

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

/**
 * Names that very many entities of a pack share: in a pack of 350,000 entities hundreds are called
 * Smith. To weigh each of them at every "Smith" would cost a page seconds, and would say nothing: such
 * a name counts only for the entities that the page names otherwise. So they are not listed in the
 * index; a text with such a name is kept, and read again when an entity of the name turns up.
 */
export class Crowds {
  readonly #index: NameIndex;
  /** Names of the entities that the page speaks of, by the hash of their words, one map a pack. */
  readonly #names = new Map<PackNames, Map<number, IndexedName[]>>();
  readonly #enlisted = new Set<MatchEntity>();
  readonly #texts = new Map<number, Kept>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Calls `find` for a text, and keeps the text if it meets a crowd in it. */
  read<T>(key: number, text: string, find: (inCrowd: InCrowd) => T): T {
    const met = new Set<number>();
    const found = find((names, hash) => {
      met.add(hash);
      return this.#names.get(names)?.get(hash) ?? [];
    });
    const before = this.#texts.get(key);
    const left = before?.text === text ? before.left - 1 : MAX_AGAIN;
    if (met.size > 0 && left > 0) this.#texts.set(key, { text, met, left });
    else this.#texts.delete(key);
    return found;
  }

  forget(key: number): void {
    this.#texts.delete(key);
  }

  /** The page speaks of these entities. Returns the texts, by key, that have to be read again. */
  enlist(entities: Iterable<MatchEntity>): Map<number, string> {
    const hashes = new Set<number>();
    for (const entity of entities) for (const hash of this.#enlist(entity)) hashes.add(hash);
    const again = new Map<number, string>();
    if (hashes.size === 0) return again;
    for (const [key, { text, met }] of this.#texts) {
      if ([...met].some((hash) => hashes.has(hash))) again.set(key, text);
    }
    return again;
  }

  #enlist(entity: MatchEntity): number[] {
    if (this.#enlisted.has(entity)) return [];
    this.#enlisted.add(entity);
    const pack = this.#index.packs.find(({ packId }) => packId === entity.packId);
    const found = pack?.find(entity.entityId);
    if (!pack || !found) return [];
    const names = this.#names.get(pack) ?? new Map<number, IndexedName[]>();
    this.#names.set(pack, names);
    return found.ends.flatMap((hash, i) => {
      const name = found.names[i];
      if (hash === undefined || !name) return [];
      names.set(hash, [...(names.get(hash) ?? []), ofOneInACrowd(name)]);
      return [hash];
    });
  }
}

/** Whatever the pack says of the name: among so many it cannot speak for its entity. */
function ofOneInACrowd(name: IndexedName): IndexedName {
  return name.use === 'blocker' ? name : { ...name, use: 'surname' };
}
