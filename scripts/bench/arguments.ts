/** What `npm run bench` was asked for. */
export interface Asked {
  /** test/test-pages of a copy of mozilla/readability. */
  readonly folder: string | undefined;
  /** Into docs/performance.md instead of to the screen. */
  readonly write: boolean;
  /** Each page once, to see that everything works: the figures mean little. */
  readonly quick: boolean;
  /** Letters of the parts to measure. */
  readonly parts: readonly string[];
}

/** @throws Error in words for the user. */
export function parseArguments(args: readonly string[], letters: readonly string[]): Asked {
  let folder: string | undefined;
  let write = false;
  let quick = false;
  let parts = letters;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--write') write = true;
    else if (argument === '--quick') quick = true;
    else if (argument === '--only') {
      parts = (args[++i] ?? '').split(',');
      const unknown = parts.find((part) => !letters.includes(part));
      if (unknown !== undefined) {
        throw new Error(`there is no part “${unknown}”; the parts are ${letters.join(', ')}`);
      }
    } else if (argument.startsWith('-')) throw new Error(`there is no option ${argument}`);
    else folder = argument;
  }
  return { folder, write, quick, parts };
}
