import { describe, expect, it } from 'vitest';
import type { NameIndex } from '../../../lib/match/name-index.ts';
import { startReading } from '../../../lib/match/reading.ts';
import { scan } from '../../../lib/match/scan.ts';
import { isGerman } from '../../../lib/text/language.ts';
import { counted } from './counting.ts';
import { processorTime } from './processor-time.ts';
import { bundledIndex, indexOf } from './packs.ts';

/** What a page may repeat to cost us time, each with what it aims at. */
const PATTERNS: readonly (readonly [string, string])[] = [
  ['one giant Latin word', 'a'],
  ['combining marks', '\u0301'],
  ['a letter under combining marks', `a${'\u0301'.repeat(99)}`],
  ['the first word of many names', 'United '],
  ['a name that needs context', 'Xi '],
  ['a full name', 'Xi Jinping '],
  ['one Han character', '中'],
  ['a Han name', '中国'],
  ['one giant Cyrillic word', 'б'],
  ['a Cyrillic name without spaces', 'Блинкен'],
  ['a Cyrillic name', 'Блинкен '],
  ['blockers', 'USA Today '],
  ['Han blockers', '发展中国家'],
  ['blockers of persons', 'Hunter Biden '],
  ['blockers of places', 'University of Washington '],
  ['other given names', 'Robin Biden '],
  ['titles', 'Chinese President Xi '],
  ['capitals', 'CONTACT US '],
  ['apostrophes', "Xi'an "],
  ['half a name and wide gaps', `United${' '.repeat(999)}`],
  ['half a name and soft hyphens', `United \u00AD\u00AD\u00AD\u00AD`],
  ['half a name and full stops', 'United.. '],
  ['Hangul', '블링컨'],
  ['halves of surrogate pairs', '\uD842'],
];

const repeat = (pattern: string, length: number) =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

function read(index: NameIndex, text: string): void {
  startReading(index).update({ add: [{ key: 1, text }], remove: [] });
}

/** The work that can be counted: questions to the index, and the names that it reads for them. */
function countedWork(text: string): number {
  const { index, work } = counted(bundledIndex);
  read(index, text);
  return work.filters + work.steps + work.names;
}

function milliseconds(text: string): number {
  const once = () =>
    processorTime(() => {
      read(bundledIndex, text);
    });
  return Math.min(once(), once());
}

describe('a text of twice the length', () => {
  it.each(PATTERNS)('asks no more than twice as much: %s', (_, pattern) => {
    const once = countedWork(repeat(pattern, 10_000));
    // The constant is for texts that ask next to nothing.
    expect(countedWork(repeat(pattern, 20_000))).toBeLessThanOrEqual(once * 2.1 + 20);
  });
});

describe('a text of ten times the length', () => {
  it.each(PATTERNS)(
    'takes far from the square of the time: %s',
    (_, pattern) => {
      // Linear is 10, the square 100. Neither a busy machine nor a cold start reaches 40, and what
      // takes no more than 5 ms is not measured but forgiven.
      const short = Math.max(milliseconds(repeat(pattern, 10_000)), 5);
      expect(milliseconds(repeat(pattern, 100_000))).toBeLessThan(short * 40);
    },
    30_000,
  );
});

/** Texts whose second half makes the first one cost: many bare names before many full ones. */
const TWO_PHASES: readonly [string, (n: number) => string][] = [
  [
    'namesakes, bare names, then full names',
    (n) => `Wang Nan and Wang Nan. ${'so Wang did it, '.repeat(n)}${'Wang Yi. '.repeat(n)}`,
  ],
  [
    'full names, namesakes, then bare names',
    (n) => `${'Wang Yi. '.repeat(n)}${'Wang Nan. '.repeat(n)}${'so Wang did it, '.repeat(n)}`,
  ],
];

describe('a text of two phases', () => {
  it.each(TWO_PHASES)(
    'costs about twice as much at twice the length: %s',
    (_, make) => {
      const ratio = milliseconds(make(8_000)) / milliseconds(make(2_000));
      // Four times the text: linear work gives about 4, quadratic 16.
      expect(ratio).toBeLessThan(10);
    },
    30_000,
  );
});

describe('a pack made to hurt', () => {
  it('cannot make middle names fork the way through a name', () => {
    const name = `Abc${' Jay'.repeat(23)}`;
    const index = indexOf({ abc: { kind: 'person', strong: [name] } });
    const { index: counting, work } = counted(index);
    read(counting, `Abc ${'(Jay) Jay '.repeat(24)}`);
    expect(work.steps).toBeLessThan(2_000);
  });
});

describe('a scan', () => {
  it.each(PATTERNS)('never goes back, and ends: %s', (_, pattern) => {
    let last = -1;
    const backward: number[] = [];
    const text = repeat(pattern, 5_000);
    scan(bundledIndex, text, { german: () => isGerman(text) }, (start) => {
      if (start <= last) backward.push(start);
      last = start;
    });
    expect(backward).toEqual([]);
  });
});

describe('a page that changes without end', () => {
  it('costs what is added, where nothing else depends on it', () => {
    const reading = startReading(bundledIndex);
    const add = Array.from({ length: 2_000 }, (_, key) => ({ key, text: 'China grows.' }));
    expect(reading.update({ add, remove: [] }).size).toBe(2_000);
    for (let key = 2_000; key < 2_100; key++) {
      const found = reading.update({ add: [{ key, text: 'China grows.' }], remove: [key - 1_000] });
      expect([...found.keys()]).toEqual([key]);
    }
  });
});
