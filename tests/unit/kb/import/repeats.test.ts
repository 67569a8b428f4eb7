import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { checkPack } from '../../../../lib/kb/import/import-pack.ts';
import { strikePack } from '../strike.ts';

const ENTITIES = 100_000;

/** A pack whose one entity stands in it so many times, and the bytes of it that were read. */
async function checked(repeats: number, pack: (text: string) => Uint8Array<ArrayBuffer>) {
  const { entities, quotes: _, ...heading } = strikePack();
  const [ada] = entities;
  const lone = { ...ada, relations: [] };
  const text = JSON.stringify({
    ...heading,
    quotes: [],
    entities: Array.from({ length: repeats }, () => lone),
  });
  const file = new Blob([pack(text)]);
  let read = 0;
  const result = await checkPack(file, {
    signal: new AbortController().signal,
    onProgress: ({ entities: count }) => (read = count),
  });
  return { result, read };
}

const plain = (text: string) => new TextEncoder().encode(text);
const packed = (text: string) => Uint8Array.from(gzipSync(text));

it.each([
  ['plain', plain],
  ['packed', packed],
])(
  'a file that repeats an entry is refused when that is clear, not at its end: %s',
  async (_, pack) => {
    const { result, read } = await checked(ENTITIES, pack);
    if (!('problems' in result)) throw new Error('it was found right');
    expect(result.problems).toHaveLength(50);
    expect(result.problems[0]).toEqual({
      path: '$.entities[1].id',
      message: 'is the id "ada-moor" of an earlier entry; give one of them another id',
    });
    expect(result.partly).toBe(true);
    // What is told is told a few times a second.
    expect(read).toBeLessThan(ENTITIES / 2);
  },
);

it('a few repeats are all told, with everything else that is wrong', async () => {
  const { result } = await checked(3, plain);
  if (!('problems' in result)) throw new Error('it was found right');
  expect(result.problems.map(({ path }) => path)).toEqual(['$.entities[1].id', '$.entities[2].id']);
  expect(result.partly).toBe(false);
});
