import { describe, expect, it } from 'vitest';
import { isSetting } from '../../../lib/settings/kept.ts';
import {
  followedSites,
  listedSites,
  listSites,
  listSitesHere,
} from '../../../lib/settings/site-lists.ts';
import { MemoryStore } from './memory-store.ts';

describe.for(['off', 'on'] as const)('the list “%s”', (list) => {
  const hosts = async (store: MemoryStore) =>
    (await listedSites(store, list)).map(({ host }) => host);

  it('has what was put into it, by name, and leaves nothing behind of what was taken out', async () => {
    const store = new MemoryStore();
    await listSites(store, list, ['b.example', 'a.example', 'c.example'], true);
    await listSites(store, list, ['c.example'], false);
    expect(await hosts(store)).toEqual(['a.example', 'b.example']);
    await listSites(store, list, ['a.example', 'b.example'], false);
    expect([...store.values]).toEqual([]);
  });

  it('loses nothing where two change it at once', async () => {
    const store = new MemoryStore();
    await Promise.all([
      listSites(store, list, ['a.example'], true),
      listSites(store, list, ['b.example'], true),
    ]);
    expect(await hosts(store)).toEqual(['a.example', 'b.example']);
  });

  it('takes no other key for its own', async () => {
    const store = new MemoryStore();
    const other = list === 'on' ? 'off' : 'on';
    await listSites(store, other, ['other.example'], true);
    await store.setAll({
      [`${list}:`]: true,
      [`${list}:a b`]: true,
      [`${list}:A.example`]: true,
      [`${list}:a.example`]: 'yes',
      'off-everywhere': true,
    });
    expect(await hosts(store)).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'off-everywhere'])('has a site called %s', async (host) => {
    const store = new MemoryStore();
    await listSites(store, list, [host], true);
    expect(await hosts(store)).toEqual([host]);
  });

  it('is in a back-up, as it is on this machine', async () => {
    const store = new MemoryStore();
    await listSites(store, list, ['a.example', 'b.example'], true);
    await listSitesHere(store, list, ['b.example'], false);
    await listSitesHere(store, list, ['c.example'], true);
    expect([...store.values].filter(([key, value]) => isSetting(key, value))).toHaveLength(3);
    expect(isSetting(`${list}:a.example`, 'maybe')).toBe(false);
    expect(isSetting(`${list}:a.example/b`, true)).toBe(false);
  });
});

describe.for(['off', 'on'] as const)('what a private window says for “%s”', (list) => {
  const seen = async (store: MemoryStore) => [
    (await listedSites(store, list)).map(({ host, isHereOnly }) => [host, isHereOnly]),
    await followedSites(store, list),
  ];

  it('holds on this machine alone', async () => {
    const store = new MemoryStore();
    await listSites(store, list, ['a.example', 'b.example'], true);
    await listSitesHere(store, list, ['b.example'], false);
    await listSitesHere(store, list, ['c.example'], true);
    expect(await seen(store)).toEqual([
      [
        ['a.example', false],
        ['c.example', true],
      ],
      ['a.example', 'b.example'],
    ]);
  });

  it('is gone when it is taken back', async () => {
    const store = new MemoryStore();
    await listSites(store, list, ['a.example'], true);
    const before = [...store.values];
    await listSitesHere(store, list, ['a.example'], false);
    await listSitesHere(store, list, ['a.example'], true);
    await listSitesHere(store, list, ['b.example'], true);
    await listSitesHere(store, list, ['b.example'], false);
    expect([...store.values]).toEqual(before);
  });

  it('changes nothing where it is so already', async () => {
    const store = new MemoryStore();
    await listSites(store, list, ['a.example'], true);
    const before = store.writes;
    await listSitesHere(store, list, ['a.example'], true);
    await listSitesHere(store, list, ['b.example'], false);
    expect(store.writes).toBe(before);
  });

  it('gives way to what is said elsewhere', async () => {
    const store = new MemoryStore();
    await listSitesHere(store, list, ['a.example'], true);
    await listSites(store, list, ['a.example'], true);
    expect(await seen(store)).toEqual([[['a.example', false]], ['a.example']]);
  });
});
