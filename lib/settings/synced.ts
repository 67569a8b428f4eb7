import type { LocalStore } from '../browser/local-store.ts';
import type { Followed } from './followed.ts';
import { isSame, merge, type Merged, type Said, type SaidById, type Saying } from './merge.ts';
import { keepKnown, readKnown, recordOf, recordsIn } from './said-records.ts';
import { fitting, type Wanted } from './sync-room.ts';

/**
 * Some of what the reader says follows them from machine to machine in the browser's own
 * `storage.sync`, where the reader has that on. What is on this machine stays what counts here:
 * whatever fails on the way is tried again at the next change or start, and loses nothing.
 */

/** The part of `storage.sync` that is needed. */
interface SyncStore {
  all(): Promise<Carried>;
  /** All of them in one write. */
  setAll(values: Carried): Promise<void>;
  remove(...keys: readonly string[]): Promise<void>;
}

type Carried = Readonly<Record<string, unknown>>;

export interface SyncedStores {
  readonly local: LocalStore;
  readonly sync: SyncStore;
  now(): number;
}

/** A matter whose own side is joined: what the other side is to be told. */
interface Joined {
  readonly leaving: readonly Line[];
  /** What is as if it had never been said. */
  readonly spare: readonly Line[];
  readonly gone: readonly string[];
  /** Once `gone` is. */
  forget(): Promise<void>;
  tell(): Promise<void>;
}

interface Line {
  readonly key: string;
  readonly record: Saying;
  readonly at: number;
}

type Join = (carried: Carried, stores: SyncedStores) => Promise<Joined>;

/**
 * Brings both sides together once, in two writes at most. A matter that fails does not keep back
 * the others; its error is thrown after them.
 */
export async function syncAll(matters: readonly Join[], stores: SyncedStores): Promise<void> {
  const carried = await stores.sync.all();
  const ended = await Promise.allSettled(matters.map((join) => join(carried, stores)));
  const joined = ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  try {
    await write(joined, carried, stores.sync);
  } finally {
    for (const { tell } of joined) await tell();
  }
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

async function write(joined: readonly Joined[], carried: Carried, sync: SyncStore): Promise<void> {
  const { values, evicted } = fitting(carried, wantedOf(joined));
  const gone = [...joined.flatMap((one) => one.gone), ...evicted];
  if (gone.length > 0) await sync.remove(...gone);
  for (const { forget } of joined) await forget();
  if (Object.keys(values).length > 0) await sync.setAll(values);
}

/** What was said last comes first, what is longest spare goes first. */
function wantedOf(joined: readonly Joined[]): Wanted {
  const leaving = joined.flatMap((one) => one.leaving).toSorted((a, b) => b.at - a.at);
  const spare = joined.flatMap((one) => one.spare).toSorted((a, b) => a.at - b.at);
  return {
    leaving: leaving.map(({ key, record }) => [key, record]),
    spare: spare.map(({ key }) => key),
  };
}

/** A matter, ready to be joined. */
export function follow<V extends Saying>(matter: Followed<V>): Join {
  const { keyOf } = matter;
  return async (carried, { local, now }) => {
    const theirs = recordsIn(matter, carried);
    const known = await readKnown(matter, local);
    const merged = merge({ here: await matter.here(), known, carried: theirs }, matter, now());
    const { arrived, forgotten, withdrawn } = merged;
    if (arrived.size > 0) await matter.put(arrived);
    // What is known comes after what it speaks of: stopped in between, it is found again. So is
    // what is withdrawn: it is known until it is not carried any more.
    const kept = keepingWithdrawn(merged, known);
    await keepKnown(matter, local, known, kept);
    return {
      leaving: [...merged.leaving].map(([id, said]) => lineOf(keyOf(id), said)),
      spare: [...theirs].flatMap(([id, said]) =>
        isSame(said.value, matter.unsaid) ? [lineOf(keyOf(id), said)] : [],
      ),
      gone: [...forgotten, ...withdrawn.filter((id) => theirs.has(id))].map(keyOf),
      forget: () => keepKnown(matter, local, kept, merged.known),
      async tell() {
        if (arrived.size > 0) await matter.onArrived(arrived);
      },
    };
  };
}

function keepingWithdrawn<V extends Saying>(merged: Merged<V>, known: SaidById<V>): SaidById<V> {
  const withdrawn = new Set(merged.withdrawn);
  return new Map([...merged.known, ...[...known].filter(([id]) => withdrawn.has(id))]);
}

function lineOf<V extends Saying>(key: string, said: Said<V>): Line {
  return { key, record: recordOf(said), at: said.at };
}
