import { describe, expect, it } from 'vitest';
import { backupWords } from '../../../lib/i18n/backup-words.ts';

describe('what bringing back a back-up takes along', () => {
  it.for([
    [
      1,
      0,
      'The 1 pack that is here is deleted, unless the back-up has it, too. If anything is wrong with the file, nothing changes.',
    ],
    [
      3,
      1,
      'The 3 packs that are here are deleted, unless the back-up has them, too, and so is 1 edit of yours. If anything is wrong with the file, nothing changes.',
    ],
    [
      0,
      2,
      'The 0 packs that are here are deleted, unless the back-up has them, too, and so are 2 edits of yours. If anything is wrong with the file, nothing changes.',
    ],
  ] as const)('of %d packs and %d edits', ([packs, edits, words]) => {
    expect(backupWords.lost(packs, edits)).toBe(words);
  });
});
