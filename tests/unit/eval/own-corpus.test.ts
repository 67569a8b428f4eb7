import { describe, expect, it } from 'vitest';
import { groupScores, scoreEntry } from '../../../scripts/eval/own-corpus.ts';
import { percent, table } from '../../../scripts/eval/table.ts';
import { f1, precision, recall } from '../../../scripts/eval/tally.ts';
import type { CorpusEntry } from '../../eval/corpus.ts';
import { indexOf } from '../match/packs.ts';

const INDEX = indexOf({ china: { strong: ['China'] }, us: { strong: ['US'] } });

function entry(text: string, ...mentions: CorpusEntry['mentions']): CorpusEntry {
  return { id: 'x', language: 'en', kind: 'topic', text, mentions };
}

describe('the score of a text', () => {
  it('counts a mention right only where both ends and the entity are', () => {
    const { tally, errors } = scoreEntry(
      INDEX,
      entry(
        'China, China, US, the West',
        { start: 0, end: 5, entityId: 'china' },
        { start: 7, end: 12, entityId: 'us' },
        { start: 14, end: 17, entityId: 'us' },
        { start: 18, end: 26, entityId: 'us' },
      ),
    );
    // Found are China twice and US. The second China is said to be the US; US ends at 16, not 17.
    expect(tally).toEqual({ right: 1, wrong: 2, missed: 3 });
    expect(errors.map(({ start, why }) => [start, why?.rule])).toEqual([
      [7, 'strong'],
      [7, undefined],
      [14, 'strong'],
      [14, undefined],
      [18, undefined],
    ]);
  });

  it('is shared out to groups', () => {
    const one = scoreEntry(INDEX, entry('China', { start: 0, end: 5, entityId: 'china' }));
    const two = scoreEntry(INDEX, { ...entry('US'), kind: 'trap', trap: 'trick' });
    expect(groupScores([one, two, two], ({ trap }) => trap)).toEqual([
      { name: 'trick', entries: 2, tally: { right: 0, wrong: 2, missed: 0 } },
    ]);
  });
});

describe('figures', () => {
  it('are shares of what was found, and of what was there', () => {
    const tally = { right: 3, wrong: 1, missed: 2 };
    expect([precision, recall, f1].map((of) => percent(of(tally)))).toEqual([
      '75.0',
      '60.0',
      '66.7',
    ]);
  });

  it('are a dash where nothing was found, nor there', () => {
    expect(percent(precision({ right: 0, wrong: 0, missed: 1 }))).toBe('–');
  });

  it('stand in a table as wide as the widest of each column', () => {
    expect(
      table(
        ['a', 'count'],
        [
          ['long one', '7'],
          ['b', '12345678'],
        ],
      ),
    ).toBe(
      [
        '| a        |    count |',
        '| -------- | -------: |',
        '| long one |        7 |',
        '| b        | 12345678 |',
      ].join('\n'),
    );
  });
});
