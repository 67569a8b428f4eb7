import { expect, it, vi } from 'vitest';
import type { LocalStore } from '../../../lib/browser/local-store.ts';
import { cardView } from '../../../lib/kb/card-view.ts';
import { loadKnowledge } from '../../../lib/kb/load.ts';
import { readNotice } from '../../../lib/kb/notice.ts';
import { MemoryStore } from '../settings/memory-store.ts';
import { entityId, strikePack } from './strike.ts';

// Node has no IndexedDB: a browser in which it cannot be opened. What it does where it can is
// tested in browsers.

const pack = strikePack();
const bundled = { id: pack.id, version: pack.version, read: () => Promise.resolve(pack) };

/** Which pack works, and one of its cards. */
async function load(store: LocalStore) {
  const { knowledge } = await loadKnowledge(bundled, store);
  const ids = { packId: pack.id, entityId: entityId('ada-moor') };
  const card = await cardView(knowledge, { ...ids, paragraph: '', at: 0 });
  return [knowledge.head(pack.id)?.title, typeof card === 'object' && card?.quotes.length];
}
const WORKS = ['The harbour strike', 4];

const fail = () => Promise.reject(new Error('Corruption: block checksum mismatch'));
const broken: LocalStore = {
  get: fail,
  getAll: fail,
  set: fail,
  setAll: fail,
  remove: fail,
  all: fail,
};

it('works with the bundled pack from memory where the database cannot be opened, and says so', async () => {
  const store = new MemoryStore();
  expect(await load(store)).toEqual(WORKS);
  expect(await readNotice(store)).toEqual({
    kind: 'unavailable',
    text: expect.stringMatching(/could not open them.*Restart the browser/),
  });
});

it('leaves the list of what the database should hold as it was, to be compared another day', async () => {
  const store = new MemoryStore();
  const inventory = [{ id: 'mine', version: 3, title: 'My pack', entities: 9, quotes: 9 }];
  store.values.set('inventory', inventory);
  await load(store);
  expect(store.values.get('inventory')).toEqual(inventory);
});

it('works where small facts cannot be read or kept either', async () => {
  const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await load(broken)).toEqual(WORKS);
  expect(spoken).toHaveBeenCalledOnce();
  spoken.mockRestore();
});
