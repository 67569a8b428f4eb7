import type { z } from 'zod';
import { packSchema, type Pack } from './schema.ts';

/** One thing wrong with a pack: where (a JSON path such as `$.quotes[3].speaker`) and what to do. */
interface PackProblem {
  readonly path: string;
  readonly message: string;
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Problems that one answer lists at most: a file of a million wrong entries needs no million lines. */
const MAX_PROBLEMS = 50;

/** Reads a pack from the text of a file. Never throws: what is wrong comes back in words. */
export function parsePackJson(json: string): ParsedPack {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused([
      { path: '$', message: `is not JSON (${detail}); export or download the file again` },
    ]);
  }
  return parsePack(value);
}

/** Checks that `value` is a pack of format 1 whose references all lead somewhere. */
export function parsePack(value: unknown): ParsedPack {
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) return refused(parsed.error.issues.map(problemOf));
  const problems = referenceProblems(parsed.data);
  return problems.length > 0 ? refused(problems) : { ok: true, pack: parsed.data };
}

function refused(problems: readonly PackProblem[]): ParsedPack {
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

function problemOf(issue: z.core.$ZodIssue): PackProblem {
  return { path: jsonPath(issue.path), message: wordsFor(issue) };
}

/** zod's own words are for programmers; those of the schema begin with a verb and are kept. */
function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${withArticle(issue.expected)}; correct its value`;
    case 'unrecognized_keys':
      return `has the unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; correct its spelling or remove it`;
    case 'too_big':
      return issue.origin === 'string'
        ? issue.message
        : `is more than ${String(issue.maximum)}${issue.origin === 'array' ? ' entries; split the pack' : '; correct it'}`;
    case 'too_small':
      return issue.origin === 'string'
        ? issue.message
        : `is less than ${String(issue.minimum)}${issue.origin === 'array' ? ' entry; add one' : '; correct it'}`;
    case 'invalid_value':
      return issue.message.startsWith('is ')
        ? issue.message
        : `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    default:
      return issue.message;
  }
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function jsonPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${String(step)}]`;
    const key = String(step);
    return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return `$${steps.join('')}`;
}

/** Duplicate ids, references that lead nowhere, and offsets that do not fit the quote. */
function referenceProblems(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const entities = ids(pack.entities, '$.entities', problems);
  const sources = ids(pack.sources, '$.sources', problems);
  ids(pack.quotes, '$.quotes', problems);
  const check = (known: ReadonlySet<string>, id: string, path: string, what: string) => {
    if (known.has(id)) return;
    problems.push({
      path,
      message: `names ${what} "${id}", which the pack does not have; add it or correct the id`,
    });
  };
  pack.entities.forEach((entity, i) => {
    entity.relations?.forEach(({ to }, j) => {
      check(entities, to, `$.entities[${String(i)}].relations[${String(j)}].to`, 'the entity');
    });
  });
  pack.quotes.forEach((quote, i) => {
    const at = `$.quotes[${String(i)}]`;
    if (quote.speaker !== null) check(entities, quote.speaker, `${at}.speaker`, 'the entity');
    quote.about.forEach((id, j) => {
      check(entities, id, `${at}.about[${String(j)}]`, 'the entity');
    });
    check(sources, quote.source, `${at}.source`, 'the source');
    if (quote.end - quote.start !== quote.text.length) {
      const length = String(quote.text.length);
      const message = `is not start + ${length}, the length of the text in UTF-16 code units; correct the offsets`;
      problems.push({ path: `${at}.end`, message });
    }
  });
  return problems;
}

function ids(
  entries: readonly { readonly id: string }[],
  path: string,
  problems: PackProblem[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  entries.forEach(({ id }, i) => {
    if (seen.has(id)) {
      const message = `is the second entry with the id "${id}"; give one of them another id`;
      problems.push({ path: `${path}[${String(i)}].id`, message });
    }
    seen.add(id);
  });
  return seen;
}
