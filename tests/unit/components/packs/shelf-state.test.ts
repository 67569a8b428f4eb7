import { expect, it } from 'vitest';
import {
  neighbourOf,
  shelfReducer,
  UNREAD,
  type ShelfAction,
  type ShelfState,
} from '../../../../components/packs/shelf-state.ts';
import type { PackListing } from '../../../../lib/kb/packs.ts';
import type { PackId } from '../../../../lib/pack/schema.ts';

const [A, B, C] = ['a', 'b', 'c'] as PackId[] as [PackId, PackId, PackId];

function listing(id: PackId): PackListing {
  return {
    id,
    title: `Pack ${id}`,
    packTitle: `Pack ${id}`,
    version: 1,
    language: 'en',
    languages: ['en'],
    counts: { entities: 1, quotes: 1, sources: 1 },
    bytes: 1_000,
    file: `${id}.json`,
    installed: '2026-11-25T08:00:00Z',
    enabled: true,
    isPrivate: false,
    isBundled: false,
    edits: 0,
  };
}

const three = [A, B, C].map(listing);

function after(...actions: readonly ShelfAction[]): ShelfState {
  const listed: ShelfAction = {
    type: 'listed',
    packs: three,
    unfinished: [],
    isBundledGone: false,
  };
  return [listed, ...actions].reduce(shelfReducer, UNREAD);
}

function order({ packs }: ShelfState): string | undefined {
  return packs?.map(({ id }) => id).join('');
}

it('moves a pack at once, before that is saved, and leaves the list as it is where there is no such pack', () => {
  expect(order(after({ type: 'moved', id: C, to: 0 }))).toBe('cab');
  // What a page in another tab has deleted.
  expect(order(after({ type: 'moved', id: 'gone' as PackId, to: 0 }))).toBe('abc');
});

it('shows what the reader wishes of a pack, and of no other one', () => {
  const { packs } = after({ type: 'wished', id: B, wish: { enabled: false, title: 'Mine' } });
  expect(packs?.map(({ title, enabled }) => [title, enabled])).toEqual([
    ['Pack a', true],
    ['Mine', false],
    ['Pack c', true],
  ]);
});

it('takes back what it has shown before when the list is read anew', () => {
  const wished: ShelfAction = { type: 'wished', id: B, wish: { isPrivate: true } };
  expect(
    after(wished, { type: 'listed', packs: three, unfinished: [], isBundledGone: false }),
  ).toEqual(after());
});

it('knows of each pack what is being done with it, until that is over', () => {
  const busy = after(
    { type: 'busy', id: A, busy: { what: 'exporting' } },
    { type: 'busy', id: B, busy: { what: 'deleting', share: 0.5 } },
    { type: 'over', id: A, what: 'exporting' },
  );
  expect([...busy.busy]).toEqual([[B, { what: 'deleting', share: 0.5 }]]);
});

it('still knows of a deletion when an export that began before it ends', () => {
  const deleting = { what: 'deleting', share: null } as const;
  const busy = after(
    { type: 'busy', id: A, busy: { what: 'exporting' } },
    { type: 'busy', id: A, busy: deleting },
    { type: 'over', id: A, what: 'exporting' },
  );
  expect([...busy.busy]).toEqual([[A, deleting]]);
});

it('tells of a problem until the reader has understood it, whatever is done meanwhile', () => {
  const problem = { kind: 'problem', words: ['Pages do not follow'], name: '' } as const;
  const done = { kind: 'done', words: ['It is off'], name: '' } as const;
  const both = after({ type: 'told', told: problem }, { type: 'told', told: done });
  expect(both.told).toEqual({ done, problem });
  expect(shelfReducer(both, { type: 'understood' }).told).toEqual({ done, problem: null });
});

it('goes on to the pack that takes the place of one that is deleted, or to the last', () => {
  expect(neighbourOf(three, A)).toBe(B);
  expect(neighbourOf(three, C)).toBe(B);
  expect(neighbourOf([listing(A)], A)).toBeNull();
});

it('keeps a pack in its place while its pages are deleted, and offers it back only then', () => {
  const busy: ShelfAction = { type: 'busy', id: B, busy: { what: 'deleting', share: 0.5 } };
  const bundled = { ...listing(B), isBundled: true };
  const before: ShelfAction = {
    type: 'listed',
    packs: [listing(A), bundled, listing(C)],
    unfinished: [],
    isBundledGone: false,
  };
  const listed: ShelfAction = {
    type: 'listed',
    packs: [listing(A), listing(C)],
    unfinished: [],
    isBundledGone: true,
  };
  const during = after(before, busy, listed);
  expect([order(during), during.isBundledGone]).toEqual(['abc', false]);
  const then = after(before, busy, listed, { type: 'gone', id: B }, listed);
  expect([order(then), then.isBundledGone, then.busy.size]).toEqual(['ac', true, 0]);
});
