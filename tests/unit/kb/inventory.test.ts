import { describe, expect, it } from 'vitest';
import { readInventory, writeInventory } from '../../../lib/kb/inventory.ts';
import { MemoryStore } from '../settings/memory-store.ts';
import { headOf } from '../../../lib/kb/pack-pages.ts';
import { strikePack } from './strike.ts';

const line = {
  id: 'harbour-strike',
  version: 1,
  title: 'The harbour strike',
  entities: 3,
  quotes: 5,
};

describe('the inventory', () => {
  it('is empty before anything was stored', async () => {
    expect(await readInventory(new MemoryStore())).toEqual([]);
  });

  it('says of each pack what should be there', async () => {
    const store = new MemoryStore();
    const empty = strikePack({ id: 'quiet', version: 7, title: 'Quiet', quotes: [] });
    await writeInventory(store, [headOf(strikePack()), headOf(empty)]);
    expect(await readInventory(store)).toEqual([
      line,
      { id: 'quiet', version: 7, title: 'Quiet', entities: 3, quotes: 0 },
    ]);
  });

  it('is written again only where it says something else', async () => {
    const store = new MemoryStore();
    await writeInventory(store, [headOf(strikePack())]);
    await writeInventory(store, [headOf(strikePack())]);
    expect(store.writes).toBe(1);
    await writeInventory(store, [headOf(strikePack({ version: 2 }))]);
    expect(await readInventory(store)).toEqual([{ ...line, version: 2 }]);
    await writeInventory(store, []);
    expect(await readInventory(store)).toEqual([]);
  });

  it.each([
    ['text', '[]'],
    ['null', null],
    ['an object', { 0: line, length: 1 }],
    ['a line of something else', [line, 7]],
    ['a line without a title', [{ ...line, title: undefined }]],
    ['a line with a broken count', [{ ...line, quotes: 2.5 }]],
    ['a line with a count that is text', [{ ...line, quotes: '5' }]],
    ['a line that says more', [{ ...line, checksum: '' }]],
  ])('counts for nothing where it is damaged itself, and is mended: %s', async (_, damage) => {
    const store = new MemoryStore();
    store.values.set('inventory', damage);
    expect(await readInventory(store)).toEqual([]);
    await writeInventory(store, [headOf(strikePack())]);
    expect(await readInventory(store)).toEqual([line]);
  });
});
