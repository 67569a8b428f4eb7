import { UNSAID } from '../../../lib/kb/pack-sayings.ts';
import { follow, syncAll } from '../../../lib/settings/synced.ts';
import { packsThatFollow, type PackSaying } from '../../../lib/settings/synced-packs.ts';
import { sitesThatFollow } from '../../../lib/settings/synced-sites.ts';
import { rulesAt } from '../../../lib/settings/where.ts';
import { MemoryStore } from './memory-store.ts';

/** True where a site is off, or one over it, on a machine that works on all others. */
export async function isOff(store: MemoryStore, host: string): Promise<boolean> {
  const [{ by }] = await rulesAt(store, [host] as const);
  return by.length > 0;
}

/** What browsers allow in `storage.sync`. */
const QUOTA = { items: 512, item: 8_192, all: 102_400 };

/** `storage.sync` in memory: what all machines of a reader share. */
class Carried extends MemoryStore {
  /** Refuses to be written, as a throttled store does. */
  isFull = false;

  override setAll(values: Readonly<Record<string, unknown>>): Promise<void> {
    const after = new Map([...this.values, ...Object.entries(structuredClone(values))]);
    const sizes = [...after].map(([key, value]) => Buffer.byteLength(key + JSON.stringify(value)));
    const isOver =
      after.size > QUOTA.items ||
      sizes.some((size) => size > QUOTA.item) ||
      sizes.reduce((a, b) => a + b, 0) > QUOTA.all;
    if (isOver || this.isFull) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    return super.setAll(values);
  }

  override remove(...keys: readonly string[]): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    return super.remove(...keys);
  }
}

/** A pack that is installed, and what the reader says of it. */
type Installed = PackSaying & { readonly isPrivate: boolean };

/** Packs in memory, as the database has them. */
class MemoryShelf {
  readonly packs = new Map<string, Installed>();
  isBroken = false;

  here = () =>
    this.isBroken
      ? Promise.reject(new Error('the database cannot be opened'))
      : Promise.resolve(
          new Map(
            [...this.packs].flatMap(([id, { isPrivate, ...said }]) =>
              isPrivate ? [] : [[id, said] as const],
            ),
          ),
        );

  put = (arrived: ReadonlyMap<string, { is: PackSaying }>) => {
    for (const [id, { is }] of arrived) this.say(id, is);
    return Promise.resolve();
  };

  /** As an import does: nothing is said of it, but whether it is private. */
  install(id: string, isPrivate = false): void {
    this.packs.set(id, { ...UNSAID, isPrivate });
  }

  say(id: string, said: Partial<Installed>): void {
    const before = this.packs.get(id);
    if (!before) throw new Error(`${id} is not installed`);
    this.packs.set(id, { ...before, ...said });
  }
}

/** Two machines that have the pack `harbour`, and what they share. */
export function desks() {
  const all = machines();
  const [desk, lap] = [all.machine(), all.machine()];
  for (const { shelf } of [desk, lap]) shelf.install('harbour');
  return { ...all, desk, lap };
}

/** Machines of one reader; each look comes a second after the one before. */
export function machines() {
  const carried = new Carried();
  let time = 1_000_000;
  const now = () => (time += 1_000);
  const machine = (sync: Parameters<typeof syncAll>[1]['sync'] = carried) => {
    const local = new MemoryStore();
    const shelf = new MemoryShelf();
    /** How often another machine has changed packs. */
    const seen = { packs: 0 };
    const onPacks = () => {
      seen.packs++;
      return Promise.resolve();
    };
    /** Looks once. Gives the sites that another machine has put into a list, or taken out. */
    const look = async () => {
      const sites = new Map<string, boolean>();
      const onSites = (arrived: ReadonlyMap<string, boolean>) => {
        for (const [host, isIn] of arrived) sites.set(host, isIn);
        return Promise.resolve();
      };
      const matters = [
        follow(sitesThatFollow('off', local, onSites)),
        follow(sitesThatFollow('on', local, onSites)),
        follow(packsThatFollow(UNSAID, shelf, onPacks)),
      ];
      await syncAll(matters, { local, sync, now });
      return sites;
    };
    return { local, shelf, seen, sync: look };
  };
  return { carried, machine, wait: (ms: number) => (time += ms) };
}
