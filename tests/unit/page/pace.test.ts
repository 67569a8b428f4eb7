import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../../lib/page/pace.ts';

/** Milliseconds of work that our rounds have cost so far. */
let spent: number;
/** When rounds began. */
let rounds: number[];
let pace: Pace;
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  spent = 0;
  rounds = [];
  life = new AbortController();
  pace = new Pace(
    () => rounds.push(performance.now()),
    () => spent,
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Changes something every `every` ms for a time; each round costs `cost` ms and is over at once. */
function keepChanging(time: number, every: number, cost: number): void {
  let done = rounds.length;
  for (let passed = 0; passed < time; passed += every) {
    pace.ask();
    for (let ms = 0; ms < every; ms++) {
      while (done < rounds.length) {
        done++;
        spent += cost;
        pace.done();
      }
      vi.advanceTimersByTime(1);
    }
  }
}

describe('the pace of reading again', () => {
  it('is at once where the page was at rest', () => {
    const start = performance.now();
    pace.ask();
    pace.done();
    vi.advanceTimersByTime(1_000);
    pace.ask();
    expect(rounds.map((at) => at - start)).toEqual([0, 1_000]);
  });

  it('gets slower while a page changes in every frame, down to about once a second', () => {
    keepChanging(20_000, 16, 0.1);
    const gaps = rounds.slice(1).map((at, i) => at - (rounds[i] ?? 0));
    expect(gaps.slice(0, 6).every((gap, i, all) => i === 0 || gap >= (all[i - 1] ?? 0))).toBe(true);
    for (const gap of gaps.slice(-5)) expect([gap >= 1_000, gap < 1_100]).toEqual([true, true]);
  });

  it('spends no more than four parts in a hundred of the time, whatever a round costs', () => {
    for (const cost of [1, 20, 100]) {
      const [before, start] = [spent, performance.now()];
      keepChanging(60_000, 16, cost);
      // The first round of all is not put off.
      expect((spent - before - cost) / (performance.now() - start)).toBeLessThanOrEqual(0.04);
      vi.advanceTimersByTime(20_000);
    }
  });

  it('gives what came last its round, and is quick again after a rest', () => {
    keepChanging(5_000, 16, 1);
    pace.ask();
    vi.advanceTimersByTime(3_000);
    pace.done();
    expect(pace.isWaiting).toBe(false);
    vi.advanceTimersByTime(3_000);
    const before = performance.now();
    pace.ask();
    expect(rounds.at(-1)).toBe(before);
  });

  it('calls a page restless that has not come to rest for two seconds, until it does', () => {
    keepChanging(1_500, 16, 1);
    expect(pace.isLate).toBe(false);
    keepChanging(3_000, 16, 1);
    expect(pace.isLate).toBe(true);
    vi.advanceTimersByTime(3_000);
    pace.done();
    vi.advanceTimersByTime(3_000);
    expect(pace.isLate).toBe(false);
  });

  it('does not call a clock restless that ticks once a second', () => {
    keepChanging(20_000, 1_000, 0.2);
    expect(rounds).toHaveLength(20);
    expect(pace.isLate).toBe(false);
  });
});
