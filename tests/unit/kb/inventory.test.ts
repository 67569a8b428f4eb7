import { describe, expect, it } from 'vitest';
import {
  editsLostFrom,
  promisesOwnWork,
  readInventory,
  writeInventory,
} from '../../../lib/kb/inventory.ts';
import type { PackId } from '../../../lib/pack/schema.ts';
import { MemoryStore } from '../settings/memory-store.ts';
import { headOf } from '../../../lib/kb/pack-pages.ts';
import { strikePack } from './strike.ts';

const none: ReadonlyMap<PackId, number> = new Map();
const strike = strikePack();

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
    await writeInventory(store, [headOf(strikePack()), headOf(empty)], none);
    expect(await readInventory(store)).toEqual([
      line,
      { id: 'quiet', version: 7, title: 'Quiet', entities: 3, quotes: 0 },
    ]);
  });

  it('counts what the reader has edited, of each pack', async () => {
    const store = new MemoryStore();
    await writeInventory(store, [headOf(strike)], new Map([[strike.id, 2]]));
    expect(await readInventory(store)).toEqual([{ ...line, edits: 2 }]);
    await writeInventory(store, [headOf(strike)], none);
    expect(await readInventory(store)).toEqual([line]);
  });

  it('is written again only where it says something else', async () => {
    const store = new MemoryStore();
    await writeInventory(store, [headOf(strikePack())], none);
    await writeInventory(store, [headOf(strikePack())], none);
    expect(store.writes).toBe(1);
    await writeInventory(store, [headOf(strikePack({ version: 2 }))], none);
    expect(await readInventory(store)).toEqual([{ ...line, version: 2 }]);
    await writeInventory(store, [], none);
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
    await writeInventory(store, [headOf(strikePack())], none);
    expect(await readInventory(store)).toEqual([line]);
  });
});

describe('what nobody could make again', () => {
  it.each([
    ['nothing was ever stored', undefined, false],
    ['only the pack that comes with Backstory', [line], false],
    ['that pack, and edits of it that were taken back', [{ ...line, edits: 0 }], false],
    ['that pack, and one edit of it', [{ ...line, edits: 1 }], true],
    ['another pack', [line, { ...line, id: 'mine' }], true],
    ['a list that cannot be read', [line, 7], true],
  ])('is promised or not: %s', async (_, stored, expected) => {
    const store = new MemoryStore();
    if (stored !== undefined) store.values.set('inventory', stored);
    expect(await promisesOwnWork(store, strike.id)).toBe(expected);
  });

  it('is lost where neither the pack nor any edit of it is there', () => {
    const lines = [
      { ...line, edits: 2 },
      { ...line, id: 'mine', title: 'Mine' },
    ];
    expect(editsLostFrom(lines, [], none)).toEqual(['The harbour strike']);
    // A damaged pack, whose edits wait for it.
    expect(editsLostFrom(lines, [], new Map([[strike.id, 1]]))).toEqual([]);
    // Whoever takes an edit back has lost nothing.
    expect(editsLostFrom(lines, [strike.id], none)).toEqual([]);
  });
});
