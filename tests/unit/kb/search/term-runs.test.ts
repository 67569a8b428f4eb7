import { expect, it } from 'vitest';
import { ByteReader } from '../../../../lib/kb/search/bytes.ts';
import { TermRuns } from '../../../../lib/kb/search/term-runs.ts';

/** More pairs than two runs have. */
const PLACES = 100_000;

it('gives terms back in order with all their places, also of several runs', () => {
  const runs = new TermRuns();
  const expected = new Map<string, number[]>();
  const add = (term: string, place: number, isFirst: boolean) => {
    runs.add(term, place, isFirst);
    const places = expected.get(term) ?? [];
    expected.set(term, places);
    if ((places.at(-1) ?? -1) >> 1 === place) return;
    places.push(place * 2 + (isFirst ? 0 : 1));
  };
  for (let place = 0; place < PLACES; place++) {
    add(`word${String((place * 7) % 1_000)}`, place, true);
    add(place % 2 === 0 ? 'é' : '中文', place, false);
    // Twice at one place: the first counts.
    add('all', place, place % 3 === 0);
    add('all', place, true);
  }
  const given: [string, number[]][] = [];
  for (const { term, places } of runs.merged()) given.push([term, unpacked(places)]);
  expect(given).toEqual([...expected].toSorted(([a], [b]) => (a < b ? -1 : 1)));
});

/** Places from the differences of each to the next. */
function unpacked(places: Uint8Array): number[] {
  const reader = new ByteReader(places);
  const values: number[] = [];
  for (let value = 0; !reader.isAtEnd;) values.push((value += reader.number()));
  return values;
}
