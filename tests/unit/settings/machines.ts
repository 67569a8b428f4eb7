import { follow, syncAll } from '../../../lib/settings/synced.ts';
import { sitesThatFollow } from '../../../lib/settings/synced-sites.ts';
import { MemoryStore } from './memory-store.ts';

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

/** Machines of one reader; each look comes a second after the one before. */
export function machines() {
  const carried = new Carried();
  let time = 1_000_000;
  const now = () => (time += 1_000);
  const machine = (sync: Parameters<typeof syncAll>[1]['sync'] = carried) => {
    const local = new MemoryStore();
    /** Looks once. Gives the sites that another machine has switched. */
    const look = async () => {
      let sites: ReadonlyMap<string, boolean> = new Map();
      const onSites = (arrived: ReadonlyMap<string, boolean>) => {
        sites = arrived;
        return Promise.resolve();
      };
      const matters = [follow(sitesThatFollow(local, onSites))];
      await syncAll(matters, { local, sync, now });
      return sites;
    };
    return { local, sync: look };
  };
  return { carried, machine, wait: (ms: number) => (time += ms) };
}
