import { expect, it } from 'vitest';
import { TextTable } from '../../../lib/kb/text-table.ts';

const ODD = [
  '',
  'a',
  'ab',
  'é',
  'ê',
  'e\u0301',
  '中',
  '文',
  '😀',
  '\ud83d',
  '\ude00',
  '\uffff',
  '\u0000',
  'Z',
  '\u007f',
  '\u0080',
];

it('numbers texts as they are met, and gives each back', () => {
  const table = new TextTable();
  const texts = [...ODD, ...Array.from({ length: 5_000 }, (_, i) => `text-${String(i)}`)];
  expect(texts.map((text) => table.numberOf(text))).toEqual([...texts.keys()]);
  expect(texts.map((text) => table.numberOf(text))).toEqual([...texts.keys()]);
  expect(table.size).toBe(texts.length);
  expect([...texts.keys()].map((number) => table.textOf(number))).toEqual(texts);
});

it('orders texts as strings are ordered', () => {
  const table = new TextTable();
  for (const text of ODD) table.numberOf(text);
  for (const [i, one] of ODD.entries()) {
    for (const [j, other] of ODD.entries()) {
      const order = one < other ? -1 : one > other ? 1 : 0;
      expect(
        Math.sign(table.compare(i, j)),
        `${JSON.stringify(one)}, ${JSON.stringify(other)}`,
      ).toBe(order);
    }
  }
});

it('knows no text any more once it was cleared', () => {
  const table = new TextTable();
  for (let i = 0; i < 3_000; i++) table.numberOf(`before-${String(i)}`);
  table.clear();
  expect(table.size).toBe(0);
  expect(table.numberOf('before-7')).toBe(0);
  expect(table.textOf(0)).toBe('before-7');
});
