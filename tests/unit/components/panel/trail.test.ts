import { describe, expect, it } from 'vitest';
import { hashOf, placeIn, type Place } from '../../../../components/panel/place.ts';
import { goTo, placeBefore, startAt, type Trail } from '../../../../components/panel/trail.ts';

const at = (id: string): Place => placeIn(`#entity=harbour/${id}`);
const leaving = { scrolled: 120, left: '#entity=harbour/ada' };
const walk = (...ids: readonly string[]) =>
  ids.reduce<Trail>((trail, id) => goTo(trail, at(id), leaving), startAt({ view: 'page' }));
const shown = (trail: Trail) => trail.map(({ place }) => hashOf(place));

describe('a place in the panel', () => {
  it('is named by the end of the address', () => {
    for (const hash of [
      '#page',
      '#search',
      '#story=harbour-strike',
      '#entity=harbour-strike/ada-moor',
      '#entity=harbour-strike/ada-moor/no-nights',
    ]) {
      expect(hashOf(placeIn(hash))).toBe(hash);
    }
  });

  it('is the page where the address names none', () => {
    for (const hash of [
      '',
      '#',
      '#entity=',
      '#entity=a',
      '#entity=a/b/c/d',
      '#story=a/b',
      '#entity=A/<b>',
      '#x',
    ]) {
      expect(placeIn(hash)).toEqual({ view: 'page' });
    }
  });
});

describe('the trail of the reader', () => {
  it('grows with each place, and keeps where they left the last one', () => {
    const trail = walk('ada', 'board');
    expect(shown(trail)).toEqual(['#page', '#entity=harbour/ada', '#entity=harbour/board']);
    expect(trail[1]).toMatchObject(leaving);
    expect(placeBefore(trail)).toEqual(at('ada'));
  });

  it('is shorter again when they go to where they came from', () => {
    const trail = goTo(walk('ada', 'board'), at('ada'), { scrolled: 0, left: null });
    expect(shown(trail)).toEqual(['#page', '#entity=harbour/ada']);
    expect(trail[1]).toMatchObject(leaving);
  });

  it('stays as it is when the address is said again', () => {
    const trail = walk('ada');
    expect(goTo(trail, at('ada'), leaving)).toBe(trail);
  });

  it('has no way back from its start, and forgets what is long ago', () => {
    expect(placeBefore(startAt(at('ada')))).toBeUndefined();
    const long = walk(...Array.from({ length: 80 }, (_, i) => `n${String(i)}`));
    expect(long.length).toBeLessThanOrEqual(51);
    expect(placeBefore(long)).toEqual(at('n78'));
  });
});
