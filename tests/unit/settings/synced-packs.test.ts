import { describe, expect, it } from 'vitest';
import { UNSAID } from '../../../lib/kb/pack-sayings.ts';
import { listSites } from '../../../lib/settings/site-lists.ts';
import { isOff, desks } from './machines.ts';

const DAY = 24 * 3_600_000;

const OWN = { order: 2, enabled: false, title: 'Strike' };

describe('what the reader says of a pack', () => {
  it('reaches another machine that has it: its place, whether it is on, and its own title', async () => {
    const { desk, lap, carried } = desks();
    desk.shelf.say('harbour', OWN);
    for (const one of [desk, lap]) await one.sync();
    expect(carried.values.get('pack:harbour')).toEqual({ ...OWN, at: expect.any(Number) });
    expect(lap.shelf.packs.get('harbour')).toEqual({ ...OWN, isPrivate: false });
    expect([desk.seen.packs, lap.seen.packs]).toEqual([0, 1]);
    lap.shelf.say('harbour', { title: null });
    for (const one of [lap, desk]) await one.sync();
    expect(desk.shelf.packs.get('harbour')).toMatchObject({ ...OWN, title: null });
  });

  it('counts as it was said last where machines disagree', async () => {
    const { desk, lap } = desks();
    for (const one of [desk, lap]) await one.sync();
    desk.shelf.say('harbour', { title: 'First' });
    await desk.sync();
    lap.shelf.say('harbour', { title: 'Second' });
    for (const one of [lap, desk, lap]) await one.sync();
    for (const { shelf } of [desk, lap]) {
      expect(shelf.packs.get('harbour')).toMatchObject({ title: 'Second' });
    }
  });

  it('is taken when the pack is imported on a machine that had not got it', async () => {
    const { desk, machine, carried } = desks();
    const late = machine();
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    const before = structuredClone(carried.values);
    for (let i = 0; i < 3; i++) await late.sync();
    expect(carried.values).toEqual(before);
    expect([late.local.values.size, late.seen.packs]).toEqual([0, 0]);
    late.shelf.install('harbour');
    await late.sync();
    expect(late.shelf.packs.get('harbour')).toEqual({ ...OWN, isPrivate: false });
    expect(carried.values).toEqual(before);
  });

  it('writes nothing of a pack of which nothing was said, or where nothing has changed', async () => {
    const { desk, carried } = desks();
    await desk.sync();
    expect([carried.values.size, desk.local.writes]).toEqual([0, 0]);
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    const before = [carried.writes, desk.local.writes];
    await desk.sync();
    expect([carried.writes, desk.local.writes]).toEqual(before);
  });

  it('leaves in one write, together with sites', async () => {
    const { desk, carried } = desks();
    for (let i = 0; i < 40; i++) {
      desk.shelf.install(`pack-${i}`);
      desk.shelf.say(`pack-${i}`, { order: i });
    }
    await listSites(desk.local, 'off', ['paper.example'], true);
    await desk.sync();
    expect([carried.writes, carried.values.size]).toEqual([1, 41]);
  });

  it('is forgotten ninety days after it was taken back', async () => {
    const { desk, carried, wait } = desks();
    desk.shelf.say('harbour', { enabled: false });
    await desk.sync();
    desk.shelf.say('harbour', { enabled: true });
    await desk.sync();
    expect(carried.values.get('pack:harbour')).toMatchObject(UNSAID);
    wait(91 * DAY);
    await desk.sync();
    expect([carried.values.size, desk.local.values.size]).toEqual([0, 0]);
  });
});

