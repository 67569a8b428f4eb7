import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';
import type { Followed } from './followed.ts';
import type { Said, SaidById, Saying } from './merge.ts';

/** As it is written down, on this machine and in `storage.sync`. */
export function recordOf<V extends Saying>({ value, at }: Said<V>): Saying {
  return { ...value, at };
}

/** What is carried of a matter; what cannot be read is nobody's, and left alone. */
export function recordsIn<V extends Saying>(
  matter: Followed<V>,
  carried: Readonly<Record<string, unknown>>,
): SaidById<V> {
  const found = Object.entries(carried).flatMap(([key, record]): [string, Said<V>][] => {
    const id = matter.idOf(key);
    const said = saidIn(matter, record);
    return id === undefined || said === undefined ? [] : [[id, said]];
  });
  return new Map(found);
}

const recordSchema = z.looseObject({ at: z.int().min(0) });

function saidIn<V extends Saying>({ value }: Followed<V>, stored: unknown): Said<V> | undefined {
  const parsed = recordSchema.safeParse(stored);
  if (!parsed.success) return undefined;
  const { at, ...rest } = parsed.data;
  const said = value.safeParse(rest);
  return said.success ? { value: said.data, at } : undefined;
}

const knownSchema = z.array(z.tuple([z.string(), z.unknown()]));

/** What this machine knew when it last looked. */
export async function readKnown<V extends Saying>(
  matter: Followed<V>,
  local: LocalStore,
): Promise<SaidById<V>> {
  const stored = knownSchema.safeParse(await local.get(matter.known)).data ?? [];
  const found = stored.flatMap(([id, line]): [string, Said<V>][] => {
    const said = saidIn(matter, line);
    return said ? [[id, said]] : [];
  });
  return new Map(found);
}

/** Keeps what is known now, unless it is what was known before. */
export async function keepKnown<V extends Saying>(
  matter: Followed<V>,
  local: LocalStore,
  old: SaidById<V>,
  known: SaidById<V>,
): Promise<void> {
  if (JSON.stringify([...old]) === JSON.stringify([...known])) return;
  const lines = [...known].map(([id, said]) => [id, recordOf(said)]);
  await (known.size > 0 ? local.set(matter.known, lines) : local.remove(matter.known));
}
