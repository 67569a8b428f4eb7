import { expect, it } from 'vitest';
import { listSites, listSitesHere } from '../../../lib/settings/site-lists.ts';
import { keepWhere } from '../../../lib/settings/where.ts';
import { machines } from './machines.ts';

it('chosen sites reach another machine beside those that are off, and neither list is taken for the other', async () => {
  const { carried, machine } = machines();
  const [desk, lap] = [machine(), machine()];
  await listSites(desk.local, 'on', ['paper.example'], true);
  await listSites(desk.local, 'off', ['other.example'], true);
  await desk.sync();
  expect([...carried.values.keys()].toSorted()).toEqual(['off:other.example', 'on:paper.example']);
  // In whatever order.
  expect(new Map(await lap.sync())).toEqual(
    new Map([
      ['other.example', true],
      ['paper.example', true],
    ]),
  );
  expect(lap.local.values.get('on:paper.example')).toBe(true);
  await listSites(lap.local, 'on', ['paper.example'], false);
  await lap.sync();
  expect([...(await desk.sync())]).toEqual([['paper.example', false]]);
  expect(desk.local.values.has('on:paper.example')).toBe(false);
  expect(desk.local.values.get('off:other.example')).toBe(true);
});

it('chosen sites do not follow where they were chosen in a private window, nor does the choice of where', async () => {
  const { carried, machine } = machines();
  const desk = machine();
  await keepWhere(desk.local, 'chosen');
  await listSitesHere(desk.local, 'on', ['secret.example'], true);
  await desk.sync();
  expect([...carried.values]).toEqual([]);
});

it('chosen sites that arrive are taken in one write, in the middle of which the reader could have switched nothing', async () => {
  const { machine } = machines();
  const [desk, lap] = [machine(), machine()];
  await listSites(
    desk.local,
    'on',
    Array.from({ length: 50 }, (_, i) => `${String(i)}.example`),
    true,
  );
  await desk.sync();
  const before = lap.local.writes;
  await lap.sync();
  expect(lap.local.values.get('on:49.example')).toBe(true);
  // The sites, and what is known of them.
  expect(lap.local.writes - before).toBeLessThanOrEqual(4);
});
