import { describe, expect, it } from 'vitest';
import { changesInWords, importWords } from '../../../lib/i18n/import-words.ts';
import { packWords } from '../../../lib/i18n/pack-words.ts';

const none = { added: 0, changed: 0, removed: 0 };

describe('what a deletion takes along', () => {
  it.for([
    [
      24,
      0,
      true,
      '24 entries are not marked or shown any more. You can put the pack back at any time.',
    ],
    [
      1,
      0,
      false,
      '1 entry is not marked or shown any more. You can add the pack again from its file.',
    ],
    [
      350_000,
      1,
      false,
      '350,000 entries are not marked or shown any more. Your 1 edit is lost. Export the pack first to keep what you have written.',
    ],
    [
      2,
      1_200,
      true,
      '2 entries are not marked or shown any more. Your 1,200 edits are lost. Export the pack first to keep what you have written.',
    ],
  ] as const)('of %d entries, %d edits, bundled: %s', ([entities, edits, isBundled, words]) => {
    expect(packWords.delete.lost(entities, edits, isBundled)).toBe(words);
  });
});

describe('what an update has changed', () => {
  const update = {
    entities: { added: 2, changed: 1, removed: 0 },
    quotes: { added: 0, changed: 0, removed: 1 },
    sources: { ...none, added: 1 },
  };

  it('names the lists in which something is different, and no other', () => {
    expect(changesInWords(update, 'added')).toBe('2 entries, 1 source');
    expect(changesInWords(update, 'changed')).toBe('1 entry');
    expect(changesInWords(update, 'removed')).toBe('1 quote');
  });

  it('says nothing where nothing is', () => {
    expect(changesInWords({ entities: none, quotes: none, sources: none }, 'added')).toBe('');
  });
});

it('counts what has to be corrected', () => {
  expect(importWords.problems(1)).toBe('One thing has to be corrected:');
  expect(importWords.problems(50)).toBe('50 things have to be corrected:');
});
