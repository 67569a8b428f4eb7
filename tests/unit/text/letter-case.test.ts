import { describe, expect, it } from 'vitest';
import { isAllCapitals, isCapitalised, isTitleCase } from '../../../lib/text/letter-case.ts';

describe('capitals', () => {
  it.each(['Blinken', '“Xi', 'État', 'Байден'])('sees the capital of %s', (word) => {
    expect(isCapitalised(word)).toBe(true);
  });

  it.each(['blinken', 'xI', '习近平', 'بايدن', '12', ''])('sees none in %j', (word) => {
    expect(isCapitalised(word)).toBe(false);
  });

  it('takes a text for all capitals only where it has cased letters', () => {
    expect(['US', 'U.S.', 'ÉTAT 2'].map(isAllCapitals)).toEqual([true, true, true]);
    expect(['Us', '习近平', '2023', ''].map(isAllCapitals)).toEqual([false, false, false, false]);
  });
});

describe('a Title-Case headline', () => {
  it.each([
    'Blinken Meets Xi in Beijing',
    'The Road to War and Peace',
    'BLINKEN MEETS XI',
    'China’s President Receives Blinken',
  ])('is: %s', (line) => {
    expect(isTitleCase(line)).toBe(true);
  });

  it.each([
    'Blinken meets Xi in Beijing',
    'Antony Blinken',
    'Blinken met Xi, Wang and Qin.',
    '习近平会见布林肯',
    '',
  ])('is not: %s', (line) => {
    expect(isTitleCase(line)).toBe(false);
  });

  it('is judged by the first 300 units, however long the text', () => {
    expect(isTitleCase(`${'Big News '.repeat(50)}and then plain prose`)).toBe(true);
    expect(isTitleCase('Big News '.repeat(100_000))).toBe(true);
  });
});
