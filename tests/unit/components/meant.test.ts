import { expect, test } from 'vitest';
import { isMeant } from '../../../components/card/meant.ts';

const APPEARED = 10_000;

test.for([
  ['a click 120 ms after it appeared', 1, 120, false],
  ['a click 499 ms after it appeared', 1, 499, false],
  ['a click half a second after it appeared', 1, 500, true],
  ['the second half of a slow double click', 2, 650, false],
  ['a third click in a row', 3, 900, false],
  ['the Enter key, to which the choice had to be reached first', 0, 90, true],
] as const)('a choice and %s', ([, detail, after, meant]) => {
  expect(isMeant({ detail, timeStamp: APPEARED + after }, APPEARED)).toBe(meant);
});
