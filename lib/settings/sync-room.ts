import { z } from 'zod';
import type { SiteRecord } from './merge-switches.ts';
import { siteKey, siteOfKey } from './switches.ts';

/** What fits into `storage.sync`, a little below what browsers allow: 512 items, 8 KB each, 100 KB. */
const ROOM = { items: 400, item: 8_000, all: 100_000 } as const;

const on = z.object({ off: z.literal(false), at: z.number() });

export interface Fitting {
  /** What can be written, by key. */
  readonly values: Readonly<Record<string, SiteRecord>>;
  /** Keys that have to make room for it. */
  readonly evicted: readonly string[];
}

/**
 * What of `leaving` fits beside what is carried, in its order. Room is made only by what says that a
 * site is on again, the oldest first.
 */
export function fitting(
  carried: Readonly<Record<string, unknown>>,
  leaving: readonly (readonly [host: string, record: SiteRecord])[],
): Fitting {
  const sizes = new Map(Object.entries(carried).map(([key, value]) => [key, sizeOf(key, value)]));
  let sum = [...sizes.values()].reduce((a, b) => a + b, 0);
  const oldest = spareKeys(carried, new Set(leaving.map(([host]) => siteKey(host))));
  const values: [string, SiteRecord][] = [];
  const evicted: string[] = [];
  const drop = (key: string) => {
    sum -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  for (const [host, record] of leaving) {
    const key = siteKey(host);
    const size = sizeOf(key, record);
    const fits = () => {
      const more = sizes.has(key) ? 0 : 1;
      return sizes.size + more <= ROOM.items && sum - (sizes.get(key) ?? 0) + size <= ROOM.all;
    };
    if (size > ROOM.item) continue;
    while (!fits() && oldest.length > 0) {
      const spare = oldest.shift() ?? '';
      evicted.push(spare);
      drop(spare);
    }
    if (!fits()) continue;
    drop(key);
    sizes.set(key, size);
    sum += size;
    values.push([key, record]);
  }
  return { values: Object.fromEntries(values), evicted };
}

/** Keys of records that say that a site is on, oldest first; but for those that are written anew. */
function spareKeys(
  carried: Readonly<Record<string, unknown>>,
  renewed: ReadonlySet<string>,
): string[] {
  return Object.entries(carried)
    .flatMap(([key, value]) => {
      const parsed = on.safeParse(value);
      const isSpare = siteOfKey(key) !== undefined && parsed.success && !renewed.has(key);
      return isSpare ? [{ key, at: parsed.data.at }] : [];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ key }) => key);
}

/** Bytes, as browsers count them: the key and the value as JSON. */
function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}
