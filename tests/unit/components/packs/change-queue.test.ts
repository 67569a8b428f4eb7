import { expect, it } from 'vitest';
import { ChangeQueue } from '../../../../components/packs/change-queue.ts';

/** A queue, and what happens in it. */
function watched(follow = () => Promise.resolve()) {
  const seen: string[] = [];
  const counts: number[] = [];
  const queue = new ChangeQueue(
    () => {
      seen.push('followed');
      return follow();
    },
    (count) => counts.push(count),
  );
  return { queue, seen, counts };
}

/** Work that ends when it is told to. */
function ending() {
  const ends: (() => void)[] = [];
  const ended = new Promise<void>((done) => void ends.push(done));
  return { ended, end: () => ends[0]?.() };
}

it('does one change after another, and has others follow each', async () => {
  const { queue, seen } = watched();
  const first = ending();
  const one = queue.add(() => {
    seen.push('one');
    return first.ended;
  });
  const two = queue.add(() => Promise.resolve(seen.push('two')));
  first.end();
  await Promise.all([one, two]);
  expect(seen).toEqual(['one', 'followed', 'two', 'followed']);
});

it('has others follow, and begins the next change, while what a deletion leaves behind is cleared away', async () => {
  const { queue, seen, counts } = watched();
  const clearing = ending();
  const deleting = queue.add(async (onTrue) => {
    onTrue();
    await clearing.ended;
    seen.push('cleared');
  });
  await queue.add(() => Promise.resolve(seen.push('next')));
  expect(seen).toEqual(['followed', 'next', 'followed']);
  // Nothing that the reader wants is still to be done.
  expect(counts).toEqual([1, 2, 1, 0]);
  clearing.end();
  expect(await deleting).toEqual({ failed: undefined, unheard: undefined });
  expect(seen).toEqual(['followed', 'next', 'followed', 'cleared']);
});

it('tells of what failed, has others follow all the same, and goes on', async () => {
  const { queue, seen } = watched(() => Promise.reject(new Error('nobody hears')));
  const ended = await queue.add(() => Promise.reject(new Error('no room')));
  expect(ended).toEqual({
    failed: { error: new Error('no room') },
    unheard: { error: new Error('nobody hears') },
  });
  expect(await queue.add(() => Promise.resolve())).toMatchObject({ failed: undefined });
  expect(seen).toEqual(['followed', 'followed']);
});

it('tells of what fails after others have followed', async () => {
  const { queue } = watched();
  const { failed } = await queue.add((onTrue) => {
    onTrue();
    return Promise.reject(new Error('the disk'));
  });
  expect(failed).toEqual({ error: new Error('the disk') });
});
