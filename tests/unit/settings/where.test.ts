import { describe, expect, it } from 'vitest';
import { isSetting } from '../../../lib/settings/kept.ts';
import { listSites } from '../../../lib/settings/site-lists.ts';
import { switchEverywhere } from '../../../lib/settings/switches.ts';
import {
  isOnBy,
  keepWhere,
  readWhere,
  rulesAt,
  switchSite,
  type Where,
} from '../../../lib/settings/where.ts';
import { MemoryStore } from './memory-store.ts';

async function storeWith(where: Where): Promise<MemoryStore> {
  const store = new MemoryStore();
  await keepWhere(store, where);
  return store;
}

/** Whether it is on at hosts. */
async function on(store: MemoryStore, ...hosts: readonly (string | null)[]): Promise<boolean[]> {
  return (await rulesAt(store, hosts)).map((rule) => isOnBy(rule));
}

describe('where Backstory works', () => {
  it('is everywhere until the reader says something else, and nothing is stored for it', async () => {
    const store = await storeWith('all');
    expect([await readWhere(store), ...store.values]).toEqual(['all']);
    await keepWhere(store, 'chosen');
    expect(await readWhere(store)).toBe('chosen');
    await keepWhere(store, 'all');
    expect([...store.values]).toEqual([]);
  });

  it.each(['everywhere', '', 1, true, null, ['all'], { where: 'click' }])(
    'is as if nothing was said where %j is stored, which is in no back-up',
    async (damage) => {
      const store = new MemoryStore();
      await store.set('where', damage);
      expect(await readWhere(store)).toBe('all');
      expect(await on(store, 'paper.example')).toEqual([true]);
      expect(isSetting('where', damage)).toBe(false);
    },
  );

  it('is in a back-up', () => {
    expect(isSetting('where', 'click')).toBe(true);
  });

  it('is told with one read of the store, however many hosts there are', async () => {
    const store = await storeWith('all');
    let reads = 0;
    const getAll = store.getAll.bind(store);
    store.getAll = (keys) => {
      reads++;
      return getAll(keys);
    };
    store.get = () => Promise.reject(new Error('read once more'));
    await rulesAt(store, ['a.b.c.example', 'paper.example', null]);
    expect(reads).toBe(1);
  });
});

describe('a page', () => {
  it('has Backstory on all sites but those that are off, with what is under them', async () => {
    const store = await storeWith('all');
    await listSites(store, 'off', ['paper.example'], true);
    await listSites(store, 'on', ['other.example'], true);
    expect(
      await on(store, 'paper.example', 'www.paper.example', 'newspaper.example', 'example', null),
    ).toEqual([false, false, true, true, true]);
  });

  it('has it on chosen sites alone, with what is under them, though they may be off for the other choice', async () => {
    const store = await storeWith('chosen');
    await listSites(store, 'on', ['paper.example'], true);
    await listSites(store, 'off', ['paper.example'], true);
    expect(
      await on(store, 'paper.example', 'www.paper.example', 'newspaper.example', 'example', null),
    ).toEqual([true, true, false, false, false]);
  });

  it('has it nowhere by itself where the reader wants to be asked', async () => {
    const store = await storeWith('click');
    await listSites(store, 'on', ['paper.example'], true);
    expect(await on(store, 'paper.example', null)).toEqual([false, false]);
  });

  it.each(['all', 'chosen', 'click'] as const)(
    'has it nowhere while it is paused: %s',
    async (where) => {
      const store = await storeWith(where);
      await listSites(store, 'on', ['paper.example'], true);
      await switchEverywhere(store, false);
      expect(await on(store, 'paper.example')).toEqual([false]);
    },
  );

  it('is told which sites of the list it belongs to, the nearest first', async () => {
    const store = await storeWith('all');
    await listSites(store, 'off', ['paper.example', 'a.news.paper.example', 'example.org'], true);
    const [{ by }] = await rulesAt(store, ['a.news.paper.example'] as const);
    expect(by).toEqual(['a.news.paper.example', 'paper.example']);
  });
});

describe('the switch of a page’s site', () => {
  it('means the site without its “www.”, and takes out what was put in with it', async () => {
    const store = await storeWith('all');
    const host = 'www.paper.example';
    expect(await switchSite(store, host, false, false)).toEqual(['paper.example']);
    expect(await on(store, host, 'paper.example')).toEqual([false, false]);
    await listSites(store, 'off', [host], true);
    expect(await switchSite(store, host, true, false)).toEqual([host, 'paper.example']);
    expect(await on(store, host, 'paper.example')).toEqual([true, true]);
    await listSites(store, 'off', [host], true);
    expect(await on(store, host, 'paper.example')).toEqual([false, true]);
  });

  it.each([
    ['all', 'off'],
    ['chosen', 'on'],
  ] as const)(
    '%s: puts its host into the list “%s”, and takes out all that it belongs to',
    async (where, list) => {
      const store = await storeWith(where);
      const host = 'news.paper.example';
      const isIn = list === 'on';
      expect(await switchSite(store, host, isIn, false)).toEqual([host]);
      expect(store.values.get(`${list}:${host}`)).toBe(true);
      await listSites(store, list, ['paper.example', 'other.example'], true);
      expect(await switchSite(store, host, !isIn, false)).toEqual([host, 'paper.example']);
      expect([...store.values.keys()].filter((key) => key.startsWith(`${list}:`))).toEqual([
        `${list}:other.example`,
      ]);
      expect(await on(store, host)).toEqual([!isIn]);
    },
  );

  it.each([
    ['all', 'off'],
    ['chosen', 'on'],
  ] as const)('%s: says in a private window nothing to other machines', async (where, list) => {
    const store = await storeWith(where);
    await listSites(store, list, ['paper.example'], true);
    await switchSite(store, 'news.paper.example', list === 'off', true);
    expect(store.values.get(`${list}:paper.example`)).toBe(list === 'off' ? 'on-here' : 'off-here');
    await switchSite(store, 'secret.example', list === 'on', true);
    expect(store.values.get(`${list}:secret.example`)).toBe(`${list}-here`);
  });

  it('does nothing where there is no list', async () => {
    const store = await storeWith('click');
    expect(await switchSite(store, 'paper.example', true, false)).toEqual([]);
    expect([...store.values.keys()]).toEqual(['where']);
  });
});
