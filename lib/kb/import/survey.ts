import type { z } from '../../zod.ts';
import { inEntity, inQuote } from '../../pack/contradictions.ts';
import { IntList } from '../../pack/int-list.ts';
import type { ListName, RawEntry } from '../../pack/json-bytes.ts';
import { LIMITS } from '../../pack/limits.ts';
import {
  MAX_PROBLEMS,
  problemsOf,
  REPORT,
  tooMany,
  type PackProblem,
} from '../../pack/problems.ts';
import { dangling, duplicate, misplaced } from '../../pack/references.ts';
import {
  entitySchema,
  packSchema,
  quoteSchema,
  sourceSchema,
  type Entity,
  type Pack,
  type Quote,
  type Source,
} from '../../pack/schema.ts';
import { UnreadablePack } from '../../pack/unreadable.ts';
import { TextTable } from '../text-table.ts';
import { IdTable } from './id-table.ts';
import { Triples } from './triples.ts';

/** The place in `about` of the speaker, who has none there. */
const SPEAKER = -1;

/** All of a pack but its lists. */
export type Heading = Omit<Pack, ListName>;

export interface Refusal {
  readonly problems: readonly PackProblem[];
  /** True where these hide others. */
  readonly partly: boolean;
}

/**
 * Checks a pack while its entries go by, as `parsePack` checks one in memory, and keeps of them only
 * what an entry has to know of others: ids, and numbers for who is named where.
 */
export class Survey {
  readonly entities = new IdTable();
  readonly sources = new IdTable();
  /** For each relation: the place of the entity, the number of the relation in it, whom it leads to. */
  readonly relations = new Triples();
  /** For each speaker or subject of a quote: its place, the place in `about` or SPEAKER, and who. */
  readonly subjects = new Triples();
  /** By quote: the number of its source. */
  readonly quoteSources = new IntList();
  readonly #quotes = new TextTable();
  readonly #wrong: PackProblem[] = [];
  /** How many ids were met again: each of a file that repeats itself would be. */
  #repeats = 0;
  /** By what they are about, in the order in which they are told. */
  readonly #misfits: readonly PackProblem[][] = Array.from({ length: 7 }, () => []);

  /** Enough was found wrong: reading on would tell nothing. */
  get isOver(): boolean {
    return this.#wrong.length === MAX_PROBLEMS || this.#repeats > MAX_PROBLEMS;
  }

  take({ list, n, value }: RawEntry): void {
    if (this.isOver) return;
    if (n === LIMITS[list]) {
      throw new UnreadablePack(`$.${list}`, tooMany(LIMITS[list]));
    }
    switch (list) {
      case 'entities':
        this.#parsed(entitySchema.safeParse(value, REPORT), list, n, (one) => this.#entity(one, n));
        break;
      case 'quotes':
        this.#parsed(quoteSchema.safeParse(value, REPORT), list, n, (one) => this.#quote(one, n));
        break;
      case 'sources':
        this.#parsed(sourceSchema.safeParse(value, REPORT), list, n, (one) => this.#source(one, n));
        break;
    }
  }

