import { spellOut } from './plain-text.ts';
import { problemOf, type PackProblem } from './problems.ts';
import { referenceProblems } from './references.ts';
import { packSchema, type Pack } from './schema.ts';

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Problems that one answer lists at most: a file of a million wrong entries needs no million lines. */
const MAX_PROBLEMS = 50;

/**
 * Reads a pack from the text of a file. Never throws: what is wrong comes back in words. A byte
 * order mark at the start belongs to the file's encoding and is passed over, as the browsers' own
 * file readers do.
 */
export function parsePackJson(json: string): ParsedPack {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    // It repeats a piece of the file.
    const detail = spellOut(error instanceof Error ? error.message : String(error));
    const message = `is not JSON (${detail}); export or download the file again`;
    return { ok: false, problems: [{ path: '$', message }] };
  }
  return parsePack(value);
}

/** Checks that `value` is a pack of format 1 whose references all lead somewhere. */
export function parsePack(value: unknown): ParsedPack {
  const parsed = packSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MAX_PROBLEMS);
    return { ok: false, problems: issues.map(problemOf) };
  }
  const problems: PackProblem[] = [];
  for (const problem of referenceProblems(parsed.data)) {
    problems.push(problem);
    if (problems.length === MAX_PROBLEMS) break;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: parsed.data };
}
