import { describe, expect, it } from 'vitest';
import { listSites, listSitesHere } from '../../../lib/settings/site-lists.ts';
import { isOff, machines } from './machines.ts';

const DAY = 24 * 3_600_000;
const host = (i: number) => `${String(i).padStart(3, '0')}.example`;

describe('switches of sites', () => {
  it('reach another machine, which says which sites it has switched', async () => {
    const { machine } = machines();
    const [desk, lap] = [machine(), machine()];
    await listSites(desk.local, 'off', ['paper.example'], true);
    expect([...(await desk.sync())]).toEqual([]);
    expect([...(await lap.sync())]).toEqual([['paper.example', true]]);
    expect(await isOff(lap.local, 'paper.example')).toBe(true);
    await listSites(lap.local, 'off', ['paper.example'], false);
    await lap.sync();
    expect([...(await desk.sync())]).toEqual([['paper.example', false]]);
    expect(await isOff(desk.local, 'paper.example')).toBe(false);
  });

  it('are joined where both machines have some of their own', async () => {
    const { machine } = machines();
    const [desk, lap] = [machine(), machine()];
    await listSites(desk.local, 'off', ['a.example'], true);
    await listSites(lap.local, 'off', ['b.example'], true);
    for (const one of [desk, lap, desk]) await one.sync();
    for (const { local } of [desk, lap]) {
      expect([await isOff(local, 'a.example'), await isOff(local, 'b.example')]).toEqual([
        true,
        true,
      ]);
    }
  });

  it('count as they were thrown last, though another machine looks later', async () => {
    const { machine } = machines();
    const [desk, lap] = [machine(), machine()];
    await listSites(desk.local, 'off', ['paper.example'], true);
    for (const one of [desk, lap]) await one.sync();
    await listSites(lap.local, 'off', ['paper.example'], false);
    await lap.sync();
    await listSites(lap.local, 'off', ['paper.example'], true);
    await lap.sync();
    expect([...(await desk.sync())]).toEqual([]);
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
  });

  it('count as off where two machines said otherwise at once', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    const off = carried.values.get('off:paper.example');
    carried.values.set('off:paper.example', { ...Object(off), off: false });
    await desk.sync();
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
    expect(carried.values.get('off:paper.example')).toEqual(off);
  });

  it('are obeyed after one on a machine whose clock is years ahead', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    carried.values.set('off:paper.example', { off: true, at: 4_000_000_000_000 });
    await desk.sync();
    await listSites(desk.local, 'off', ['paper.example'], false);
    await desk.sync();
    await desk.sync();
    expect(await isOff(desk.local, 'paper.example')).toBe(false);
    expect(carried.values.get('off:paper.example')).toEqual({ off: false, at: 4_000_000_000_001 });
  });

  it('write nothing where nothing has changed', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    await desk.sync();
    expect([carried.writes, desk.local.writes]).toEqual([0, 0]);
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    const before = [carried.writes, desk.local.writes];
    await desk.sync();
    expect([carried.writes, desk.local.writes]).toEqual(before);
  });

  it('leave in one write, however many they are', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    for (let i = 0; i < 50; i++) await listSites(desk.local, 'off', [`${i}.example`], true);
    await desk.sync();
    expect([carried.writes, carried.values.size]).toEqual([1, 50]);
  });
});

