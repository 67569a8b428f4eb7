import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Converted } from '../../lib/convert/candidate.ts';
import { delimiterOf, readHeader, type ReadRow } from '../../lib/convert/csv/header.ts';
import { Ids } from '../../lib/convert/csv/ids.ts';
import { convertRow } from '../../lib/convert/csv/row.ts';
import { convertItem, type WikidataOptions } from '../../lib/convert/wikidata/convert.ts';
import { entitiesIn } from '../../lib/convert/wikidata/entities-in.ts';
import type { ConvertOptions } from './convert-options.ts';
import { linesOf } from './lines.ts';
import { reasonOf } from './one-line.ts';
import { bytesOf, dayOf, Unreadable } from './source-files.ts';

/** One entry of a source, and the line on which it stands. */
export interface ReadEntry {
  readonly line: number;
  readonly converted: Converted;
}

/** All entries of a file. Throws Unreadable. */
export function entriesOf(
  path: string,
  options: ConvertOptions,
  ids: Ids,
): AsyncGenerator<ReadEntry> {
  return options.from === 'wikidata' ? items(path, options) : rows(path, options, ids);
}

/** JSON lines, as the dumps have them in an array or not; of each what `entitiesIn` finds. */
async function* items(path: string, options: ConvertOptions): AsyncGenerator<ReadEntry> {
  const settings = { ...options, undated: await dayOf(path) };
  for await (const lines of linesOf(await bytesOf(path))) {
    for (const line of lines) {
      if ('problem' in line) throw new Unreadable(`line ${String(line.number)} ${line.problem}`);
      const json = line.text.trim().replace(/,$/, '');
      if (json === '' || json === '[' || json === ']') continue;
      for (const converted of itemsIn(json, settings)) yield { line: line.number, converted };
    }
  }
}

/** What a line opens when JSON is written over several. */
const OPENED = /^\[?\s*\{$/;

function itemsIn(json: string, options: WikidataOptions): Converted[] {
  if (OPENED.test(json)) {
    throw new Unreadable(
      'has an entity written over several lines; put it on one, as in "jq -c . FILE | … convert wikidata -"',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const problem = `is not JSON (${reasonOf(error)}); an entity stands on a line of its own`;
    return [{ problem }];
  }
  return entitiesIn(value).map((one) => convertItem(one, options));
}

async function* rows(
  path: string,
  { languages, ...options }: ConvertOptions,
  ids: Ids,
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
  // Not today: the same table gives the same pack tomorrow.
  const settings = {
    ...options,
    language: languages[0] ?? 'en',
    asOf: options.asOf ?? (await dayOf(path)),
  };
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
  // A failure destroys the parser, whose reader is told; and where that stops reading, all is closed.
  pipeline(bytes, decoded, parser).catch(() => undefined);
  yield* parser;
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new Unreadable('is not UTF-8; save it as UTF-8', { cause: error });
    }
  };
  for await (const chunk of bytes) yield decode(chunk);
  yield decode();
}

async function firstLine(path: string): Promise<string> {
  for await (const chunk of await bytesOf(path)) {
    const text = chunk.toString('utf8');
    return text.slice(0, Math.max(text.indexOf('\n'), 0) || text.length);
  }
  return '';
}
