import type { z } from '../zod.ts';
import { mayBeLeftOut } from './optional-fields.ts';
import { spellOut } from './plain-text.ts';

/** One thing wrong with a pack: where (a JSON path such as `$.quotes[3].speaker`) and what to do. */
export interface PackProblem {
  readonly path: string;
  readonly message: string;
}

/** Problems that one answer lists at most: a file of a million wrong entries needs no million lines. */
export const MAX_PROBLEMS = 50;

/** Unknown fields that one problem names, and the characters that it shows of each. */
const MAX_FIELDS = 5;
const MAX_FIELD = 60;

/** What zod has to be asked with for findings that `problemsOf` can tell: a missing field from a wrong one. */
export const REPORT = { reportInput: true } as const;

/** A finding of the schema in words. */
function problemOf(issue: z.core.$ZodIssue): PackProblem {
  const message = wordsFor(issue);
  const isNothing = issue.input === null || message.startsWith('is empty');
  const instead = isNothing && mayBeLeftOut(issue.path) ? ', or leave it out' : '';
  return { path: jsonPath(issue.path), message: `${message}${instead}` };
}

/**
 * At most `limit` of the findings in words. What is no list at all is not also one of too many
 * entries: of a value of the wrong type only that is told.
 */
export function problemsOf(issues: readonly z.core.$ZodIssue[], limit: number): PackProblem[] {
  const problems: PackProblem[] = [];
  const mistyped = new Set<string>();
  for (const issue of issues) {
    const path = jsonPath(issue.path);
    if (mistyped.has(path)) continue;
    if (issue.code === 'invalid_type') mistyped.add(path);
    problems.push(problemOf(issue));
    if (problems.length === limit) break;
  }
  return problems;
}

/** zod's own words are for programmers; those of the schema begin with a verb and are kept. */
function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.path.length > 0 && issue.input === undefined && isAboutTheValue(issue)) {
    return 'is missing; add it';
  }
  switch (issue.code) {
    case 'invalid_type':
      return isCustom(issue)
        ? issue.message
        : `must be ${TYPES[issue.expected] ?? issue.expected}; correct its value`;
    case 'unrecognized_keys':
      return `has the unknown field ${fieldNames(issue.keys)}; correct its spelling or remove it`;
    case 'too_big':
      return isCustom(issue) ? issue.message : tooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return isCustom(issue) ? issue.message : tooSmall(issue.origin, Number(issue.minimum));
    case 'invalid_value':
      return isCustom(issue)
        ? issue.message
        : `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}; correct its value`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
};

function isAboutTheValue({ code }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' || code === 'invalid_value';
}

function isCustom({ message }: z.core.$ZodIssue): boolean {
  return /^(?:is|has|contains|must) /.test(message);
}

function tooBig(origin: string, maximum: number): string {
  return origin === 'array' ? tooMany(maximum) : `is more than ${String(maximum)}; correct it`;
}

/** What is said of a list of more than `maximum` entries. */
export function tooMany(maximum: number): string {
  return `has more than ${String(maximum)} entries; remove some`;
}

function tooSmall(origin: string, minimum: number): string {
  return origin === 'array'
    ? `has fewer entries than ${String(minimum)}; add what is missing`
    : `is less than ${String(minimum)}; correct it`;
}

function fieldNames(keys: readonly string[]): string {
  const names = keys.slice(0, MAX_FIELDS).map((key) => {
    const shown = key.length > MAX_FIELD ? `${key.slice(0, MAX_FIELD)}…` : key;
    return spellOut(JSON.stringify(shown));
  });
  const more = keys.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}

/** The schema has no field whose name would need quoting. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return `$${path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`)).join('')}`;
}
