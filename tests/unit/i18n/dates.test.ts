import { afterEach, describe, expect, it } from 'vitest';
import { formatDate } from '../../../lib/i18n/dates.ts';

describe('formatDate', () => {
  it('spells a day', () => {
    expect(formatDate('2023-06-19', 'en-GB')).toBe('19 June 2023');
  });

  it('spells a month without inventing a day', () => {
    expect(formatDate('2023-06', 'en-GB')).toBe('June 2023');
  });

  it('spells a year without inventing a month', () => {
    expect(formatDate('2023', 'en-GB')).toBe('2023');
  });

  it('follows the order of the locale', () => {
    expect(formatDate('2023-06-19', 'en-US')).toBe('June 19, 2023');
    expect(formatDate('2023-06-19', 'de')).toBe('19. Juni 2023');
    expect(formatDate('2023-06', 'fr')).toBe('juin 2023');
  });

  it('stays Gregorian where the locale has another calendar', () => {
    expect(formatDate('2023', 'th')).toBe('2023');
  });

  it('keeps the years of antiquity', () => {
    expect(formatDate('0044-03-15', 'en-GB')).toBe('15 March 44');
  });

  it('knows the leap day', () => {
    expect(formatDate('2024-02-29', 'en-GB')).toBe('29 February 2024');
  });

  it.each(['2023-02-29', '2023-04-31', '2023-13', '2023-00-10', '0000', '23-6-1', 'soon', ''])(
    'returns what is not a real date unchanged: %j',
    (text) => {
      expect(formatDate(text, 'en-GB')).toBe(text);
    },
  );
});

describe('formatDate in any time zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])(
    'names the same day in %s',
    (name) => {
      process.env['TZ'] = name;
      expect(formatDate('2023-01-01', 'en-GB')).toBe('1 January 2023');
      expect(formatDate('2023-12-31', 'en-GB')).toBe('31 December 2023');
      expect(formatDate('2023-01', 'en-GB')).toBe('January 2023');
    },
  );
});
