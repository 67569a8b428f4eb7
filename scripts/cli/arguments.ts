import { parseArgs } from 'node:util';
import { readConvertOptions, type ConvertOptions } from './convert-options.ts';
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
  | { readonly name: 'convert'; readonly options: ConvertOptions }
  | { readonly name: 'format'; readonly pack: string }
  | { readonly name: 'misused'; readonly problem: string };

/** Reads the command line; `packs` of annotate is empty where the bundled one is meant. */
export function readArguments(args: readonly string[]): Command {
  try {
    if (args[0] === 'convert' && !args.includes('--help') && !args.includes('-h')) {
      return { name: 'convert', options: readConvertOptions(args.slice(1)) };
    }
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
      case 'format':
        return format(paths, values);
      case undefined:
        return misused('a command is missing; name validate, annotate, format or convert');
      default:
        return misused(
          `unknown command "${command}"; there are validate, annotate, format and convert`,
        );
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

function format([pack, ...others]: readonly string[], options: Options): Command {
  if (options.jsonl || options.pack.length > 0) return misused('format takes no options');
  if (pack === undefined || others.length > 0) return misused('format needs the path of one pack');
  return { name: 'format', pack };
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
