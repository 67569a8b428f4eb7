import type { Entity } from '../pack/schema.ts';

/**
 * Entities that hardly anything on a page can speak for: all their names need context, and no relation
 * joins them to another (titles, which would do too, are for people to add). A place is still
 * marked where a report comes from it. An entity whose relations lead to such entities alone is not among them,
 * though it fares no better.
 */
export class Unspoken {
  /** Names shown, by id. */
  readonly #alone = new Map<string, string>();
  readonly #related = new Set<string>();

  add({ id, names, relations = [] }: Pick<Entity, 'id' | 'names' | 'relations'>): void {
    for (const { to } of relations) this.#related.add(to);
    if (relations.length > 0 || names.some(({ use }) => use === 'strong')) return;
    this.#alone.set(id, names[0]?.text ?? id);
  }

  /** The names shown, in the order of the pack, once all of it is added. */
  names(): string[] {
    return [...this.#alone].flatMap(([id, name]) => (this.#related.has(id) ? [] : [name]));
  }
}
