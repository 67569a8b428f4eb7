import { describe, expect, it } from 'vitest';
import { dismissNotice, keepNotice, readNotice } from '../../../lib/kb/notice.ts';
import { MemoryStore } from '../settings/memory-store.ts';

const notice = { kind: 'rebuilt', text: 'A pack was put back.' } as const;

describe('a notice', () => {
  it('is there until the user has dismissed it', async () => {
    const store = new MemoryStore();
    expect(await readNotice(store)).toBeNull();
    await keepNotice(store, notice);
    expect([await readNotice(store), await readNotice(store)]).toEqual([notice, notice]);
    await dismissNotice(store);
    expect(await readNotice(store)).toBeNull();
    expect([...store.values]).toEqual([]);
  });

  it('stays before what is told after it, and is not told twice', async () => {
    const store = new MemoryStore();
    const lost = { kind: 'rebuilt', text: 'Not there any more: “Mine”.' } as const;
    await keepNotice(store, lost);
    await keepNotice(store, notice);
    await keepNotice(store, lost);
    expect(await readNotice(store)).toEqual({
      kind: 'rebuilt',
      text: 'Not there any more: “Mine”. A pack was put back.',
    });
  });

  it('makes room for a later one where packs cannot be read at all', async () => {
    const store = new MemoryStore();
    const later = { kind: 'unavailable', text: 'The disk is full.' } as const;
    await keepNotice(store, notice);
    await keepNotice(store, later);
    expect(await readNotice(store)).toEqual(later);
  });

  it.each([
    'A pack was put back.',
    7,
    [],
    [notice],
    { kind: 'rebuilt' },
    { kind: 'other', text: 'x' },
    { ...notice, text: 7 },
    { ...notice, html: '<b>' },
  ])('is none where what is stored is something else: %j', async (damage) => {
    const store = new MemoryStore();
    store.values.set('notice', damage);
    expect(await readNotice(store)).toBeNull();
  });
});
