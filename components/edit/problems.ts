import { createContext } from 'preact';
import type { PackProblem } from '../../lib/pack/problems.ts';

/** What is wrong with the fields of the form around, by their paths within the entry. */
export type Problems = ReadonlyMap<string, string>;

export const NO_PROBLEMS: Problems = new Map();

export const ProblemsContext = createContext<Problems>(NO_PROBLEMS);

/** The first problem of each field. */
export function problemsByPath(problems: readonly PackProblem[]): Problems {
  return new Map(problems.toReversed().map(({ path, message }) => [path, message]));
}
