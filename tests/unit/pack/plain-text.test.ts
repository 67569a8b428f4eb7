import { describe, expect, it } from 'vitest';
import { isPlainText, isVisibleText, spellOut } from '../../../lib/pack/plain-text.ts';

function characters(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
}

describe('isPlainText', () => {
  it('refuses every C0 and C1 control character but tab and line feed', () => {
    const controls = [...characters(0, 0x1f), ...characters(0x7f, 0x9f)];
    expect(controls.filter((control) => isPlainText(`a${control}b`))).toEqual(['\t', '\n']);
  });

  it('refuses the five embeddings and overrides, and the four isolates', () => {
    const directions = [...characters(0x202a, 0x202e), ...characters(0x2066, 0x2069)];
    expect(directions.filter((direction) => isPlainText(`a${direction}b`))).toEqual([]);
  });

  it('refuses half of a surrogate pair wherever it stands, and takes whole pairs', () => {
    for (const half of ['\uD83D', '\uDE00', 'a\uD83D', '\uDE00a', '\uDE00\uD83D', '😀\uD83D']) {
      expect([half, isPlainText(half)]).toEqual([half, false]);
    }
    expect(isPlainText('😀𠀀')).toBe(true);
  });

  it('refuses again what it has refused before', () => {
    expect([isPlainText('ab\0'), isPlainText('\0'), isPlainText('ab\0')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    '',
    'Ångström',
    '习近平',
    'می‌خواهم',
    '👩‍🚀',
    'שלום\u200F!',
    'soft\u00ADhyphen',
    'a\u2028b',
  ])('takes ordinary writing of any script: %j', (text) => {
    expect(isPlainText(text)).toBe(true);
  });
});

describe('isVisibleText', () => {
  it.each([
    '',
    ' ',
    '\n\t',
    '\u00A0\u2003\u3000',
    '\u200B\u200D\u2060\uFEFF',
    '\u00AD',
    '\u3164',
    '\u2800',
    '\uFE0F',
  ])('finds nothing to see in %j', (text) => {
    expect(isVisibleText(text)).toBe(false);
  });

  it.each(['a', ' . ', '中', '😀', '-', '\u200F\u05D0', '\uE000'])(
    'finds something to see in %j',
    (text) => {
      expect(isVisibleText(text)).toBe(true);
    },
  );
});

describe('spellOut', () => {
  it('writes what may not be shown as its number and keeps the rest', () => {
    expect(spellOut('a\u202Eb\0c\uD800d\n😀')).toBe('a\\u202Eb\\u0000c\\uD800d\n😀');
  });
});
