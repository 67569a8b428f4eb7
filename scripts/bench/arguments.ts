/** What `npm run bench` was asked for. */
export interface Asked {
  /** test/test-pages of a copy of mozilla/readability. */
  readonly folder: string | undefined;
  /** Tell what can be asked for, and do nothing. */
  readonly help: boolean;
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
  let help = false;
  let parts = letters;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--write') write = true;
    else if (argument === '--quick') quick = true;
    else if (argument === '--help' || argument === '-h') help = true;
    else if (argument === '--only') {
      parts = (args[++i] ?? '').split(',');
      const unknown = parts.find((part) => !letters.includes(part));
      if (unknown !== undefined) {
        throw new Error(`there is no part “${unknown}”; the parts are ${letters.join(', ')}`);
      }
    } else if (argument.startsWith('-')) throw new Error(`there is no option ${argument}`);
    else folder = argument;
  }
  return { folder, write, quick, help, parts };
}

/** What can be asked for, in words for the user. */
export const USAGE = `npm run bench [-- [--write] [--quick] [--only a,b] [FOLDER]]

Builds Backstory and measures it in both browsers beside its peers and the limits of the machine.

  FOLDER     test/test-pages of a copy of github.com/mozilla/readability: real news pages
  --write    put the report into docs/performance.md
  --quick    everything once, to see that it works: the figures mean nothing
  --only a,b those parts alone; with --write the others stand as they were measured last

  a matching   b annotating   c painting   d churn   e memory   f first marks and cards
  g page loads   h sizes   i large packs`;