  /** The heading, once all entries were taken; or what is wrong with the pack. */
  end(
    fields: ReadonlyMap<string, unknown>,
    counts: ReadonlyMap<ListName, number>,
  ): Heading | Refusal {
    const heading = headingFrom(fields, counts);
    if ('problems' in heading || this.#wrong.length > 0) {
      const problems = [...('problems' in heading ? heading.problems : []), ...this.#wrong];
      return { problems: problems.slice(0, MAX_PROBLEMS), partly: true };
    }
    this.#findDangling();
    // What remains is kept until the file was read again.
    this.#quotes.clear();
    this.entities.close();
    this.sources.close();
    const misfits = this.#misfits.flat();
    if (misfits.length === 0) return heading;
    const partly = misfits.length > MAX_PROBLEMS;
    return { problems: misfits.slice(0, MAX_PROBLEMS), partly };
  }

  /** What was found wrong so far. */
  refusal(): Refusal {
    const problems = [...this.#wrong, ...this.#misfits.flat()];
    return { problems: problems.slice(0, MAX_PROBLEMS), partly: true };
  }

  #parsed<T>(
    parsed: z.ZodSafeParseResult<T>,
    list: ListName,
    n: number,
    take: (entry: T) => void,
  ): void {
    if (parsed.success) {
      if (this.#wrong.length === 0) take(parsed.data);
      return;
    }
    const issues = parsed.error.issues.map((issue) => ({
      ...issue,
      path: [list, n, ...issue.path],
    }));
    this.#wrong.push(...problemsOf(issues, MAX_PROBLEMS - this.#wrong.length));
  }

  #entity(entity: Entity, n: number): void {
    if (!this.entities.define(entity.id)) {
      this.#note(0, duplicate(`$.entities[${String(n)}].id`, entity.id));
    }
    for (const [j, { to }] of (entity.relations ?? []).entries()) {
      this.relations.push(n, j, this.entities.numberOf(to));
    }
    for (const problem of inEntity(entity, n)) this.#note(5, problem);
  }

  #source({ id }: Source, n: number): void {
    if (!this.sources.define(id)) {
      this.#note(1, duplicate(`$.sources[${String(n)}].id`, id));
    }
  }

  #quote(quote: Quote, n: number): void {
    const { id, speaker, about, source } = quote;
    const met = this.#quotes.size;
    if (this.#quotes.numberOf(id) < met) this.#note(2, duplicate(`$.quotes[${String(n)}].id`, id));
    if (speaker !== null) this.subjects.push(n, SPEAKER, this.entities.numberOf(speaker));
    for (const [j, who] of about.entries()) {
      this.subjects.push(n, j, this.entities.numberOf(who));
    }
    this.quoteSources.push(this.sources.numberOf(source));
    for (const problem of misplaced(`$.quotes[${String(n)}]`, quote)) this.#note(4, problem);
    for (const problem of inQuote(quote, n)) this.#note(6, problem);
  }

  #findDangling(): void {
    this.relations.forEach((place, j, to) => {
      if (this.entities.placeOf(to) >= 0) return;
      const path = `$.entities[${String(place)}].relations[${String(j)}].to`;
      this.#note(3, dangling(path, 'the entity', this.entities.idOf(to)));
    });
    this.subjects.forEach((place, j, who) => {
      if (this.entities.placeOf(who) >= 0) return;
      const field = j === SPEAKER ? 'speaker' : `about[${String(j)}]`;
      const path = `$.quotes[${String(place)}].${field}`;
      this.#note(3, dangling(path, 'the entity', this.entities.idOf(who)));
    });
    for (let n = 0; n < this.quoteSources.length; n++) {
      const source = this.quoteSources.at(n);
      if (this.sources.placeOf(source) >= 0) continue;
      const path = `$.quotes[${String(n)}].source`;
      this.#note(4, dangling(path, 'the source', this.sources.idOf(source)));
    }
  }

  #note(about: number, problem: PackProblem): void {
    if (about <= LAST_REPEAT) this.#repeats++;
    const problems = this.#misfits[about];
    if (problems && problems.length <= MAX_PROBLEMS) problems.push(problem);
  }
}

/** Problems are about ids that stand twice up to this number. */
const LAST_REPEAT = 2;

/** The heading by the schema of the whole pack, with lists in it that are right if they are there. */
function headingFrom(
  fields: ReadonlyMap<string, unknown>,
  counts: ReadonlyMap<ListName, number>,
): Heading | { readonly problems: PackProblem[] } {
  const lists = Object.fromEntries(
    [...counts].map(([list, count]) => [list, count > 0 && list !== 'quotes' ? [RIGHT[list]] : []]),
  );
  const parsed = packSchema.safeParse({ ...Object.fromEntries(fields), ...lists }, REPORT);
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues, MAX_PROBLEMS) };
  const { format, id, version, title, language, story } = parsed.data;
  return { format, id, version, title, language, story };
}

/** Entries with which nothing is wrong. */
const RIGHT = {
  sources: { id: 'x', title: 'x', publisher: null, date: '2000', language: 'en', url: null },
  entities: { id: 'x', kind: 'issue', names: [{ text: 'xx', language: 'en', use: 'strong' }] },
};
