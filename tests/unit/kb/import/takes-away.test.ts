import { expect, it } from 'vitest';
import { takesAway } from '../../../../lib/kb/import/differences.ts';

const NONE = { added: 0, changed: 0, removed: 0 };
const SAME = { entities: NONE, quotes: NONE, sources: NONE };

it.each([
  ['nothing is different', SAME, false],
  ['there is only more', { ...SAME, entities: { ...NONE, added: 3 } }, false],
  ['a source is another one', { ...SAME, sources: { ...NONE, changed: 1 } }, true],
  ['a quote is gone', { ...SAME, quotes: { ...NONE, removed: 1 } }, true],
])('a reader would lose something, or not, where %s', (_, changes, loses) => {
  expect(takesAway(changes)).toBe(loses);
});
