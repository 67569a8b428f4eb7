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
  readonly #packs = new Map<PackId, Spoken>();
  /** Entities that have become, or ceased to be, spoken of. */
  #turned = new Set<MatchEntity>();
  /** What `#weigh` said of the entities that needed company, as of the last `takeChanged`. */
  readonly #companies = new Map<MatchEntity, Company>();

  /** Adds (`by` 1) or takes back (-1) the strong names among `candidates`. */
  count(candidates: readonly Candidate[], by: 1 | -1): void {
    for (const { name, inner, doubtful } of candidates) {
      if (name.use === 'strong' && !inner && !doubtful) this.#count(name.entity, by);
    }
  }

  /** Entities that have become, or ceased to be, spoken of since the last `takeChanged`. */
  get turned(): ReadonlySet<MatchEntity> {
    return this.#turned;
  }

  speaksOf({ packId, entityId }: MatchEntity): boolean {
    return this.#packs.get(packId)?.times.has(entityId) === true;
  }

  /**
   * Entities for which something else may speak since the last time this was asked.
   * @param isThere false for an entity that no text names any more.
   */
  takeChanged(isThere: (entity: MatchEntity) => boolean): ReadonlySet<MatchEntity> {
    const changed = this.#turned;
    this.#turned = new Set();
    if (changed.size === 0) return changed;
    for (const [entity, before] of this.#companies) {
      if (!isThere(entity)) {
        this.#companies.delete(entity);
        continue;
      }
      const now = this.#weigh(entity);
      this.#companies.set(entity, now);
      if (!isSameCompany(before, now)) changed.add(entity);
    }
    return changed;
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
    this.#turned.add(entity);
    if (kind !== 'person') return;
    if (count > 0) spoken.persons.add(entity);
    else spoken.persons.delete(entity);
  }

  /**
   * What speaks for a name, or undefined. Strong names need nothing. A context-required one counts
   * where the page names the entity by a strong name; where a title stands before it that is the
   * entity's own ("Chinese President"), or any title of it in the company of a related entity; and
   * where the page's other entities are company enough (`#company`).
   */
  supports({ name, titled, dateline, doubtful }: Candidate): Why | undefined {
    const { entity, text, use } = name;
    const why = (rule: Why['rule'], by: readonly MatchEntity[] = []): Why => ({
      name: text,
      rule,
      evidence: [...new Set(by)].map(displayName),
    });
    if (use === 'strong' && !doubtful) return why('strong');
    const spoken = this.#packs.get(entity.packId);
    if (spoken?.times.has(entity.entityId)) return why('full-name', [entity]);
    if (use === 'surname') return undefined;
    if (dateline) return why('dateline');
    if (titled === 'own') return why('title');
    const { weight, company } = this.#company(entity);
    const [first] = company;
    if (titled && first && entity.related.includes(first.entityId)) return why('title', [first]);
    const enough = entity.kind === 'issue' ? ENOUGH_FOR_WORDS : ENOUGH;
    return weight >= enough ? why('company', company.slice(0, 2)) : undefined;
  }

  #company(entity: MatchEntity): Company {
    const company = this.#companies.get(entity) ?? this.#weigh(entity);
    this.#companies.set(entity, company);
    return company;
  }

  /**
   * How much the page's other entities speak for one of their pack, the related ones first: a
   * related entity counts 2, one that shares a related entity with it 1, and 1 more if one of the
   * page's persons is among these, or any where there is a related entity.
   */
  #weigh(entity: MatchEntity): Company {
    const spoken = this.#packs.get(entity.packId);
    if (!spoken) return ALONE;
    const near = new Set(entity.related);
    const related = entity.related.flatMap((id) => spoken.times.get(id)?.entity ?? []);
    const others = firstOf(spoken.times.values())
      .map((said) => said.entity)
      .filter((other) => !near.has(other.entityId) && other.related.some((id) => near.has(id)));
    const isCompany = (person: MatchEntity) => related.length > 0 || others.includes(person);
    const person = firstOf(spoken.persons).filter(isCompany).slice(0, 1);
    return {
      weight: related.length * 2 + others.length + person.length,
      company: [...new Set([...related.slice(0, 1), ...person, ...related, ...others])],
    };
  }
}

interface Company {
  readonly weight: number;
  readonly company: readonly MatchEntity[];
}

/** Weight of company that lets a context-required name count. */
const ENOUGH = 3;
/** The same for an issue, whose name says what it is about. */
const ENOUGH_FOR_WORDS = 2;
/** Entities of a page that are looked at; pages that list the world are about no story. */
const MAX_LOOKED = 100;

const ALONE: Company = { weight: 0, company: [] };

function isSameCompany(one: Company, other: Company): boolean {
  return (
    one.weight === other.weight &&
    one.company.length === other.company.length &&
    one.company.every((entity, i) => entity === other.company[i])
  );
}

function firstOf<T>(all: Iterable<T>): T[] {
  const first: T[] = [];
  for (const one of all) if (first.push(one) === MAX_LOOKED) break;
  return first;
}
