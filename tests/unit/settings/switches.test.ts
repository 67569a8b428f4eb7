import { expect, it } from 'vitest';
import { listSites } from '../../../lib/settings/site-lists.ts';
import { isPaused, switchEverywhere } from '../../../lib/settings/switches.ts';
import { isOff } from './machines.ts';
import { MemoryStore } from './memory-store.ts';

it('everything is on until the user switches it off, and again after, and nothing is left behind', async () => {
  const store = new MemoryStore();
  expect(await isPaused(store)).toBe(false);
  await switchEverywhere(store, false);
  expect(await isPaused(store)).toBe(true);
  await switchEverywhere(store, true);
  expect(await isPaused(store)).toBe(false);
  expect([...store.values]).toEqual([]);
});

it('the sites stay as they are', async () => {
  const store = new MemoryStore();
  await listSites(store, 'off', ['paper.example'], true);
  await switchEverywhere(store, false);
  expect(await isOff(store, 'other.example')).toBe(false);
  await switchEverywhere(store, true);
  expect(await isOff(store, 'paper.example')).toBe(true);
});
