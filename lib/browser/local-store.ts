import { browser } from './extension.ts';

/** The part of a storage area that the services need; small facts that must outlive the worker. */
export interface LocalStore {
  get(key: string): Promise<unknown>;
  /** What there is of them, by key, in one read. */
  getAll(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: unknown): Promise<void>;
  /** All of them in one change. */
  setAll(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** All of them in one change. */
  remove(...keys: readonly string[]): Promise<void>;
  /** Everything in it, by key. */
  all(): Promise<Readonly<Record<string, unknown>>>;
}

/** On the disk, until the extension is removed. */
export const localStore = storeIn('local');

/** In memory, until the browser or the extension ends: for what must leave no trace. */
export const sessionStore = storeIn('session');

/** What the browser carries to the reader's other machines, where the reader has that on. */
export const syncStore = {
  // It may be missing altogether, which is a failure like any other: this must be async.
  async all(): Promise<Readonly<Record<string, unknown>>> {
    return browser.storage.sync.get(null);
  },
  /** All of them in one write: writes are counted. */
  async setAll(values: Readonly<Record<string, unknown>>): Promise<void> {
    await browser.storage.sync.set(values);
  },
  async remove(...keys: readonly string[]): Promise<void> {
    await browser.storage.sync.remove([...keys]);
  },
};

/**
 * Calls `onChange` after keys that `isOurs` accepts have changed in any store, in any context,
 * with the values that went and came. Gives what ends that.
 */
export function watchStores(
  isOurs: (key: string) => boolean,
  onChange: (values: readonly unknown[]) => void,
): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes) => {
    const ours = Object.entries(changes).filter(([key]) => isOurs(key));
    // They are typed as any: nothing is known of what is stored.
    const values = ours.flatMap(([, { oldValue, newValue }]) => [oldValue, newValue] as unknown[]);
    if (ours.length > 0) onChange(values);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function storeIn(area: 'local' | 'session'): LocalStore {
  return {
    async get(key) {
      return (await browser.storage[area].get(key))[key];
    },
    getAll: (keys) => browser.storage[area].get([...keys]),
    async set(key, value) {
      await browser.storage[area].set({ [key]: value });
    },
    async setAll(values) {
      await browser.storage[area].set(values);
    },
    async remove(...keys) {
      await browser.storage[area].remove([...keys]);
    },
    all: () => browser.storage[area].get(null),
  };
}
