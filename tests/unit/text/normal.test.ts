import { describe, expect, it } from 'vitest';
import { normalForm, withoutMarks } from '../../../lib/text/normal.ts';

describe('the normal form', () => {
  it.each([
    ['a name as it is', 'Antony Blinken', 'Antony Blinken'],
    ['soft hyphens', 'Blin\u00ADken', 'Blinken'],
    ['zero-width characters', 'Xi\u200B \u2060Jin\u200Dping', 'Xi Jinping'],
    ['a no-break space', 'Xi\u00A0Jinping', 'Xi Jinping'],
    ['line ends and indents', 'Xi\n      Jinping', 'Xi Jinping'],
    ['curly apostrophes', 'People’s', "People's"],
    ['other hyphens', 'US‑China, US–China', 'US-China, US-China'],
    ['other middle dots', '安东尼•布林肯', '安东尼·布林肯'],
    ['letters in pieces', 'E\u0301tat', 'État'],
  ])('sees through %s', (_, raw, expected) => {
    expect(normalForm(raw)).toBe(expected);
  });

  it('keeps case and accents', () => {
    expect(normalForm('ÉTAT')).toBe('ÉTAT');
  });
});

describe('without marks', () => {
  it.each([
    ['département d’État', 'departement d’Etat'],
    ['Taïwan', 'Taiwan'],
    ['أنتوني', 'انتوني'],
  ])('%s is %s', (marked, plain) => {
    expect(withoutMarks(marked)).toBe(plain);
  });

  it('leaves voiced kana and Hangul whole', () => {
    expect(withoutMarks('ブリンケン 블링컨')).toBe('ブリンケン 블링컨');
  });
});
