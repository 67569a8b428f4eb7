import { parsePackJson } from '../../lib/pack/parse.ts';
import type { PackProblem } from '../../lib/pack/problems.ts';
import { readText } from './files.ts';
import { oneLine } from './one-line.ts';
import { placesIn } from './places.ts';
import type { Session } from './session.ts';

/** Where a pack is too wrong to be checked to the end. */
const MORE = 'more is checked once these are corrected';

/** Says of each pack that it is valid, or all that is wrong with it, a line a problem. */
export async function validate(
  paths: readonly string[],
  { output, complain }: Session,
): Promise<0 | 1 | 2> {
  let code: 0 | 1 | 2 = 0;
  for (const path of paths) {
    const file = readText(path);
    if ('failure' in file) {
      complain(file.failure);
      code = 2;
      continue;
    }
    const parsed = parsePackJson(file.text);
    if (!parsed.ok && code === 0) code = 1;
    const lines = parsed.ok
      ? [
          `: valid, ${String(parsed.pack.entities.length)} entities, ${String(parsed.pack.quotes.length)} quotes`,
        ]
      : [...linesOf(file.text, parsed.problems), ...(parsed.partly ? [`: ${MORE}`] : [])];
    for (const line of lines) await output.write(`${oneLine(`${path}${line}`)}\n`);
  }
  await output.flush();
  return code;
}

function linesOf(json: string, problems: readonly PackProblem[]): string[] {
  const places = placesIn(json, problems);
  return problems.map(({ path, message }, i) => {
    const place = places[i];
    return `${place === undefined ? '' : `:${place}`}: ${path} ${message}`;
  });
}
