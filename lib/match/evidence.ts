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
  /** Entities that have become spoken of, for whoever wants to know and empties the list. */
  readonly fresh: MatchEntity[] = [];
  readonly #packs = new Map<PackId, Spoken>();
  /** What `#company` found, as of version `#companyOf`. */
  readonly #companies = new Map<MatchEntity, Company>();
  #companyOf = -1;

  /** Adds (`by` 1) or takes back (-1) the strong names among `candidates`. */
  count(candidates: readonly Candidate[], by: 1 | -1): void {
    for (const { name, inner, doubtful } of candidates) {
      if (name.use === 'strong' && !inner && !doubtful) this.#count(name.entity, by);
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
    if (count > 0) this.fresh.push(entity);
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
    if (!spoken) return undefined;
    const { weight, company } = this.#company(entity, spoken);
    const [first] = company;
    if (titled && first && entity.related.includes(first.entityId)) return why('title', [first]);
    const enough = entity.kind === 'issue' ? ENOUGH_FOR_WORDS : ENOUGH;
    return weight >= enough ? why('company', company.slice(0, 2)) : undefined;
  }

  /**
   * How much the page's other entities speak for one of their pack, the related ones first: a
   * related entity counts 2, one that shares a related entity with it 1, and 1 more if one of the
   * page's persons is among these, or any where there is a related entity.
   */
  #company(entity: MatchEntity, spoken: Spoken): Company {
    if (this.#companyOf !== this.version) this.#companies.clear();
    this.#companyOf = this.version;
    const known = this.#companies.get(entity);
    if (known) return known;
    const near = new Set(entity.related);
    const related = entity.related.flatMap((id) => spoken.times.get(id)?.entity ?? []);
    const others = [...spoken.times.values()]
      .slice(0, MAX_LOOKED)
      .map((said) => said.entity)
      .filter((other) => !near.has(other.entityId) && other.related.some((id) => near.has(id)));
    const isCompany = (person: MatchEntity) => related.length > 0 || others.includes(person);
    const person = [...spoken.persons].slice(0, MAX_LOOKED).filter(isCompany).slice(0, 1);
    const company = {
      weight: related.length * 2 + others.length + person.length,
      company: [...new Set([...related.slice(0, 1), ...person, ...related, ...others])],
    };
    this.#companies.set(entity, company);
    return company;
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
