import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityId, PackId } from '../../../lib/pack/schema.ts';
import {
  addRefusal,
  MAX_REFUSALS,
  placeOf,
  readRefusals,
  refusedAt,
  removeRefusals,
  type Place,
  type Refusal,
  type RefusedName,
} from '../../../lib/settings/refusals.ts';
import { MemoryStore } from './memory-store.ts';

// Ids of a pack that is nowhere; these are only compared.
const wang: RefusedName = {
  packId: 'story' as PackId,
  entityId: 'wang-yi' as EntityId,
  name: 'Wang',
};
const always: Place = { scope: 'always' };

function refusal(id: string, place: Place = always, more: Partial<RefusedName> = {}): Refusal {
  return { ...wang, ...more, id, place, since: '2026-03-05' };
}

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

describe('refusals', () => {
  it('are remembered as they were said, until they are taken back', async () => {
    const said = [
      refusal('a'),
      refusal('b', { scope: 'site', host: 'paper.example' }),
      refusal('c', { scope: 'page', url: 'https://paper.example/a?b' }),
    ];
    for (const one of said) {
      expect(await addRefusal(store, one)).toEqual({ state: 'added', refusal: one });
    }
    expect(await readRefusals(store)).toEqual(said);
    await removeRefusals(store, ['a', 'c', 'nowhere']);
    expect(await readRefusals(store)).toEqual([said[1]]);
    await removeRefusals(store, ['b']);
    expect([...store.values]).toEqual([]);
  });

  it('lose none where two windows refuse at once', async () => {
    await Promise.all([
      addRefusal(store, refusal('a')),
      addRefusal(store, refusal('b', always, { name: 'Yi' })),
    ]);
    expect((await readRefusals(store)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are kept once, however often they are said', async () => {
    const first = refusal('a', { scope: 'site', host: 'paper.example' });
    await addRefusal(store, first);
    expect(await addRefusal(store, { ...first, id: 'b', since: '2026-04-01' })).toEqual({
      state: 'known',
      refusal: first,
    });
    expect(await readRefusals(store)).toEqual([first]);
  });

  it('are known by their own id to whoever says them twice', async () => {
    const one = refusal('a');
    await addRefusal(store, one);
    expect(await addRefusal(store, one)).toEqual({ state: 'known', refusal: one });
  });

  it('do not give way to another under their id', async () => {
    const first = refusal('a');
    await addRefusal(store, first);
    expect(await addRefusal(store, refusal('a', always, { name: 'Yi' }))).toEqual({
      state: 'taken',
    });
    expect(await readRefusals(store)).toEqual([first]);
  });

  it('push out no older one when there are too many: the new one is turned away', async () => {
    for (let i = 0; i < MAX_REFUSALS; i++) {
      const { id, ...stored } = refusal(`r${String(i)}`, always, { name: `Name ${String(i)}` });
      store.values.set(`refused:${id}`, stored);
    }
    expect(await addRefusal(store, refusal('more'))).toEqual({ state: 'full' });
    expect(await readRefusals(store)).toHaveLength(MAX_REFUSALS);
    await removeRefusals(store, ['r0']);
    expect(await addRefusal(store, refusal('more'))).toMatchObject({ state: 'added' });
  });

  const { id: _id, ...sound } = refusal('a');
  it.each([
    ['nothing', undefined],
    ['words', 'Wang'],
    ['no name', { ...sound, name: '' }],
    ['too long a name', { ...sound, name: 'x'.repeat(121) }],
    ['no place', { ...sound, place: undefined }],
    ['a site without a host', { ...sound, place: { scope: 'site' } }],
    [
      'a page of too long an address',
      { ...sound, place: { scope: 'page', url: 'x'.repeat(2_001) } },
    ],
    ['another scope', { ...sound, place: { scope: 'window' } }],
    ['no date', { ...sound, since: 'yesterday' }],
    ['more than a refusal', { ...sound, note: 'x' }],
  ])(
    'refuse nothing where what is stored is damaged (%s), and leave it alone',
    async (_, stored) => {
      store.values.set('refused:a', stored);
      await addRefusal(store, refusal('b'));
      expect((await readRefusals(store)).map(({ id }) => id)).toEqual(['b']);
      expect(store.values.get('refused:a')).toEqual(stored);
    },
  );

  it('take nothing else in the store for theirs', async () => {
    store.values.set('off:refused:a', sound);
    store.values.set('inventory', [sound]);
    expect(await readRefusals(store)).toEqual([]);
  });
});

function isRefused(place: Place, url: string | undefined): boolean {
  return refusedAt([refusal('a', place)], url)(wang);
}

describe('a place', () => {
  const url = 'https://reader:secret@Paper.example:8443/a/b?c=d#e';

  it('is the page without its fragment and without credentials', () => {
    expect(placeOf('page', url)).toEqual({
      scope: 'page',
      url: 'https://paper.example:8443/a/b?c=d',
    });
    expect(placeOf('page', 'file:///home/reader/a.html#b')).toEqual({
      scope: 'page',
      url: 'file:///home/reader/a.html',
    });
  });

  it('is the site, or everywhere', () => {
    expect(placeOf('site', 'https://www.paper.example/')).toEqual(placeOf('site', url));
    expect(placeOf('site', url)).toEqual({ scope: 'site', host: 'paper.example' });
    expect(placeOf('always', url)).toEqual({ scope: 'always' });
  });

  it('is nowhere without a host for a site, and without an address that can be kept for a page', () => {
    expect(placeOf('site', 'file:///home/reader/a.html')).toBeNull();
    expect(placeOf('site', undefined)).toBeNull();
    expect(placeOf('page', undefined)).toBeNull();
    expect(placeOf('page', `https://paper.example/${'x'.repeat(2_000)}`)).toBeNull();
  });
});

describe('a refusal holds', () => {
  it.each([
    ['https://paper.example/a', true],
    ['https://paper.example/a#quotes', true],
    ['https://paper.example/a?page=2', false],
    ['https://paper.example/', false],
    ['https://other.example/a', false],
    ['http://paper.example/a', false],
    [undefined, false],
  ])('for a page on that page alone: %s %s', (url, holds) => {
    expect(isRefused({ scope: 'page', url: 'https://paper.example/a' }, url)).toBe(holds);
  });

  it.each([
    ['https://paper.example/a', true],
    ['http://paper.example:8080/', true],
    ['https://www.paper.example/a', true],
    ['https://newspaper.example/a', false],
    ['https://paper.example.evil.example/', false],
    ['file:///paper.example/a', false],
    [undefined, false],
  ])('for a site on all its pages, and those of its subdomains: %s %s', (url, holds) => {
    expect(isRefused({ scope: 'site', host: 'paper.example' }, url)).toBe(holds);
  });

  it.each(['https://paper.example/a', 'file:///a.html', undefined])('always on %s', (url) => {
    expect(isRefused(always, url)).toBe(true);
  });

  it('for that name of that entity of that pack alone', () => {
    const test = refusedAt([refusal('a')], 'https://paper.example/');
    expect(test({ ...wang, name: 'Wang Yi' })).toBe(false);
    expect(test({ ...wang, entityId: 'wang' as EntityId })).toBe(false);
    expect(test({ ...wang, packId: 'other' as PackId })).toBe(false);
  });
});
