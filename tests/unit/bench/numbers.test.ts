import { describe, expect, it } from 'vitest';
import { growth, median, quantile } from '../../../scripts/bench/numbers.ts';

describe('growth', () => {
  it('is 0 for a cost that stays the same', () => {
    expect(growth([10, 100, 1_000].map((x) => [x, 7]))).toBeCloseTo(0);
  });

  it('is 1 for a cost in proportion, whatever its unit', () => {
    expect(growth([10, 100, 5_000].map((x) => [x, 0.03 * x]))).toBeCloseTo(1);
  });

  it('is 2 for fourfold cost at twofold input', () => {
    expect(growth([1, 2, 4, 8].map((x) => [x, 5 * x * x]))).toBeCloseTo(2);
  });

  it('lies between points that contradict one another', () => {
    const points = [10, 10, 100, 100].map((x, i) => [x, i % 2 === 0 ? x : 3 * x] as const);
    expect(growth(points)).toBeCloseTo(1);
  });

  it('is unknown for a single point', () => {
    expect(growth([[10, 5]])).toBeNaN();
  });
});

describe('median and quantile', () => {
  it('find the middle one and the one that most lie below, in any order', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(quantile([4, 2, 8, 6, 10, 12, 20, 14, 16, 18], 0.95)).toBe(20);
  });

  it('know nothing of nothing', () => {
    expect(median([])).toBeNaN();
  });
});
