import { expect, it } from 'vitest';
import { languageNames } from '../../../lib/i18n/languages.ts';

it('names languages in the words of the reader, sorted as the reader sorts', () => {
  expect(languageNames(['ru', 'en', 'de'], 'en-GB')).toBe('English, German, Russian');
});

it('names a script where the tag does', () => {
  expect(languageNames(['zh-Hant'], 'en-GB')).toBe('Traditional Chinese');
});

it('shows a tag that the browser has no name for, or that is none, as it is', () => {
  expect(languageNames(['xx-not-a-tag-at-all', 'qqx'], 'en-GB')).toBe('qqx, xx-not-a-tag-at-all');
});
