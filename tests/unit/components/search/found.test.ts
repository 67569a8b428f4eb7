import { describe, expect, it } from 'vitest';
import { excerptOf, FIELD, nextPlace } from '../../../../components/search/found.ts';

it.for([
  ['ArrowDown', FIELD, 3, 0],
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, null],
  ['ArrowDown', FIELD, 0, null],
  ['ArrowUp', 1, 3, 0],
  ['ArrowUp', 0, 3, FIELD],
  ['ArrowUp', FIELD, 3, null],
  ['End', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', FIELD, 3, null],
  ['Home', FIELD, 3, null],
  ['Escape', 2, 3, FIELD],
  ['Escape', FIELD, 3, null],
  ['Enter', 1, 3, null],
] as const)('%s at place %d of %d results leads to %s', ([key, at, count, to]) => {
  expect(nextPlace(key, at, count)).toBe(to);
});

describe('what is shown of a quote', () => {
  it('is all of it where the words that were found stand near its beginning', () => {
    expect(excerptOf('The tugboats are rusty.', 4, 12)).toEqual({
      before: 'The ',
      word: 'tugboats',
      after: ' are rusty.',
    });
  });

  it('begins with a whole word not far before them where they stand further on', () => {
    const text = `${'night after night '.repeat(9)}the tugboats are rusty`;
    const from = text.indexOf('tugboats');
    const { before, word, after } = excerptOf(text, from, from + 8);
    expect([word, after]).toEqual(['tugboats', ' are rusty']);
    expect(before).toMatch(/^…(?:night|after) .* the $/);
    expect(before.length).toBeLessThanOrEqual(61);
  });

  it('begins a few letters before them where there is no space to begin at', () => {
    const text = `${'夜'.repeat(90)}船`;
    expect(excerptOf(text, 90, 91).before).toBe(`…${'夜'.repeat(24)}`);
    expect(excerptOf(text.slice(70), 20, 21).before).toBe('夜'.repeat(20));
  });

  it('does not begin in the middle of a letter', () => {
    const rare = '𠮷'.repeat(30);
    expect(excerptOf(`${rare}a船`, 61, 62).before).toBe(`…${'𠮷'.repeat(11)}a`);
    expect(excerptOf(`${'น'.repeat(9)}นี่${'น'.repeat(23)}ย`, 35, 36).before).toBe(
      `…${'น'.repeat(23)}`,
    );
  });
});