describe('no switch of this machine is lost', () => {
  it('where there is no such store', async () => {
    const { machine } = machines();
    const none = { all: () => Promise.reject(new TypeError('sync is undefined')) };
    const desk = machine({
      ...none,
      setAll: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    });
    await listSites(desk.local, 'off', ['paper.example'], true);
    await expect(desk.sync()).rejects.toThrow(/undefined/);
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
  });

  it('where it cannot be written, and then it goes the next time', async () => {
    const { carried, machine } = machines();
    const [desk, lap] = [machine(), machine()];
    await listSites(desk.local, 'off', ['paper.example'], true);
    carried.isFull = true;
    await expect(desk.sync()).rejects.toThrow(/quota exceeded/);
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
    carried.isFull = false;
    await desk.sync();
    await lap.sync();
    expect(await isOff(lap.local, 'paper.example')).toBe(true);
  });

  it('where it was emptied: what is off goes there again', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    carried.values.clear();
    await desk.sync();
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
    expect([...carried.values.keys()]).toEqual(['off:paper.example']);
  });

  it.each([
    'true',
    true,
    null,
    { off: 1, at: 5 },
    { off: false },
    { off: false, at: 9e99 },
    { off: false, at: 5, more: 1 },
  ])('where %j is in its place', async (damage) => {
    const { carried, machine } = machines();
    const desk = machine();
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    carried.values.set('off:paper.example', damage);
    await desk.sync();
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
  });

  it('where a machine was stopped before it had written what it knew', async () => {
    const { machine } = machines();
    const [desk, lap] = [machine(), machine()];
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    await lap.sync();
    lap.local.values.delete('synced');
    await lap.sync();
    await desk.sync();
    expect(await isOff(desk.local, 'paper.example')).toBe(true);
    expect(await isOff(lap.local, 'paper.example')).toBe(true);
  });
});

describe('what does not follow', () => {
  it('a switch thrown in a private window, and its being undone there', async () => {
    const { carried, machine } = machines();
    const [desk, lap] = [machine(), machine()];
    await listSitesHere(desk.local, 'off', ['secret.example'], true);
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    await listSitesHere(desk.local, 'off', ['paper.example'], false);
    for (const one of [desk, lap, desk]) await one.sync();
    expect([...carried.values.keys()]).toEqual(['off:paper.example']);
    expect(await isOff(desk.local, 'secret.example')).toBe(true);
    expect(await isOff(desk.local, 'paper.example')).toBe(false);
    expect(await isOff(lap.local, 'paper.example')).toBe(true);
  });

  it('pausing everywhere, refusals, and keys that name no host', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    desk.local.values.set('off-everywhere', true);
    desk.local.values.set('refused:1', { name: 'Wang' });
    carried.values.set('off:a b', { off: true, at: 5 });
    carried.values.set('off:', { off: true, at: 5 });
    expect([...(await desk.sync())]).toEqual([]);
    expect([...carried.values.keys()]).toEqual(['off:a b', 'off:']);
  });

  it('that a site is on again is forgotten after ninety days', async () => {
    const { carried, machine, wait } = machines();
    const desk = machine();
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    await listSites(desk.local, 'off', ['paper.example'], false);
    await desk.sync();
    expect(carried.values.get('off:paper.example')).toMatchObject({ off: false });
    wait(91 * DAY);
    await desk.sync();
    expect([[...carried.values], [...desk.local.values]]).toEqual([[], []]);
  });
});

describe('a store that is nearly full', () => {
  it('gets no more than 400 items; the others stay on this machine', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    for (let i = 0; i < 450; i++) await listSites(desk.local, 'off', [host(i)], true);
    await desk.sync();
    await desk.sync();
    expect(carried.values.size).toBe(400);
    for (let i = 0; i < 450; i++) expect(await isOff(desk.local, host(i))).toBe(true);
  });

  it('forgets first which sites are on again, the oldest first', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    for (let i = 0; i < 400; i++) carried.values.set(`off:${host(i)}`, { off: i > 2, at: 900 - i });
    await listSites(desk.local, 'off', ['new.example'], true);
    await desk.sync();
    expect(carried.values.size).toBe(400);
    expect(carried.values.has('off:new.example')).toBe(true);
    expect([0, 1, 2, 3].map((i) => carried.values.has(`off:${host(i)}`))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('gets no more than 100,000 bytes', async () => {
    const { carried, machine } = machines();
    const desk = machine();
    // 99,909 bytes of something else, which leave 91: two records of 42.
    for (const key of 'abcdefghijkl') carried.values.set(key, 'x'.repeat(8_187));
    carried.values.set('another', 'x'.repeat(1_620));
    for (let i = 0; i < 9; i++) await listSites(desk.local, 'off', [host(i)], true);
    await desk.sync();
    const sizes = [...carried.values].map(([key, value]) => (key + JSON.stringify(value)).length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(100_000);
    expect([...carried.values.keys()].filter((key) => key.startsWith('off:'))).toHaveLength(2);
  });
});
