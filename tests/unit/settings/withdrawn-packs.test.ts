import { describe, expect, it } from 'vitest';
import { UNSAID } from '../../../lib/kb/pack-sayings.ts';
import { desks, machines } from './machines.ts';

const OWN = { order: 2, enabled: false, title: 'Strike' };

describe('a private pack', () => {
  it('is not heard of on other machines, nor by what this one keeps of them', async () => {
    const { machine, carried } = machines();
    const desk = machine();
    desk.shelf.install('secret', true);
    desk.shelf.say('secret', OWN);
    await desk.sync();
    expect([carried.writes, carried.values.size, desk.local.values.size]).toEqual([0, 0, 0]);
  });

  it('is not carried any more once it is made private', async () => {
    const { desk, carried } = desks();
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    desk.shelf.say('harbour', { isPrivate: true });
    await desk.sync();
    expect([carried.values.size, desk.local.values.size]).toEqual([0, 0]);
    expect(desk.shelf.packs.get('harbour')).toEqual({ ...OWN, isPrivate: true });
  });

  it('is taken out of the store later where that cannot be written now', async () => {
    const { desk, carried } = desks();
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    desk.shelf.say('harbour', { isPrivate: true });
    carried.isFull = true;
    await expect(desk.sync()).rejects.toThrow(/MAX_WRITE/);
    expect([...carried.values.keys()]).toEqual(['pack:harbour']);
    carried.isFull = false;
    await desk.sync();
    expect([carried.values.size, desk.local.values.size]).toEqual([0, 0]);
  });

  it('that was imported as one takes nothing from a machine where it is not, and leaves that alone', async () => {
    const { desk, machine, carried } = desks();
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    const late = machine();
    late.shelf.install('harbour', true);
    for (const one of [late, desk, late]) await one.sync();
    expect(late.shelf.packs.get('harbour')).toEqual({ ...UNSAID, isPrivate: true });
    expect([...carried.values.keys()]).toEqual(['pack:harbour']);
  });

  it('is carried on for a machine where it is not private, and the two do not undo each other for ever', async () => {
    const { desk, lap, carried } = desks();
    desk.shelf.say('harbour', OWN);
    for (const one of [desk, lap]) await one.sync();
    desk.shelf.say('harbour', { isPrivate: true });
    for (const one of [desk, lap, desk, lap]) await one.sync();
    const before = carried.writes;
    for (const one of [desk, lap, desk, lap]) await one.sync();
    expect(carried.writes).toBe(before);
    expect(lap.shelf.packs.get('harbour')).toEqual({ ...OWN, isPrivate: false });
    expect(desk.shelf.packs.get('harbour')).toEqual({ ...OWN, isPrivate: true });
  });
});

describe('a pack that is deleted', () => {
  it('is not carried any more where no other machine has it', async () => {
    const { machine, carried } = machines();
    const desk = machine();
    desk.shelf.install('harbour');
    desk.shelf.say('harbour', OWN);
    await desk.sync();
    desk.shelf.packs.delete('harbour');
    await desk.sync();
    expect([carried.values.size, desk.local.values.size]).toEqual([0, 0]);
  });

  it('stays as it is on another machine, which has it carried again', async () => {
    const { desk, lap, carried } = desks();
    desk.shelf.say('harbour', OWN);
    for (const one of [desk, lap]) await one.sync();
    desk.shelf.packs.delete('harbour');
    for (const one of [desk, lap]) await one.sync();
    expect(lap.shelf.packs.get('harbour')).toEqual({ ...OWN, isPrivate: false });
    expect(carried.values.get('pack:harbour')).toMatchObject(OWN);
  });
});
