import { describe, expect, it } from 'vitest';
import { moveItem, placeAt } from '../../../../components/packs/order.ts';

describe('moving one of a list', () => {
  it.for([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [0, -1, 'abcd'],
    [3, 9, 'abcd'],
    [1, 9, 'acdb'],
    [7, 0, 'abcd'],
  ] as const)('from %d to %d gives %s', ([from, to, order]) => {
    expect(moveItem(['a', 'b', 'c', 'd'], from, to).join('')).toBe(order);
  });
});

describe('a row that is dragged', () => {
  const middles = [50, 150, 250, 350];

  it.for([
    ['stays until the pointer has passed the middle of a neighbour', 1, 240, 1],
    ['goes below the one whose middle was passed', 1, 260, 2],
    ['goes below several', 0, 340, 2],
    ['goes to the end, however far the pointer goes', 0, 9_000, 3],
    ['goes above the one whose middle was passed', 2, 140, 1],
    ['goes to the top, however far the pointer goes', 3, -500, 0],
  ] as const)('%s', ([, from, y, place]) => {
    expect(placeAt(middles, from, y)).toBe(place);
  });
});