describe('nothing that is said here is lost', () => {
  it('where the store is emptied: it goes there again', async () => {
    const { desk, carried } = desks();
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    carried.values.clear();
    await desk.sync();
    expect(desk.shelf.packs.get('harbour')).toMatchObject(OWN);
    expect(carried.values.get('pack:harbour')).toMatchObject(OWN);
  });

  it('where the store cannot be written, and other packs have changed elsewhere', async () => {
    const { desk, carried } = desks();
    desk.shelf.install('talks');
    desk.shelf.say('harbour', OWN);
    carried.values.set('pack:talks', { ...UNSAID, enabled: false, at: 5 });
    carried.isFull = true;
    await expect(desk.sync()).rejects.toThrow(/quota/);
    expect(desk.shelf.packs.get('harbour')).toMatchObject(OWN);
    // What came is taken, and open pages have heard of it.
    expect(desk.shelf.packs.get('talks')).toMatchObject({ enabled: false });
    expect(desk.seen.packs).toBe(1);
  });

  it('where the packs cannot be read: nothing of them changes, and sites follow all the same', async () => {
    const { desk, lap, carried } = desks();
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    await listSites(desk.local, 'off', ['paper.example'], true);
    desk.shelf.isBroken = true;
    await expect(desk.sync()).rejects.toThrow(/database/);
    await lap.sync();
    expect(carried.values.get('pack:harbour')).toMatchObject(OWN);
    expect(await isOff(lap.local, 'paper.example')).toBe(true);
  });

  it('where the last free place goes to what was said last', async () => {
    const { desk, carried } = desks();
    desk.shelf.say('harbour', OWN);
    carried.isFull = true;
    await expect(desk.sync()).rejects.toThrow(/quota/);
    await listSites(desk.local, 'off', ['paper.example'], true);
    await expect(desk.sync()).rejects.toThrow(/quota/);
    carried.isFull = false;
    for (let i = 0; i < 399; i++) carried.values.set(`other-${i}`, i);
    await desk.sync();
    expect(carried.values.has('off:paper.example')).toBe(true);
    expect(carried.values.has('pack:harbour')).toBe(false);
    expect(desk.shelf.packs.get('harbour')).toMatchObject(OWN);
  });

  it('where no other machine could read it: it is not said to them', async () => {
    const { desk, carried } = desks();
    desk.shelf.say('harbour', { title: 'Strike\u0007' });
    await desk.sync();
    expect(carried.values.size).toBe(0);
    expect(desk.shelf.packs.get('harbour')).toMatchObject({ title: 'Strike\u0007' });
  });

  it('where the store is nearly full: what does not fit stays on this machine', async () => {
    const { desk, carried } = desks();
    for (let i = 0; i < 300; i++) await listSites(desk.local, 'off', [`${i}.example`], true);
    for (let i = 0; i < 150; i++) {
      desk.shelf.install(`pack-${i}`);
      desk.shelf.say(`pack-${i}`, { order: i, title: 'ä'.repeat(300) });
    }
    for (let i = 0; i < 2; i++) await desk.sync();
    const sizes = [...carried.values].map(([key, value]) =>
      Buffer.byteLength(key + JSON.stringify(value)),
    );
    expect(carried.values.size).toBeLessThanOrEqual(400);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(100_000);
    expect([...desk.shelf.packs.values()].filter(({ title }) => title === null)).toHaveLength(1);
  });

  it.each([
    'off',
    true,
    null,
    { ...OWN },
    { enabled: false, at: 9e12 },
    { ...OWN, at: -1 },
    { ...OWN, order: 0.5, at: 9e12 },
    { ...OWN, title: '', at: 9e12 },
    { ...OWN, title: 'x'.repeat(301), at: 9e12 },
    { ...OWN, title: 'moor\u202Eada', at: 9e12 },
    { ...OWN, isPrivate: false, at: 9e12 },
  ])('where %j is carried', async (damage) => {
    const { desk, carried } = desks();
    carried.values.set('pack:harbour', damage);
    await desk.sync();
    expect(desk.shelf.packs.get('harbour')).toEqual({ ...UNSAID, isPrivate: false });
    expect(carried.values.get('pack:harbour')).toEqual(damage);
  });

  it('by keys that name no pack', async () => {
    const { desk, carried } = desks();
    for (const key of ['pack:', 'pack:../x', 'pack:Harbour', `pack:${'a'.repeat(65)}`]) {
      carried.values.set(key, { ...OWN, at: 5 });
    }
    await desk.sync();
    expect([carried.writes, desk.local.writes, desk.seen.packs]).toEqual([0, 0, 0]);
  });
});
