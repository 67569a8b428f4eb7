import { expect, it } from 'vitest';
import { entrySum } from '../../../../lib/kb/import/entry-sum.ts';

it('is the same for the same text, and a whole number that loses nothing', () => {
  expect(entrySum('{"id":"ada"}')).toBe(entrySum(`{"id":${JSON.stringify('ada')}}`));
  for (const text of ['', 'a', '布林肯', 'x'.repeat(100_000)]) {
    expect(Number.isSafeInteger(entrySum(text))).toBe(true);
  }
});

it('is another where letters beside each other change by amounts that cancel out', () => {
  expect(entrySum('{"text":"Aa"}')).not.toBe(entrySum('{"text":"BB"}'));
  expect(entrySum('{"text":"ab"}')).not.toBe(entrySum('{"text":"ba"}'));
  expect(entrySum('{"text":"Aa, Aa"}')).not.toBe(entrySum('{"text":"BB, BB"}'));
});

it('tells 300,000 texts apart, of which 32 bits mix up ten pairs', () => {
  const sums = new Set<number>();
  for (let i = 0; i < 300_000; i++)
    sums.add(entrySum(`{"id":"entry-${String(i)}","lat":${String(i)}}`));
  expect(sums.size).toBe(300_000);
});

it('uses all of its bits', () => {
  const sums = Array.from({ length: 200 }, (_, i) => entrySum(`entry ${String(i)}`));
  const isEven = (bit: number) => {
    const set = sums.filter((sum) => Math.floor(sum / 2 ** bit) % 2 === 1).length;
    return set > 60 && set < 140;
  };
  expect(Array.from({ length: 53 }, (_, bit) => bit).filter((bit) => !isEven(bit))).toEqual([]);
});
