import { describe, expect, it } from 'vitest';
import { backupWords } from '../../../lib/i18n/backup-words.ts';

describe('what is said before a back-up is brought back', () => {
  it.for([
    [
      { packs: 4, edits: 1 },
      { packs: 0, edits: 0 },
      'In it: 4 packs and 1 edit of yours. If anything is wrong with the file, nothing changes.',
    ],
    [
      { packs: 1, edits: 0 },
      { packs: 3, edits: 2 },
      'In it: 1 pack. It takes the place of 3 packs and 2 edits of yours. If anything is wrong with the file, nothing changes.',
    ],
  ] as const)('of %o over %o', ([brings, here, words]) => {
    expect(backupWords.means(brings, here)).toBe(words);
  });

  it('a file is named for the day on which it is saved, where the reader is', () => {
    expect(backupWords.file(new Date(2026, 0, 5, 0, 30))).toBe('backstory-2026-01-05.zip');
  });
});
