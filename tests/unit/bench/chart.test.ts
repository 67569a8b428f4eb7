import { describe, expect, it } from 'vitest';
import { plot } from '../../../scripts/bench/chart.ts';

const LINES = [
  { name: 'steady', points: [10, 100, 1_000].map((x) => [x, 4] as const) },
  { name: 'steep <1>', points: [10, 100, 1_000].map((x) => [x, x] as const) },
];

/** The points of the lines in a plot. */
function linesOf(svg: string): number[][][] {
  return [...svg.matchAll(/points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => point.split(',').map(Number)),
  );
}

describe('a plot', () => {
  const svg = plot({ title: 'Cost & size', x: 'names', y: 'ms', series: LINES });

  it('draws a cost that stays as a level line, and one in proportion as a straight rise', () => {
    const [steady = [], steep = []] = linesOf(svg);
    expect(new Set(steady.map(([, y]) => y)).size).toBe(1);
    const [first = 0, second = 0, third = 0] = steep.map(([, y]) => y ?? 0);
    expect(first - second).toBeGreaterThan(0);
    expect(first - second).toBeCloseTo(second - third, 0);
  });

  it('stays within its frame', () => {
    for (const [x = -1, y = -1] of linesOf(svg).flat()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(760);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(420);
    }
  });

  it('leaves out what was not measured or took no time', () => {
    const points = [
      [10, 0],
      [100, NaN],
      [1_000, 5],
      [10_000, 5],
    ] as const;
    const [line = []] = linesOf(plot({ title: '', x: '', y: '', series: [{ name: 'a', points }] }));
    expect(line).toHaveLength(2);
  });

  it('names each line, and keeps names apart that would meet', () => {
    const close = [
      { name: 'one', points: [[10, 5] as const, [100, 5] as const] },
      { name: 'two', points: [[10, 5] as const, [100, 5.01] as const] },
    ];
    const labels = [
      ...plot({ title: '', x: '', y: '', series: close }).matchAll(/y="([\d.]+)">(one|two)</g),
    ].map(([, y]) => Number(y));
    expect(Math.abs((labels[0] ?? 0) - (labels[1] ?? 0))).toBeGreaterThan(12);
  });

  it('is well-formed whatever it is called', () => {
    expect(svg).toContain('Cost &amp; size');
    expect(svg).toContain('steep &lt;1');
  });

  it('has colours for dark pages too', () => {
    expect(svg).toContain('prefers-color-scheme:dark');
  });
});
