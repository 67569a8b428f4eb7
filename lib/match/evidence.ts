import type { EntityId, PackId } from '../pack/schema.ts';
import type { Candidate } from './candidates.ts';
import { displayName, type MatchEntity, type Why } from './entities.ts';

/** The entities of one pack that strong names speak of. */
interface Spoken {
  readonly times: Map<EntityId, { readonly entity: MatchEntity; readonly count: number }>;
  readonly persons: Set<MatchEntity>;
}

/** Rule 3: what the strong names of a page say about which entities it speaks of. */
export class Evidence {
  /** Rises whenever an entity becomes, or ceases to be, spoken of. */
  version = 0;
  readonly #packs = new Map<PackId, Spoken>();

  /** Adds (`by` 1) or takes back (-1) the strong names among `candidates`. */
  count(candidates: readonly Candidate[], by: 1 | -1): void {
    for (const { name, inner } of candidates) {
      if (name.use === 'strong' && !inner) this.#count(name.entity, by);
    }
  }

  #count(entity: MatchEntity, by: 1 | -1): void {
    const { packId, entityId, kind } = entity;
    const spoken = this.#packs.get(packId) ?? { times: new Map(), persons: new Set() };
    this.#packs.set(packId, spoken);
    const old = spoken.times.get(entityId)?.count ?? 0;
    const count = old + by;
    if (count === 0) spoken.times.delete(entityId);
    else spoken.times.set(entityId, { entity, count });
    if (old > 0 && count > 0) return;
    this.version++;
    if (kind !== 'person') return;
    if (count > 0) spoken.persons.add(entity);
    else spoken.persons.delete(entity);
  }

  /**
   * What speaks for a name, or undefined. Strong names need nothing. A context-required one counts
   * where the page names the entity by a strong name; where a title of it stands before the name and
   * the page speaks of a related entity; where the page speaks of another person of the pack and of
   * a related entity; or, for anything but a person, of two related entities. Cost: the entity's
   * relations.
   */
  supports({ name, titled, dateline }: Candidate): Why | undefined {
    const { entity, text } = name;
    const why = (rule: Why['rule'], by: readonly MatchEntity[] = []): Why => ({
      name: text,
      rule,
      evidence: [...new Set(by)].map(displayName),
    });
    if (name.use === 'strong') return why('strong');
    const spoken = this.#packs.get(entity.packId);
    if (spoken?.times.has(entity.entityId)) return why('full-name', [entity]);
    if (name.use === 'surname') return undefined;
    if (dateline) return why('dateline');
    const related = entity.related.flatMap((id) => spoken?.times.get(id)?.entity ?? []);
    const [first, second] = related;
    if (!spoken || !first) return undefined;
    if (titled) return why('title', [first]);
    const [person] = spoken.persons;
    if (person) return why('company', [person, first]);
    return entity.kind !== 'person' && second ? why('company', [first, second]) : undefined;
  }
}
