import { syncSwitches } from '../../../lib/settings/synced.ts';
import { MemoryStore } from './memory-store.ts';

/** `storage.sync` in memory: what all machines of a reader share. */
class Carried extends MemoryStore {
  /** Refuses to be written, as a full or throttled store does. */
  isFull = false;

  override setAll(values: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    return super.setAll(values);
  }
}

/** Machines of one reader; each look comes a second after the one before. */
export function machines() {
  const carried = new Carried();
  let time = 1_000_000;
  const now = () => (time += 1_000);
  const machine = () => {
    const local = new MemoryStore();
    return { local, sync: () => syncSwitches({ local, sync: carried, now }) };
  };
  return { carried, machine, wait: (ms: number) => (time += ms) };
}
