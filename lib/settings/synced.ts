import { z } from 'zod';
import type { LocalStore } from '../browser/local-store.ts';
import { mergeSwitches, type SiteRecord, type SiteRecords } from './merge-switches.ts';
import { fitting } from './sync-room.ts';
import { followedSites, hostOf, siteKey, siteOfKey, switchSite } from './switches.ts';

/**
 * Sites that are switched off follow the reader from machine to machine in the browser's own
 * `storage.sync`, where the reader has that on. `storage.local` stays what counts here: whatever
 * fails on the way is tried again at the next change or start, and loses nothing.
 */

/** The part of `storage.sync` that is needed. */
interface SyncStore {
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** All of them in one write. */
  setAll(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(...keys: readonly string[]): Promise<void>;
}

export interface SyncedStores {
  readonly local: LocalStore;
  readonly sync: SyncStore;
  now(): number;
}

/** Under which key this machine keeps what it knew when it last looked. */
const KNOWN = 'synced';

const record = z.strictObject({ off: z.boolean(), at: z.int().min(0) });
const knownSchema = z.array(z.tuple([z.string(), record]));

/** Brings both sides together once. Gives the sites that were switched here by another machine. */
export async function syncSwitches({
  local,
  sync,
  now,
}: SyncedStores): Promise<ReadonlyMap<string, boolean>> {
  const carried = await sync.all();
  const known = new Map(knownSchema.safeParse(await local.get(KNOWN)).data);
  const off = await followedSites(local);
  const merged = mergeSwitches({ off, known, carried: recordsIn(carried) }, now());
  // What is known comes after what it speaks of: stopped in between, it is found again.
  for (const [host, isOff] of merged.arrived) await switchSite(local, host, !isOff);
  await keepKnown(local, known, merged.known);
  const { values, evicted } = fitting(carried, merged.leaving);
  const gone = [...merged.forgotten.map(siteKey), ...evicted];
  if (gone.length > 0) await sync.remove(...gone);
  if (Object.keys(values).length > 0) await sync.setAll(values);
  return merged.arrived;
}

/** The records of sites in `storage.sync`; what cannot be read is nobody's, and left alone. */
function recordsIn(carried: Readonly<Record<string, unknown>>): SiteRecords {
  const found = Object.entries(carried).flatMap(([key, value]): [string, SiteRecord][] => {
    const host = siteOfKey(key);
    const parsed = record.safeParse(value);
    if (host === undefined || hostOf(`http://${host}/`) !== host) return [];
    return parsed.success ? [[host, parsed.data]] : [];
  });
  return new Map(found);
}

async function keepKnown(local: LocalStore, old: SiteRecords, known: SiteRecords): Promise<void> {
  if (JSON.stringify([...old]) === JSON.stringify([...known])) return;
  await (known.size > 0 ? local.set(KNOWN, [...known]) : local.remove(KNOWN));
}
