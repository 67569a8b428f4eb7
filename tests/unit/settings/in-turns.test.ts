import { expect, it } from 'vitest';
import { inTurns } from '../../../lib/settings/in-turns.ts';

/** Lets everything run that waits for nothing but its turn. */
const turns = () => new Promise((done) => setTimeout(done, 0));

it('runs once for all calls of a pause, and once more for those that come while it runs', async () => {
  const pauses: (() => void)[] = [];
  const acts: (() => void)[] = [];
  const call = inTurns(
    () => new Promise<void>((done) => acts.push(done)),
    () => new Promise<void>((done) => pauses.push(done)),
  );
  for (let i = 0; i < 5; i++) call();
  await turns();
  expect([pauses.length, acts.length]).toEqual([1, 0]);
  pauses[0]?.();
  await turns();
  expect(acts.length).toBe(1);
  for (let i = 0; i < 5; i++) call();
  acts[0]?.();
  await turns();
  expect([pauses.length, acts.length]).toEqual([2, 1]);
  pauses[1]?.();
  await turns();
  acts[1]?.();
  await turns();
  expect([pauses.length, acts.length]).toEqual([2, 2]);
});

it('runs again after a failure, at the next call', async () => {
  let runs = 0;
  const call = inTurns(
    () => (++runs === 1 ? Promise.reject(new Error('throttled')) : Promise.resolve()),
    () => Promise.resolve(),
  );
  call();
  await turns();
  expect(runs).toBe(1);
  call();
  await turns();
  expect(runs).toBe(2);
});
