import { expect, it } from 'vitest';
import { namesFor } from '../../../lib/messages/own-names.ts';
import { MemoryStore } from '../settings/memory-store.ts';

it('names differ from document to document and from kind to kind, and tell nothing', async () => {
  const store = new MemoryStore();
  const documents = await Promise.all([1_000.5, 1_000.6].map((born) => namesFor(store, born)));
  const names = documents.flatMap((one) => Object.values(one));
  expect(new Set(names).size).toBe(10);
  expect(names.filter((name) => !/^h[0-9a-f]{12}$/.test(name))).toEqual([]);
  // Both asked for the key before there was one.
  expect(store.writes).toBe(1);
});

it('a document has the same names in each life of the extension, and others in each browser', async () => {
  const store = new MemoryStore();
  const names = await namesFor(store, 1_000);
  expect(await namesFor(store, 1_000)).toEqual(names);
  expect(await namesFor(new MemoryStore(), 1_000)).not.toEqual(names);
});

it('makes a key of its own where what is stored is none', async () => {
  const store = new MemoryStore();
  store.values.set('names-key', 'secret');
  const names = await namesFor(store, 1_000);
  expect(store.values.get('names-key')).toMatch(/^[0-9a-f]{64}$/);
  expect(await namesFor(store, 1_000)).toEqual(names);
});
