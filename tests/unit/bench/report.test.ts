import { describe, expect, it } from 'vitest';
import { report, slopeOf, verdictTable } from '../../../scripts/bench/report.ts';
import { figure, short, size, table, times } from '../../../scripts/bench/table.ts';
import { shortfall } from '../../../scripts/bench/targets.ts';

describe('a verdict', () => {
  it('passes at its limit, whether that is a most or a least', () => {
    expect(shortfall({ target: 'scan-350k', where: 'Node', value: 10 })).toBe(1);
    expect(shortfall({ target: 'peer-20', where: 'Node', value: 3 })).toBe(1);
  });

  it('says by how many times it is missed', () => {
    expect(shortfall({ target: 'scan-350k', where: 'Node', value: 25 })).toBe(2.5);
    expect(shortfall({ target: 'peer-20', where: 'Node', value: 1.5 })).toBe(2);
  });

  it('knows nothing of what was not measured', () => {
    const written = verdictTable([{ target: 'scan-350k', where: 'Node', value: NaN }]);
    expect(written).toContain('| Node | not measured | – |');
  });

  it('stands in a row with its target and its limit', () => {
    const [, , row] = verdictTable([
      { target: 'index-build', where: 'Firefox', value: 500_000 },
    ]).split('\n');
    expect(row).toMatch(
      /≥ 1,000,000 names\/s \| Firefox \| 500,000 names\/s \| falls short by 2\.0 ×/,
    );
  });
});

describe('the report', () => {
  it('names the command, the day and the machine, and keeps sections in order', () => {
    const section = { body: 'Text.', verdicts: [], growth: [] };
    const text = report(
      new Map([
        ['a', { ...section, heading: 'First' }],
        ['b', { ...section, heading: 'Second' }],
      ]),
      {
        date: '2026-01-02',
        machine: 'a tin box',
        versions: 'Node 1',
        command: 'npm run it',
        isQuick: false,
      },
      'pictures',
    );
    expect(text).toContain('Made by `npm run it` on 2026-01-02');
    expect(text).toContain('a tin box');
    expect(text.indexOf('## a. First')).toBeLessThan(text.indexOf('## b. Second'));
  });

  it('states a slope with what tenfold input costs', () => {
    const slope = slopeOf({ name: 'reading', points: [10, 100, 1_000].map((x) => [x, x / 4]) });
    expect(slope).toBe('reading 1.00 (tenfold costs 10.0 ×)');
  });
});

describe('tables and figures', () => {
  it('make a Markdown table with the first column to the left', () => {
    expect(table(['what', 'ms'], [['reading', '5']])).toBe(
      '| what | ms |\n| --- | --: |\n| reading | 5 |',
    );
  });

  it('show two digits that count at least, and no more than help', () => {
    expect([0.0123, 0.5, 3.27, 42.42, 1234.5].map(figure)).toEqual([
      '0.012',
      '0.50',
      '3.3',
      '42.4',
      '1,235',
    ]);
  });

  it('show a dash where nothing was measured', () => {
    expect([figure(NaN), figure(undefined), times(Infinity)]).toEqual(['–', '–', '–']);
  });

  it('shorten numbers of names and sizes', () => {
    expect([20, 1_000, 350_000, 1_000_000].map(short)).toEqual(['20', '1,000', '350k', '1M']);
    expect([10_000, 1_000_000].map(size)).toEqual(['10 kB', '1.0 MB']);
  });
});
