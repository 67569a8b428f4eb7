import type { LocalStore } from '../../../lib/browser/local-store.ts';

/** `storage.local` in memory: values are copied in and out, and every write is counted. */
export class MemoryStore implements LocalStore {
  readonly values = new Map<string, unknown>();
  writes = 0;

  get(key: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.values.get(key)));
  }

  async getAll(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    const all = Object.entries(await this.all());
    return Object.fromEntries(all.filter(([key]) => keys.includes(key)));
  }

  set(key: string, value: unknown): Promise<void> {
    this.writes++;
    this.values.set(key, structuredClone(value));
    return Promise.resolve();
  }

  setAll(values: Readonly<Record<string, unknown>>): Promise<void> {
    this.writes++;
    for (const [key, value] of Object.entries(values)) this.values.set(key, structuredClone(value));
    return Promise.resolve();
  }

  remove(...keys: readonly string[]): Promise<void> {
    this.writes++;
    for (const key of keys) this.values.delete(key);
    return Promise.resolve();
  }

  all(): Promise<Readonly<Record<string, unknown>>> {
    return Promise.resolve(structuredClone(Object.fromEntries(this.values)));
  }
}
