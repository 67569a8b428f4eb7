import { parse } from 'csv-parse';
import type { Converted } from '../../lib/convert/candidate.ts';
import { delimiterOf, readHeader, type ReadRow } from '../../lib/convert/csv/header.ts';
import { Ids } from '../../lib/convert/csv/ids.ts';
import { convertRow } from '../../lib/convert/csv/row.ts';
import { convertItem } from '../../lib/convert/wikidata/convert.ts';
import type { ConvertOptions } from './convert-options.ts';
import { linesOf } from './lines.ts';
import { reasonOf } from './one-line.ts';
import { bytesOf } from './source-files.ts';

/** One entry of a source, and the line on which it stands. */
export interface ReadEntry {
  readonly line: number;
  readonly converted: Converted;
}

/** Wrong in a way that nothing behind it can be read. */
export class Unreadable extends Error {}

/** All entries of a file. Throws Unreadable. */
export function entriesOf(
  path: string,
  options: ConvertOptions,
  ids: Ids,
  today: string,
): AsyncGenerator<ReadEntry> {
  return options.from === 'wikidata' ? items(path, options) : rows(path, options, ids, today);
}

/** JSON lines, or one JSON array with an entity on each line, as the dumps have it. */
async function* items(path: string, options: ConvertOptions): AsyncGenerator<ReadEntry> {
  for await (const lines of linesOf(await bytesOf(path))) {
    for (const line of lines) {
      if ('problem' in line) throw new Unreadable(`line ${String(line.number)} ${line.problem}`);
      const json = line.text.trim().replace(/,$/, '');
      if (json === '' || json === '[' || json === ']') continue;
      yield { line: line.number, converted: item(json, options) };
    }
  }
}

function item(json: string, options: ConvertOptions): Converted {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { problem: `is not JSON (${reasonOf(error)})` };
  }
  return convertItem(value, options);
}

async function* rows(
  path: string,
  { languages, ...options }: ConvertOptions,
  ids: Ids,
  today: string,
): AsyncGenerator<ReadEntry> {
  const bytes = await bytesOf(path);
  const delimiter = delimiterOf(await firstLine(path));
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
  });
  const settings = { ...options, language: languages[0] ?? 'en', asOf: options.asOf ?? today };
  let read: ReadRow | undefined;
  try {
    for await (const each of pipeInto(bytes, parser)) {
      // What csv-parse gives with `info`.
      const { record, info } = each as { record: string[]; info: { lines: number } };
      if (!read) {
        const header = readHeader(record);
        if ('problem' in header) throw new Unreadable(header.problem);
        read = header;
        continue;
      }
      const converted = convertRow(read(record), settings, (wish) => ids.for(wish));
      yield { line: info.lines, converted };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(reasonOf(error));
  }
  if (!read) throw new Unreadable('is empty; its first row has to name the columns');
}

async function* pipeInto(
  bytes: AsyncIterable<Buffer>,
  parser: ReturnType<typeof parse>,
): AsyncGenerator {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const writing = (async () => {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      if (!parser.write(text)) await new Promise((go) => parser.once('drain', go));
    }
    parser.end(decoder.decode());
  })();
  writing.catch((error: unknown) => {
    parser.destroy(
      error instanceof TypeError ? new Error('is not UTF-8; save it as UTF-8') : toError(error),
    );
  });
  yield* parser;
  await writing;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function firstLine(path: string): Promise<string> {
  for await (const chunk of await bytesOf(path)) {
    const text = chunk.toString('utf8');
    return text.slice(0, Math.max(text.indexOf('\n'), 0) || text.length);
  }
  return '';
}
