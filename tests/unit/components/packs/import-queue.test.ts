import { describe, expect, it } from 'vitest';
import {
  EMPTY_QUEUE,
  importReducer,
  isImporting,
  nextJob,
  shareOf,
  type ImportAction,
  type ImportQueue,
} from '../../../../components/packs/import-queue.ts';
import type { ImportOutcome, ImportProgress } from '../../../../lib/kb/import/import-pack.ts';

const file = (name: string) => new File(['{}'], name);
const CANCELLED: ImportOutcome = { state: 'cancelled' };
const OLDER: ImportOutcome = { state: 'older', title: 'Harbour', has: 4, file: 3 };
const HALF: ImportProgress = { phase: 'checking', done: 50, total: 100, entities: 7 };

function after(...actions: readonly ImportAction[]): ImportQueue {
  return actions.reduce(importReducer, EMPTY_QUEUE);
}

const two: ImportAction = { type: 'add', files: [file('a'), file('b')], isPrivate: false };

/** What stands where: the name of each file and the stage that it is in. */
function stages({ jobs }: ImportQueue): string[] {
  return jobs.map(({ file: { name }, at }) => `${name} ${at.stage}`);
}

describe('a queue of imports', () => {
  it('takes files in the order in which they came, one at a time', () => {
    const started = after(two, { type: 'start', id: 1 });
    expect(nextJob(after(two))?.file.name).toBe('a');
    expect(stages(started)).toEqual(['a running', 'b waiting']);
    expect(nextJob(started)).toBeUndefined();
    const ended = importReducer(started, { type: 'end', id: 1, outcome: CANCELLED });
    expect(nextJob(ended)?.file.name).toBe('b');
  });

  it('remembers for each batch whether it is private', () => {
    const more: ImportAction = { type: 'add', files: [file('c')], isPrivate: true };
    expect(after(two, more).jobs.map(({ id, isPrivate }) => [id, isPrivate])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('ends a file that waits at once when it is cancelled, and lets one that runs say how it ended', () => {
    const queue = after(
      two,
      { type: 'start', id: 1 },
      { type: 'cancel', id: 1 },
      { type: 'cancel', id: 2 },
    );
    expect(stages(queue)).toEqual(['a cancelling', 'b ended']);
    expect(queue.jobs[1]?.at).toEqual({ stage: 'ended', outcome: CANCELLED });
    expect(nextJob(queue)).toBeUndefined();
  });

  it('stays cancelling when progress is reported meanwhile', () => {
    const queue = after(
      two,
      { type: 'start', id: 1 },
      { type: 'cancel', id: 1 },
      { type: 'progress', id: 1, progress: HALF },
    );
    expect(queue.jobs[0]?.at).toEqual({ stage: 'cancelling', progress: HALF });
  });

  it('hears no progress of what has ended', () => {
    const queue = after(
      two,
      { type: 'start', id: 1 },
      { type: 'end', id: 1, outcome: OLDER },
      { type: 'progress', id: 1, progress: HALF },
    );
    expect(queue.jobs[0]?.at).toEqual({ stage: 'ended', outcome: OLDER });
  });

  it('tries again in the place of a newer edition only where the reader has said so', () => {
    const ended = after(two, { type: 'start', id: 1 }, { type: 'end', id: 1, outcome: OLDER });
    const again = importReducer(ended, { type: 'again', id: 1, mayReplace: true });
    expect(again.jobs[0]).toMatchObject({ mayReplace: true, at: { stage: 'waiting' } });
    const plain = importReducer(ended, { type: 'again', id: 1, mayReplace: false });
    expect(plain.jobs[0]).toMatchObject({ mayReplace: false, at: { stage: 'waiting' } });
  });

  it('takes only what has ended off the list', () => {
    const queue = after(
      two,
      { type: 'start', id: 1 },
      { type: 'end', id: 1, outcome: CANCELLED },
      { type: 'dismiss', ids: [1, 2] },
    );
    expect(stages(queue)).toEqual(['b waiting']);
  });

  it('asks before the page is left while a file waits or runs, and not afterwards', () => {
    expect(isImporting(EMPTY_QUEUE)).toBe(false);
    expect(isImporting(after(two))).toBe(true);
    const done = after(two, { type: 'cancel', id: 1 }, { type: 'cancel', id: 2 });
    expect(isImporting(done)).toBe(false);
  });
});

it.for([
  [null, null],
  [{ phase: 'checking', done: 0, total: 0, entities: 0 }, null],
  [{ phase: 'checking', done: 50, total: 100, entities: 0 }, 0.25],
  [{ phase: 'saving', done: 0, total: 100, entities: 0 }, 0.5],
  [{ phase: 'saving', done: 100, total: 100, entities: 0 }, 1],
  [{ phase: 'saving', done: 130, total: 100, entities: 0 }, 1],
  [{ phase: 'finishing', done: 0, total: 100, entities: 0 }, 1],
] as const)('shows %j of an import as %s of the bar', ([progress, share]) => {
  expect(shareOf(progress)).toBe(share);
});
