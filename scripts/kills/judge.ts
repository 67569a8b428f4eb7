import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../../lib/pack/schema.ts';
import type { Stored } from '../../tests/driver/stored.ts';

/** What is stored of the pack that is imported, judged by someone who knows every edition. */
export interface Judgement {
  /** The version that is installed; null: none. */
  readonly version: number | null;
  /** Copies of which something lies there although they are not installed. */
  readonly leftovers: readonly string[];
  /** What is neither old nor new; empty where all is well. */
  readonly faults: readonly string[];
}

interface Head {
  readonly version: number;
  readonly copy?: string;
}

/** Reads with its own eyes: not with what Backstory itself reads packs with. */
export function judge(
  { database, local }: Stored,
  id: string,
  editionOf: (version: number) => Pack,
): Judgement {
  const faults: string[] = [];
  if (local['notice'] !== undefined) {
    faults.push(`the reader was told: ${JSON.stringify(local['notice'])}`);
  }
  const tables = database?.tables ?? {};
  const heads = Object.values(tables['heads'] ?? {}).map((record) => unsealed(record, faults));
  const copies = Object.keys(tables['heads'] ?? {}).map((key, i) => heads[i]?.['copy'] ?? key);
  const leftovers = new Set<string>();
  for (const table of ['pages', 'names', 'search', 'staging']) {
    for (const key of Object.keys(tables[table] ?? {})) {
      const copy = copyIn(key);
      if (!copies.includes(copy)) leftovers.add(copy);
    }
  }
  const record = tables['heads']?.[id];
  if (record === undefined) return { version: null, leftovers: [...leftovers], faults };
  const { version, copy = id } = unsealed(record, faults) as unknown as Head; // As heads are.
  faults.push(...faultsOf(tables, copy, checksumIn(record), editionOf(version)));
  return { version, leftovers: [...leftovers], faults };
}

/** What lies under a copy and is not this edition, or is missing of it. */
function faultsOf(
  tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  copy: string,
  edition: unknown,
  pack: Pack,
): string[] {
  const faults: string[] = [];
  const lists: Record<string, [n: number, items: unknown[]][]> = {};
  for (const [key, record] of Object.entries(tables['pages'] ?? {})) {
    const [of, list, n] = JSON.parse(key) as [string, string, number]; // As keys of pages are.
    if (of !== copy) continue;
    (lists[list] ??= []).push([n, Object.values(unsealed(record, faults))]);
  }
  const items = (list: string) =>
    (lists[list] ?? []).toSorted(([a], [b]) => a - b).flatMap(([, page]) => page);
  const entities = items('entities').map((item) => Reflect.get(Object(item), 'entity') as unknown);
  const quotes = (items('quotes') as { quote: unknown; order: number }[])
    .toSorted((a, b) => a.order - b.order)
    .map(({ quote }) => quote);
  const stored = { entities, quotes, sources: items('sources') };
  for (const list of ['entities', 'quotes', 'sources'] as const) {
    if (!isDeepStrictEqual(stored[list], pack[list])) {
      faults.push(`${list} of version ${String(pack.version)} are not those of its file`);
    }
  }
  const names = Object(tables['names']?.[copy]) as Record<string, unknown>;
  const base64: unknown = Reflect.get(Object(names['blob']), 'base64');
  const bytes = Buffer.from(String(base64), 'base64');
  if (names['edition'] !== edition) faults.push('its names are those of another edition');
  if (names['checksum'] !== sha256(bytes)) faults.push('its names are damaged');
  return faults;
}

/** What a sealed record holds, and a fault where its seal is broken. */
export function unsealed(record: unknown, faults: string[]): Record<string, unknown> {
  const json: unknown = Reflect.get(Object(record), 'json');
  if (typeof json !== 'string' || sha256(json) !== checksumIn(record)) {
    faults.push('the seal of a record is broken');
    return {};
  }
  return Object(JSON.parse(json)) as Record<string, unknown>;
}

function checksumIn(record: unknown): unknown {
  return Reflect.get(Object(record), 'checksum');
}

/** The copy that a key speaks of: a text, or the first part of a list. */
function copyIn(key: string): string {
  return key.startsWith('[') ? String((JSON.parse(key) as unknown[])[0]) : key;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
