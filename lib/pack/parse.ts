import { contradictions } from './contradictions.ts';
import { faultIn, placeIn } from './json-fault.ts';
import { MAX_PROBLEMS, problemsOf, REPORT, type PackProblem } from './problems.ts';
import { referenceProblems } from './references.ts';
import { notJsonAt } from './unreadable.ts';
import { entitySchema, packSchema, quoteSchema, sourceSchema, type Pack } from './schema.ts';
import type { z } from '../zod.ts';

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | {
      readonly ok: false;
      readonly problems: readonly PackProblem[];
      /** True where these hide others: there is more to check once they are corrected. */
      readonly partly: boolean;
    };

/**
 * Reads a pack from the text of a file. Never throws: what is wrong comes back in words. A byte
 * order mark at the start belongs to the file's encoding and is passed over, as the browsers' own
 * file readers do.
 */
export function parsePackJson(json: string): ParsedPack {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    const text = json.replace(/^\uFEFF/, '');
    const { at, what } = faultIn(text);
    const message = notJsonAt(placeIn(text, at), what);
    return { ok: false, problems: [{ path: '$', message }], partly: true };
  }
  return parsePack(value);
}

/** Checks that `value` is a pack of format 1 whose parts fit together. Never throws. */
export function parsePack(value: unknown): ParsedPack {
  const parsed = parseBySchema(value);
  if (!parsed.success) {
    return { ok: false, problems: problemsOf(parsed.issues, MAX_PROBLEMS), partly: true };
  }
  const problems: PackProblem[] = [];
  for (const problem of misfits(parsed.data)) {
    if (problems.length === MAX_PROBLEMS) return { ok: false, problems, partly: true };
    problems.push(problem);
  }
  return problems.length > 0
    ? { ok: false, problems, partly: false }
    : { ok: true, pack: parsed.data };
}

type BySchema =
  | { readonly success: true; readonly data: Pack }
  | { readonly success: false; readonly issues: readonly z.core.$ZodIssue[] };

function parseBySchema(value: unknown): BySchema {
  try {
    const { success, data, error } = packSchema.safeParse(value, REPORT);
    return success ? { success, data } : { success, issues: error.issues };
  } catch (error) {
    // Zod hands on what it finds in a list as the arguments of one call; a million are too many.
    if (!(error instanceof RangeError)) throw error;
    return { success: false, issues: firstIssues(value) };
  }
}

const LISTS = { sources: sourceSchema, entities: entitySchema, quotes: quoteSchema };

/** What is wrong with a pack but for its lists, and with the first entries of those that are wrong at all. */
function firstIssues(value: unknown): z.core.$ZodIssue[] {
  const bare = { ...Object(value), sources: [], entities: [], quotes: [] } as unknown;
  const found = packSchema.safeParse(bare, REPORT).error?.issues ?? [];
  const issues = found.filter(({ path }) => !Object.hasOwn(LISTS, path[0] ?? ''));
  for (const [list, schema] of Object.entries(LISTS)) {
    const entries: unknown = Reflect.get(Object(value), list);
    for (const [n, entry] of Array.isArray(entries) ? entries.entries() : []) {
      const { error } = schema.safeParse(entry, REPORT);
      const placed = error?.issues.map((issue) => ({ ...issue, path: [list, n, ...issue.path] }));
      issues.push(...(placed ?? []));
      if (issues.length >= MAX_PROBLEMS) return issues;
    }
  }
  return issues;
}

/** What the schema cannot see. One after another, so that it may end at the first few of a million. */
function* misfits(pack: Pack): Generator<PackProblem> {
  yield* referenceProblems(pack);
  yield* contradictions(pack);
}
