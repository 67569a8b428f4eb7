import { describe, expect, it } from 'vitest';
import {
  foldUnit,
  IGNORABLE,
  isCyrillic,
  isHangul,
  isSpace,
  isUnspaced,
  SEPARATOR,
} from '../../../lib/text/fold.ts';

const unit = (character: string) => character.charCodeAt(0);
const folded = (text: string) =>
  Array.from({ length: text.length }, (_, i) => foldUnit(text.charCodeAt(i)));
const letters = (text: string) => String.fromCharCode(...folded(text));

describe('folding', () => {
  it('gives one unit for one unit, so that offsets never move', () => {
    const text = 'İstanbul, ﬁn, Straße, A\u0301, 習近平, 👍, \u00ADx';
    expect(folded(text)).toHaveLength(text.length);
    expect(folded(text).every((value) => value >= 0 && value <= 0xffff)).toBe(true);
  });

  it.each([
    ['Blinken', 'blinken'],
    ['ÉTAT', 'etat'],
    ['Außenminister', 'außenminister'],
    ['İstanbul', 'istanbul'],
    ['ВАШИНГТОН', 'вашингтон'],
    ['Соединённые', 'соединенные'],
    ['ΣΙ', 'σι'],
    ['Việt', 'viet'],
  ])('forgets case and accents: %s is %s', (text, expected) => {
    expect(letters(text)).toBe(expected);
  });

  it.each([
    ['が', 'か'],
    ['バ', 'ハ'],
    ['ป่', 'ป้'],
  ])('keeps marks that make another letter: %s is not %s', (one, other) => {
    expect(letters(one)).not.toBe(letters(other));
  });

  it.each([
    ['soft hyphen', '\u00AD'],
    ['zero-width space', '\u200B'],
    ['zero-width joiner', '\u200D'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\uFEFF'],
    ['left-to-right mark', '\u200E'],
    ['combining acute', '\u0301'],
    ['Hebrew point', '\u05B8'],
    ['Arabic vowel', '\u064E'],
    ['Arabic tatweel', '\u0640'],
    ['variation selector', '\uFE0F'],
  ])('looks through a %s', (_, character) => {
    expect(foldUnit(unit(character))).toBe(IGNORABLE);
  });

  it.each([' ', '\u00A0', '\u202F', '\u3000', '\n', '.', '-', '’', '“', '·', '・', '、', '_', '$'])(
    'ends a word at %j',
    (character) => {
      expect(foldUnit(unit(character))).toBe(SEPARATOR);
    },
  );

  it('answers the same whichever part of the table is asked first', () => {
    // Pages of 256 units are filled on first need; their borders must not show.
    const border = [0x00ff, 0x0100, 0x03ff, 0x0400, 0x04ff, 0x0500];
    const downward = border.toReversed().map(foldUnit).toReversed();
    expect(border.map(foldUnit)).toEqual(downward);
    expect(String.fromCharCode(...downward)).toBe('yaͽеӿԁ');
  });

  it('leaves halves of surrogate pairs as they are', () => {
    expect(folded('𠮷')).toEqual([0xd842, 0xdfb7]);
  });
});

describe('scripts', () => {
  it.each(['中', '々', 'の', 'ブ', '블', 'ท', '\uD842'])(
    'writes %j without spaces',
    (character) => {
      expect(isUnspaced(unit(character))).toBe(true);
    },
  );

  it.each(['a', 'é', 'ж', 'ش', 'ש', 'अ', 'Σ', 'ა', '1', ' '])('spaces words at %j', (character) => {
    expect(isUnspaced(unit(character))).toBe(false);
  });

  it('tells Hangul and Cyrillic from the rest', () => {
    expect(['가', '힣', '中', 'ㄱ'].map((c) => isHangul(unit(c)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['а', 'Ё', 'ґ', 'a'].map((c) => isCyrillic(unit(c)))).toEqual([true, true, true, false]);
  });

  it('takes every kind of white space for space, and nothing invisible', () => {
    const spaces = [' ', '\t', '\n', '\r', '\u00A0', '\u2009', '\u202F', '\u3000'];
    expect(spaces.filter((c) => !isSpace(unit(c)))).toEqual([]);
    expect(['\u200B', '\u00AD', '\uFEFF', 'a', '.'].filter((c) => isSpace(unit(c)))).toEqual([]);
  });
});
