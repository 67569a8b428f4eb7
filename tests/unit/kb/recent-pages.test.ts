import { expect, it } from 'vitest';
import { RecentPages } from '../../../lib/kb/recent-pages.ts';

const MEGABYTE = 1_000_000;

it('keeps pages up to two million characters, those asked for last', () => {
  const recent = new RecentPages();
  recent.add('a', ['a'], MEGABYTE);
  recent.add('b', ['b'], MEGABYTE);
  expect(recent.get('a')).toEqual(['a']);
  recent.add('c', ['c'], MEGABYTE);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([['a'], undefined, ['c']]);
});

it('counts a page once that is added again', () => {
  const recent = new RecentPages();
  for (let i = 0; i < 9; i++) recent.add('a', [i], MEGABYTE);
  recent.add('b', ['b'], MEGABYTE);
  expect([recent.get('a'), recent.get('b')]).toEqual([[8], ['b']]);
});

it('keeps no page that is larger than all that it may keep', () => {
  const recent = new RecentPages();
  recent.add('a', ['a'], 3 * MEGABYTE);
  expect(recent.get('a')).toBeUndefined();
});

it('forgets everything when it is told to', () => {
  const recent = new RecentPages();
  recent.add('a', ['a'], MEGABYTE);
  recent.clear();
  expect(recent.get('a')).toBeUndefined();
});
