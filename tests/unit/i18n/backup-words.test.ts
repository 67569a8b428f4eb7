import { describe, expect, it } from 'vitest';
import { backupWords } from '../../../lib/i18n/backup-words.ts';

describe('what bringing back a back-up takes along', () => {
  it.for([
    [1, 0, 'It takes the place of 1 pack. If anything is wrong with the file, nothing changes.'],
    [
      3,
      1,
      'It takes the place of 3 packs and 1 edit of yours. If anything is wrong with the file, nothing changes.',
    ],
  ] as const)('of %d packs and %d edits', ([packs, edits, words]) => {
    expect(backupWords.lost(packs, edits)).toBe(words);
  });
});
