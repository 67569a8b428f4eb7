import type { EntityId, PackId } from '../pack/schema.ts';
import type { MatchEntity } from './entities.ts';
import type { Hit } from './scan.ts';

/** A hit that is spelt right and stands free; whether it counts may depend on the rest of the page. */
export interface Candidate extends Hit {
  /** A title of the entity stands right before it. */
  readonly titled: boolean;
}

/** The entities of one pack that strong names speak of. */
interface Spoken {
  readonly times: Map<EntityId, number>;
  persons: number;
}

/** Rule 3: what the strong names of a page say about which entities it speaks of. */
export class Evidence {
  /** Rises whenever an entity becomes, or ceases to be, spoken of. */
  version = 0;
  readonly #packs = new Map<PackId, Spoken>();

  /** Adds (`by` 1) or takes back (-1) the strong names among `candidates`. */
  count(candidates: readonly Candidate[], by: 1 | -1): void {
    for (const { name } of candidates) if (name.use === 'strong') this.#count(name.entity, by);
  }

  #count({ packId, entityId, kind }: MatchEntity, by: 1 | -1): void {
    const spoken = this.#packs.get(packId) ?? { times: new Map<EntityId, number>(), persons: 0 };
    this.#packs.set(packId, spoken);
    const old = spoken.times.get(entityId) ?? 0;
    if (old + by === 0) spoken.times.delete(entityId);
    else spoken.times.set(entityId, old + by);
    if (old > 0 && old + by > 0) return;
    this.version++;
    if (kind === 'person') spoken.persons += by;
  }

  /**
   * True where the page speaks for a context-required name: by a strong name of the same entity; by
   * a title before it and a related entity; by another person and a related entity; or, for
   * anything but a person, by two related entities. Cost: the entity's relations.
   */
  supports({ name: { entity }, titled }: Candidate): boolean {
    const spoken = this.#packs.get(entity.packId);
    if (!spoken) return false;
    if (spoken.times.has(entity.entityId)) return true;
    const related = entity.related.filter((id) => spoken.times.has(id)).length;
    if (related > 0 && (titled || spoken.persons > 0)) return true;
    return entity.kind !== 'person' && related > 1;
  }
}
