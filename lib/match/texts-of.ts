import type { Found } from './candidates.ts';
import type { MatchEntity } from './entities.ts';

/** Which texts of a page name which entity: what a change of evidence makes judge again. */
export class TextsOf {
  readonly #keys = new Map<MatchEntity, Set<number>>();

  add(key: number, { candidates }: Found): void {
    for (const { name } of candidates) {
      const keys = this.#keys.get(name.entity);
      if (keys) keys.add(key);
      else this.#keys.set(name.entity, new Set([key]));
    }
  }

  remove(key: number, { candidates }: Found): void {
    for (const { name } of candidates) {
      const keys = this.#keys.get(name.entity);
      keys?.delete(key);
      if (keys?.size === 0) this.#keys.delete(name.entity);
    }
  }

  /** The keys of the texts that name an entity. */
  of(entity: MatchEntity): ReadonlySet<number> {
    return this.#keys.get(entity) ?? NONE;
  }
}

const NONE: ReadonlySet<number> = new Set();
