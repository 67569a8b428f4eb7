import { visit, type JSONPath } from 'jsonc-parser';
import { jsonPath, type PackProblem } from '../../lib/pack/problems.ts';

/**
 * Where in a pack's JSON each problem is, as `line:column`, both from 1 and the column in UTF-16 code
 * units; of what is missing, where it should be in. Undefined where a problem is of the whole file.
 */
export function placesIn(json: string, problems: readonly PackProblem[]): (string | undefined)[] {
  const ways = problems.map(({ path }) => waysTo(path));
  const wanted = new Set(ways.flat());
  if (wanted.size === 0) return problems.map(() => undefined);
  const found = new Map<string, string>();
  const meet = (path: JSONPath, line: number, column: number) => {
    // A name of signs could read as a path; the schema has none such.
    const way = path.every((step) => /^\w+$/.test(String(step))) ? jsonPath(path) : '';
    if (wanted.has(way)) found.set(way, `${String(line + 1)}:${String(column + 1)}`);
  };
  type Begin = (
    at: number,
    length: number,
    line: number,
    column: number,
    path: () => JSONPath,
  ) => void;
  const begin: Begin = (_at, _length, line, column, path) => meet(path(), line, column);
  try {
    visit(json, {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onLiteralValue: (_value, ...place) => begin(...place),
    });
  } catch (error) {
    // Nested more deeply than the reader can go; what stands before that was found.
    if (!(error instanceof RangeError)) throw error;
  }
  return ways.map((way) => way.map((one) => found.get(one)).find((place) => place !== undefined));
}

/** A path, and those of what it is in, the innermost first; without that of the whole file. */
function waysTo(path: string): string[] {
  const steps = path.match(/\.[^.[]+|\[\d+\]/g) ?? [];
  return steps.map((_, i) => `$${steps.slice(0, steps.length - i).join('')}`);
}
