import { describe, expect, it } from 'vitest';
import { startReading } from '../../../lib/match/reading.ts';
import { bundledIndex, indexOf, mentionsIn } from './packs.ts';

const read = (...paragraphs: string[]) => mentionsIn(bundledIndex, ...paragraphs);

describe('rule 5: one sense a page, with rivals', () => {
  it('gives a bare surname to whoever was named in full last', () => {
    expect(
      read(
        'Wang Yi opened the talks in China.',
        'Wang Nan played next door. Wang won.',
        'Wang Yi rested. Wang slept.',
      ),
    ).toEqual(['wang-yi: Wang Yi', 'china: China', 'wang-yi: Wang Yi', 'wang-yi: Wang']);
  });

  it('goes by the texts before where a text names nobody in full', () => {
    expect(read('Hunter Biden was charged; Joe Biden was told.', 'Biden said nothing.')).toEqual([
      'biden: Joe Biden',
      'biden: Biden',
    ]);
    expect(read('Joe Biden spoke.', 'Hunter Biden was charged.', 'Biden said nothing.')).toEqual([
      'biden: Joe Biden',
    ]);
  });

  it('takes no bare name where namesakes are named more often', () => {
    expect(
      read('Jill Biden opened a school. Jill Biden spoke. Joe Biden came late.', 'Biden laughed.'),
    ).toEqual(['biden: Joe Biden']);
  });

  it('takes a titled name even there', () => {
    expect(
      read(
        'Jill Biden opened a school. Jill Biden spoke. Joe Biden came.',
        'President Biden laughed.',
      ),
    ).toEqual(['biden: Joe Biden', 'biden: Biden']);
  });

  it('is not misled by one capitalised word before a surname', () => {
    expect(
      read('Antony Blinken landed. Yesterday’s Beijing Blinken left. Then Blinken slept.'),
    ).toEqual([
      'blinken: Antony Blinken',
      'beijing: Beijing',
      'blinken: Blinken',
      'blinken: Blinken',
    ]);
  });

  it('forgets rivals with the text that named them', () => {
    const reading = startReading(bundledIndex);
    reading.update({
      add: [
        { key: 1, text: 'Joe Biden spoke.' },
        { key: 2, text: 'Hunter Biden was charged.' },
        { key: 3, text: 'Biden said nothing.' },
      ],
      remove: [],
    });
    const changed = reading.update({ add: [], remove: [2] });
    expect([...changed].map(([key, mentions]) => [key, mentions.length])).toEqual([[3, 1]]);
  });
});

describe('headlines', () => {
  it('are judged by the names that the body knows', () => {
    expect(
      read(
        'Wang Nan Wins Gold Again',
        'Wang Nan won in China. Wang Yi sent a letter. Wang Nan wept.',
      ),
    ).toEqual(['china: China', 'wang-yi: Wang Yi']);
    expect(read('Blinken Meets Wang In Beijing', 'Antony Blinken met Wang Yi.')).toEqual([
      'blinken: Blinken',
      'wang-yi: Wang',
      'beijing: Beijing',
      'blinken: Antony Blinken',
      'wang-yi: Wang Yi',
    ]);
  });
});

describe('rule 8: names in full', () => {
  it.each([
    ['Antony Q. Blinken left.', 'blinken: Antony Q. Blinken'],
    ['Antony (Tony) Blinken left.', 'blinken: Antony (Tony) Blinken'],
    ['Antony “Tony” Blinken left.', 'blinken: Antony “Tony” Blinken'],
    ['Vladimir V. Putin left.', 'putin: Vladimir V. Putin'],
  ])('tolerate what stands in the middle: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('are no names of places: "South (C) China Sea"', () => {
    expect(read('South C. China Sea')).toEqual(['china: China']);
  });
});

describe('a surname that the pack does not list', () => {
  const index = indexOf({
    macron: { kind: 'person', strong: ['Emmanuel Macron'] },
    yi: { kind: 'person', strong: ['Wang Yi'] },
  });

  it('counts on a page that names the person in full', () => {
    expect(mentionsIn(index, 'Emmanuel Macron spoke. Macron left.')).toEqual([
      'macron: Emmanuel Macron',
      'macron: Macron',
    ]);
    expect(mentionsIn(index, 'Macron left.')).toEqual([]);
  });

  it('is not made of two or three letters', () => {
    expect(mentionsIn(index, 'Wang Yi spoke. Yi left.')).toEqual(['yi: Wang Yi']);
  });
});

describe('a longer name that does not count', () => {
  it('leaves the shorter one inside it', () => {
    const index = indexOf({
      china: { strong: ['China'] },
      policy: { kind: 'issue', context: ['one China'], related: ['taiwan'] },
      taiwan: { strong: ['Taiwan'] },
    });
    expect(mentionsIn(index, 'There is one China.')).toEqual(['china: China']);
    expect(mentionsIn(index, 'There is one China.', 'Taiwan.')).toContain('policy: one China');
  });
});

const whyOf = (text: string) =>
  [
    ...startReading(bundledIndex)
      .update({ add: [{ key: 1, text }], remove: [] })
      .values(),
  ]
    .flat()
    .map(({ why }) => why);

describe('why a mention counts', () => {
  it('is told with the name, the rule and the evidence', () => {
    expect(whyOf('Qin Gang smiled. Qin left.')).toEqual([
      { name: 'Qin Gang', rule: 'strong', evidence: [] },
      { name: 'Qin', rule: 'full-name', evidence: ['Qin Gang'] },
    ]);
    expect(whyOf('In China Foreign Minister Qin left.')).toContainEqual({
      name: 'Qin',
      rule: 'title',
      evidence: ['China'],
    });
    expect(whyOf('WASHINGTON, June 10 - Rain.')).toEqual([
      { name: 'Washington', rule: 'dateline', evidence: [] },
    ]);
  });
});
