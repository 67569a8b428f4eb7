/**
 * npm run -s check-quotes -- PACK SOURCE.txt [--source ID]
 *
 * Checks that every quote which PACK, packed with gzip or not, takes from one source stands word for
 * word, at its offsets, in SOURCE.txt (UTF-8, read as it is), and tells where the others stand:
 * offsets may be 0 until then. --source may be left out where the pack has one source.
 * Exit code: 0 all verbatim, 1 some are not or a file cannot be used, 2 wrong usage.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePackJson } from '../lib/pack/parse.ts';
import type { Pack } from '../lib/pack/schema.ts';
import { misplacedQuotes, type Misplaced } from '../lib/pack/verbatim.ts';
import { readText as readPackText } from './cli/files.ts';
import { fitOffsets, type Offsets } from './cli/fit-offsets.ts';

const USAGE = 'usage: npm run -s check-quotes -- PACK SOURCE.txt [--source ID]';
const HELP = [
  USAGE,
  '',
  'Whether every quote that PACK takes from one source stands word for word in SOURCE.txt (UTF-8),',
  'and where: "start" and "end" of a quote may be any numbers until then. --source may be left out',
  'where the pack has one source.',
  'Exit code: 0 all verbatim, 1 some are not or a file cannot be used, 2 wrong usage.',
];

/** An expected end of the program: what to tell the user, and the exit code. */
interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

interface Arguments {
  readonly packPath: string;
  readonly textPath: string;
  readonly sourceId: string | undefined;
}

/** The command line's values, a sentence on what is wrong with it, or undefined: it asks for help. */
function readArguments(args: readonly string[]): Arguments | string | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { source: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) return undefined;
    const [packPath, textPath, ...rest] = positionals;
    if (packPath === undefined || textPath === undefined) return 'a pack and a text are needed';
    if (rest.length > 0) return `one pack and one text only, not also ${rest.join(' ')}`;
    return { packPath, textPath, sourceId: values.source };
  } catch (error) {
    return reason(error);
  }
}

/** The id of the source to check, or a sentence on why none can be chosen. */
function chooseSource(
  sources: Pack['sources'],
  wanted: string | undefined,
): { id: string } | string {
  const ids: readonly string[] = sources.map((source) => source.id);
  if (wanted !== undefined) {
    return ids.includes(wanted)
      ? { id: wanted }
      : `the pack has no source "${wanted}"; it has: ${ids.join(', ')}`;
  }
  const [only] = ids;
  return ids.length === 1 && only !== undefined
    ? { id: only }
    : `the pack has ${String(ids.length)} sources, choose one with --source: ${ids.join(', ')}`;
}

function outcomeOf(args: Arguments | string | undefined): Outcome {
  if (args === undefined) return { code: 0, lines: HELP };
  return typeof args === 'string' ? misused(args) : check(args);
}

function check(args: Arguments): Outcome {
  const text = readText(args.textPath);
  if (typeof text !== 'string') return failed(text.failure);
  const pack = readPack(args.packPath);
  if ('failure' in pack) return failed(pack.failure);
  const { sources, quotes: all } = pack;
  const source = chooseSource(sources, args.sourceId);
  if (typeof source === 'string') return misused(source);
  const quotes = all.filter((quote) => quote.source === source.id);
  const problems = misplacedQuotes(quotes, text);
  return problems.length > 0
    ? { code: 1, lines: problems.map(describe) }
    : { code: 0, lines: [`${String(quotes.length)} quotes verbatim`] };
}

/** The file's text with nothing added or dropped, a leading byte-order mark included. */
function readText(path: string): string | { failure: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    return { failure: `cannot read ${path}: ${reason(error)}` };
  }
}

/** A pack that is valid but for offsets, which are those of the file, fitting or not. */
function readPack(path: string): Pack | { failure: string } {
  const read = readPackText(path);
  if ('failure' in read) return read;
  const { json, offsets } = fitOffsets(read.text);
  const parsed = parsePackJson(json);
  if (parsed.ok) return withOffsets(parsed.pack, offsets);
  const problems = parsed.problems.map(({ path: where, message }) => `${where} ${message}`);
  return { failure: `${path} is not a valid pack: ${problems.join('; ')}` };
}

function withOffsets(pack: Pack, offsets: readonly (Offsets | undefined)[]): Pack {
  return { ...pack, quotes: pack.quotes.map((quote, i) => ({ ...quote, ...offsets[i] })) };
}

/** One line: which quote, what stands there instead, where its words really are. */
function describe({ id, start, end, expected, actual, foundAt }: Misplaced): string {
  const found =
    foundAt.length === 0
      ? `${shown(expected)} is nowhere in the text`
      : `${shown(expected)} stands at ${foundAt.map((at) => `${String(at)}-${String(at + expected.length)}`).join(', ')}`;
  return `${id}: at ${String(start)}-${String(end)} stands ${shown(actual)}; ${found}`;
}

/** Quoted, on one line, and cut in the middle so that both ends can be compared. */
function shown(words: string): string {
  const cut = words.length > 120 ? `${words.slice(0, 60)} … ${words.slice(-55)}` : words;
  return JSON.stringify(cut);
}

function failed(line: string): Outcome {
  return { code: 1, lines: [line] };
}

function misused(line: string): Outcome {
  return { code: 2, lines: [line, USAGE] };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const args = readArguments(process.argv.slice(2));
const outcome = outcomeOf(args);
const print = outcome.code === 0 ? console.log : console.error;
for (const line of outcome.lines) print(line);
process.exitCode = outcome.code;
