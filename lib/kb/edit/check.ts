import { contradictions } from '../../pack/contradictions.ts';
import { problemsOf, type PackProblem } from '../../pack/problems.ts';
import { entitySchema, quoteSchema, sourceSchema, type EntityId } from '../../pack/schema.ts';
import type { List } from '../pack-pages.ts';
import type { Entries } from './layer.ts';

/** What an entry names must be there, in the pack as the reader has it. */
export interface Known {
  hasEntity(id: EntityId): boolean;
  hasSource(id: string): boolean;
}

export type Checked<L extends List> =
  | { readonly ok: true; readonly entry: Entries[L] }
  /** Paths are those within the entry: `names[0].text`. */
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Problems that a form shows at most. */
const MAX_PROBLEMS = 100;

const SCHEMAS = { entities: entitySchema, quotes: quoteSchema, sources: sourceSchema } as const;

/** Checks an entry by the rules for packs. */
export function checkEntry<L extends List>(list: L, value: unknown, known: Known): Checked<L> {
  const parsed = SCHEMAS[list].safeParse(value, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      ...issue,
      path: [list, 0, ...issue.path],
    }));
    return { ok: false, problems: within(problemsOf(issues, MAX_PROBLEMS), list) };
  }
  // The schema is that of the list; the compiler does not follow one through the other.
  const entry = parsed.data as Entries[L];
  const problems = [...misfits(entry, known), ...within([...contradictionsIn(entry)], list)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entry };
}

function within(problems: readonly PackProblem[], list: List): PackProblem[] {
  const start = `$.${list}[0]`;
  return problems.map(({ path, message }) => ({
    path: path.slice(start.length).replace(/^\./, ''),
    message,
  }));
}

function contradictionsIn(entry: Entries[List]): Iterable<PackProblem> {
  if ('names' in entry) return contradictions({ entities: [entry], quotes: [] });
  return 'text' in entry ? contradictions({ entities: [], quotes: [entry] }) : [];
}

function* misfits(entry: Entries[List], known: Known): Generator<PackProblem> {
  if ('names' in entry) {
    for (const [i, { to }] of (entry.relations ?? []).entries()) {
      if (!known.hasEntity(to)) yield missing(`relations[${String(i)}].to`, 'entity');
    }
  } else if ('text' in entry) {
    const { speaker, about, source } = entry;
    if (speaker !== null && !known.hasEntity(speaker)) yield missing('speaker', 'entity');
    for (const [i, id] of about.entries()) {
      if (!known.hasEntity(id)) yield missing(`about[${String(i)}]`, 'entity');
    }
    if (!known.hasSource(source)) yield missing('source', 'source');
    if (entry.end - entry.start !== entry.text.length) {
      const message = `is not start + ${String(entry.text.length)}, the length of the words; correct the offsets`;
      yield { path: 'end', message };
    }
  }
}

function missing(path: string, what: string): PackProblem {
  return { path, message: `names no ${what} of this pack; choose another` };
}
