import { describe, expect, it } from 'vitest';
import { misplacedQuotes, type PlacedQuote } from '../../../lib/pack/verbatim.ts';

const SOURCE = ' She said “we agree, we agree” and left.';

function quote(text: string, start: number, end = start + text.length): PlacedQuote {
  return { id: 'q', text, start, end };
}

describe('misplacedQuotes', () => {
  it('accepts a quote that stands at its offsets', () => {
    expect(misplacedQuotes([quote('we agree, we agree', 11)], SOURCE)).toEqual([]);
  });

  it('tells what stands at wrong offsets and where the words really are', () => {
    expect(misplacedQuotes([quote('we agree,', 10)], SOURCE)).toEqual([
      { id: 'q', start: 10, end: 19, expected: 'we agree,', actual: '“we agree', foundAt: [11] },
    ]);
  });

  it('lists every place where repeated words stand', () => {
    expect(misplacedQuotes([quote('we agree', 0)], SOURCE)[0]?.foundAt).toEqual([11, 21]);
  });

  it('finds overlapping places', () => {
    expect(misplacedQuotes([quote('aa', 1)], 'baaa')).toEqual([]);
    expect(misplacedQuotes([quote('aa', 0)], 'baaa')[0]?.foundAt).toEqual([1, 2]);
  });

  it('gives no place for words that the text does not have', () => {
    expect(misplacedQuotes([quote('we disagree', 11)], SOURCE)[0]?.foundAt).toEqual([]);
  });

  it('refuses a quote whose end is wrong, though its start is right', () => {
    expect(misplacedQuotes([quote('we agree', 11, 18)], SOURCE)[0]).toMatchObject({
      actual: 'we agre',
      foundAt: [11, 21],
    });
  });

  it('folds nothing: case, quotation marks and white space count', () => {
    for (const text of ['We agree', 'we\u00A0agree']) {
      expect(misplacedQuotes([quote(text, 11)], SOURCE)).toHaveLength(1);
    }
    expect(misplacedQuotes([quote('"', 10)], SOURCE)).toHaveLength(1);
  });

  it('counts in UTF-16 code units', () => {
    expect(misplacedQuotes([quote('yes', 3)], '😀 yes')).toEqual([]);
  });

  it('reports offsets past the end of the text, and empty words, as misplaced', () => {
    expect(misplacedQuotes([quote('left.', 900)], SOURCE)[0]).toMatchObject({ actual: '' });
    expect(misplacedQuotes([quote('', 0, 1)], SOURCE)[0]).toMatchObject({ foundAt: [] });
  });

  it('keeps the order of the quotes', () => {
    const wrong = ['c', 'a', 'b'].map((id) => ({ ...quote('x', 0), id }));
    expect(misplacedQuotes(wrong, SOURCE).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
