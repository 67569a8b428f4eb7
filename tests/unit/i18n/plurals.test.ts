import { describe, expect, it } from 'vitest';
import { plural } from '../../../lib/i18n/plurals.ts';
import { strings } from '../../../lib/i18n/strings.ts';

describe('plural', () => {
  const quotes = { one: '# quote', other: '# quotes' };

  it.each([
    [0, '0 quotes'],
    [1, '1 quote'],
    [2, '2 quotes'],
    [12, '12 quotes'],
  ])('chooses the English form for %i', (count, text) => {
    expect(plural(count, quotes, 'en-GB')).toBe(text);
  });

  it('separates thousands as the locale does', () => {
    expect(plural(1234, quotes, 'en-GB')).toBe('1,234 quotes');
    expect(plural(1234, { other: '# Zitate' }, 'de')).toBe('1.234 Zitate');
  });

  it.each([
    [1, '1 цитата'],
    [3, '3 цитаты'],
    [5, '5 цитат'],
    [21, '21 цитата'],
  ])('knows languages with more than two forms: %i', (count, text) => {
    const forms = { one: '# цитата', few: '# цитаты', many: '# цитат', other: '# цитаты' };
    expect(plural(count, forms, 'ru')).toBe(text);
  });

  it('falls back to the general form where a category is missing', () => {
    expect(plural(1, { other: 'quotes: #' }, 'en-GB')).toBe('quotes: 1');
  });
});

describe('strings', () => {
  it('counts the quotes that are not shown yet', () => {
    expect(strings.card.more(1)).toBe('1 more quote');
    expect(strings.card.more(10)).toBe('10 more quotes');
  });

  it('names the position of a mention from an index that counts from 0', () => {
    expect(strings.briefing.position(1, 7)).toBe('2 of 7');
  });

  it('has words that can be acted on for every reason a page is unreachable', () => {
    for (const { title, text } of Object.values(strings.unreachable)) {
      expect(title).not.toBe('');
      expect(text.length).toBeGreaterThan(60);
    }
  });
});
