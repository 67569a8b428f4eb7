import { parseArgs } from 'node:util';
import { reasonOf } from './one-line.ts';

/** What the user asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'validate'; readonly packs: readonly string[] }
  | {
      readonly name: 'annotate-files';
      readonly packs: readonly string[];
      readonly files: readonly string[];
    }
  | { readonly name: 'annotate-lines'; readonly packs: readonly string[] }
  | { readonly name: 'misused'; readonly problem: string };

/** Reads the command line; `packs` of annotate is empty where the bundled one is meant. */
export function readArguments(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        jsonl: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true, default: [] },
      },
      allowPositionals: true,
    });
    if (values.help) return { name: 'help' };
    const [command, ...paths] = positionals;
    switch (command) {
      case 'validate':
        return validate(paths, values);
      case 'annotate':
        return annotate(paths, values);
      case undefined:
        return misused('a command is missing; name validate or annotate');
      default:
        return misused(`unknown command "${command}"; there are validate and annotate`);
    }
  } catch (error) {
    // Node's second sentence is on arguments that begin with a hyphen.
    return misused(reasonOf(error).replace(/\. To specify a positional.*/, ''));
  }
}

interface Options {
  readonly jsonl: boolean;
  readonly pack: readonly string[];
}

function validate(packs: readonly string[], { jsonl, pack }: Options): Command {
  if (jsonl || pack.length > 0) return misused('validate takes no options; name the packs alone');
  if (packs.length === 0) return misused('validate needs the path of a pack');
  return { name: 'validate', packs };
}

function annotate(files: readonly string[], { jsonl, pack: packs }: Options): Command {
  if (jsonl && files.length > 0) {
    return misused('annotate --jsonl reads standard input; leave out the files, or --jsonl');
  }
  if (jsonl) return { name: 'annotate-lines', packs };
  if (files.length === 0) return misused('annotate needs the path of a text, or --jsonl');
  return { name: 'annotate-files', packs, files };
}

function misused(problem: string): Command {
  return { name: 'misused', problem };
}
