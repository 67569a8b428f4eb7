import type { MatchEntity } from '../../match/entities.ts';
import { LIMITS } from '../../pack/limits.ts';
import type { Entity, EntityId, PackId } from '../../pack/schema.ts';
import { entityThrough } from './apply.ts';
import { meantBy, type Layer } from './layer.ts';

/**
 * What the matcher has to know besides the pack's own compiled names: the entities that the reader
 * has edited or added, and the neighbours of those, as relations count in both directions. Compile
 * them into a table of their own, and hide `hiddenIds` in the pack's.
 * @param base an entity as the pack's own compiled names have it, hidden or not
 */
export function layerNames(packId: PackId, layer: Layer, base: Base): MatchEntity[] {
  return [...new Related(layer, base).all].flatMap(([id, ids]) => {
    const edit = layer.entities.get(id);
    const rest = { packId, entityId: id, related: [...ids].slice(0, LIMITS.relationsPerEntity) };
    if (edit?.entry) return [{ ...namesOf(edit.entry), ...rest }];
    const own = base(id);
    return own ? [{ ...own, ...rest }] : [];
  });
}

/** Which entities of the pack its own names must not lead to any more. */
export function hiddenIds(layer: Layer, names: readonly MatchEntity[]): Set<EntityId> {
  // Edits are kept by the id of their entry.
  const edited = [...layer.entities.keys()] as EntityId[];
  return new Set([...edited, ...names.map(({ entityId }) => entityId)]);
}

function namesOf({ kind, names, not, titles }: Entity) {
  return { kind, names, not: not ?? [], titles: titles ?? [] };
}

type Base = (id: EntityId) => MatchEntity | undefined;

/** Of every entity that is not what it was: to which others it is related now. */
class Related {
  readonly #layer: Layer;
  readonly #base: Base;
  readonly all = new Map<EntityId, Set<EntityId>>();

  constructor(layer: Layer, base: Base) {
    this.#layer = layer;
    this.#base = base;
    for (const [id, edit] of layer.entities) {
      // Edits are kept by the id of their entry.
      if (edit.entry) this.#part(id as EntityId, edit.unrelated);
      else this.#moveOn(id as EntityId, edit.unrelated);
    }
    for (const [id, { entry }] of layer.entities) {
      if (entry) this.#relate(id as EntityId, entry);
    }
  }

  /** Those of an entity, to be changed; at first those that the pack gives it. */
  #of(id: EntityId): Set<EntityId> {
    const known = this.all.get(id);
    if (known) return known;
    const ids = new Set<EntityId>();
    this.all.set(id, ids);
    for (const other of this.#base(id)?.related ?? []) {
      const to = this.#meant(other);
      if (to !== null && to !== id) ids.add(to);
    }
    return ids;
  }

  #part(id: EntityId, unrelated: readonly EntityId[]): void {
    const own = this.#of(id);
    for (const other of unrelated) {
      const to = this.#meant(other);
      if (to === null) continue;
      own.delete(to);
      this.#of(to).delete(id);
    }
  }

  #relate(id: EntityId, entry: Entity): void {
    for (const { to } of entityThrough(this.#layer, entry)?.relations ?? []) {
      if (this.#meant(to) === to) this.#join(id, to);
    }
  }

  /** The neighbours of what is gone are those of what it was merged into, if into anything. */
  #moveOn(id: EntityId, unrelated: readonly EntityId[]): void {
    const into = this.#meant(id);
    for (const other of this.#base(id)?.related ?? []) {
      const to = this.#meant(other);
      if (to === null) continue;
      // It forgets what is gone, whether that has become another or not.
      this.#of(to);
      if (into !== null && into !== to && !unrelated.includes(other)) this.#join(into, to);
    }
  }

  #join(a: EntityId, b: EntityId): void {
    this.#of(a).add(b);
    this.#of(b).add(a);
  }

  /** What an id means now; null where that is nothing. */
  #meant(id: EntityId): EntityId | null {
    const to = meantBy(this.#layer.meant.entities, id);
    return to !== null && (this.#layer.entities.has(to) || this.#base(to)) ? to : null;
  }
}
