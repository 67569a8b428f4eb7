import { DraftTable } from '../match/draft-table.ts';
import { hashWords } from '../match/hash.ts';

/**
 * Which names several entities have, folded as the matcher folds them. Names are kept as hashes: of
 * five million about one in a thousand is taken for shared though it is not, and needs context then.
 */
export class SharedNames {
  readonly #table = new DraftTable();
  readonly #hashes: number[] = [];
  readonly #shared = new Set<number>();

  /** Notes that the entity with this number has the name. */
  add(name: string, entity: number): void {
    const hash = this.#hash(name);
    if (hash === undefined) return;
    const before = this.#table.push(hash, entity);
    if (before >= 0 && before !== entity) this.#shared.add(hash);
  }

  has(name: string): boolean {
    const hash = this.#hash(name);
    return hash !== undefined && this.#shared.has(hash);
  }

  #hash(name: string): number | undefined {
    hashWords(name, this.#hashes);
    return this.#hashes.at(-1);
  }
}
