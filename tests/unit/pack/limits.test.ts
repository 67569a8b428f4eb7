import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/pack/limits.ts';
import { parsePack } from '../../../lib/pack/parse.ts';
import { put, sampleEntity, samplePack, sampleQuote, sampleSource } from './sample-pack.ts';

interface Limited {
  readonly path: string;
  /** A value of the size `n`, otherwise sound. */
  readonly make: (n: number) => unknown;
  /** What the sentence about a value that is too large tells to do. */
  readonly advice: RegExp;
  /** What else the sample needs, to be sound with such a value. */
  readonly and?: (pack: unknown, n: number) => void;
}

const words = (n: number) => 'x'.repeat(n);
const times =
  <T>(entry: (i: number) => T) =>
  (n: number) =>
    Array.from({ length: n }, (_, i) => entry(i));
const text = (...paths: string[]): Limited[] =>
  paths.map((path) => ({ path, make: words, advice: /shorten it$/ }));
const list = (path: string, entry: (i: number) => unknown): Limited => ({
  path,
  make: times(entry),
  advice: /remove some$/,
});

/** Where each limit holds. */
const TABLE: Record<keyof typeof LIMITS, readonly Limited[]> = {
  id: ['$.id', '$.quotes[0].id'].map((path) => ({
    path,
    make: words,
    advice: /choose a shorter id$/,
  })),
  line: text(
    '$.title',
    '$.sources[0].title',
    '$.sources[0].publisher',
    '$.quotes[0].speakerAs',
    '$.entities[0].relations[0].relation',
  ),
  name: text('$.entities[0].names[0].text', '$.entities[0].not[0]', '$.entities[0].titles[0]'),
  nameMin: [],
  paragraph: text(
    '$.story[0]',
    '$.sources[0].note',
    '$.entities[0].role.text',
    '$.entities[0].context.text',
    '$.quotes[0].note',
  ),
  quote: [
    {
      path: '$.quotes[0].text',
      make: words,
      advice: /shorten it$/,
      and: (pack, n) => {
        put(pack, '$.quotes[0].end', 100 + n);
      },
    },
  ],
  url: [
    {
      path: '$.sources[0].url',
      make: (n) => 'https://paper.example/'.padEnd(n, 'x'),
      advice: /use a shorter address$/,
    },
  ],
  offset: [
    {
      path: '$.quotes[0].end',
      make: (n) => n,
      advice: /correct it$/,
      and: (pack, n) => {
        put(pack, '$.quotes[0].start', n - 10);
      },
    },
  ],
  sources: [
    list('$.sources', (i) => ({
      ...sampleSource(),
      id: i === 0 ? 'evening-paper' : `s${String(i)}`,
    })),
  ],
  entities: [
    list('$.entities', (i) => {
      // As small as they come, or half a million take long.
      const { id, kind, names } = sampleEntity();
      return { id: ['ada-moor', 'port-board'][i] ?? `${id}-${String(i)}`, kind, names };
    }),
  ],
  quotes: [list('$.quotes', (i) => ({ ...sampleQuote(), id: `q${String(i)}` }))],
  namesPerEntity: [list('$.entities[0].names', () => sampleEntity().names[0])],
  notPerEntity: [list('$.entities[0].not', (i) => `Moor Street ${String(i)}`)],
  titlesPerEntity: [list('$.entities[0].titles', (i) => `Chair ${String(i)}`)],
  relationsPerEntity: [list('$.entities[0].relations', () => sampleEntity().relations[0])],
  aboutPerQuote: [
    {
      ...list('$.quotes[0].about', (i) => `moor-${String(i)}`),
      and: (pack, n) => {
        const others = times((i) => ({ ...sampleEntity(), id: `moor-${String(i)}` }))(n);
        put(pack, '$.entities', [...samplePack().entities, ...others]);
      },
    },
  ],
  storySentences: [list('$.story', (i) => `Sentence ${String(i)}.`)],
};

// Object.keys is typed as string[]; the table's own keys are all there is.
const CASES = (Object.keys(TABLE) as (keyof typeof LIMITS)[]).flatMap((limit) =>
  TABLE[limit].map((limited) => ({ limit, max: LIMITS[limit], ...limited })),
);

describe('a value of the largest size', () => {
  it.each(CASES)(
    'is taken, one above is refused: $limit, $path',
    { timeout: 60_000 },
    (limited) => {
      const { path, make, advice, and, max } = limited;
      const sized = (n: number) => {
        const pack = samplePack();
        put(pack, path, make(n));
        and?.(pack, n);
        const parsed = parsePack(pack);
        return parsed.ok ? [] : parsed.problems;
      };
      expect(sized(max)).toEqual([]);
      expect(sized(max + 1)).toEqual([{ path, message: expect.stringMatching(advice) }]);
    },
  );

  it('is told of in the sentence', () => {
    const pack = { ...samplePack(), title: words(301), story: times(() => 'Yes.')(11) };
    expect(parsePack(pack)).toMatchObject({
      ok: false,
      problems: [
        { path: '$.title', message: 'is longer than 300 characters; shorten it' },
        { path: '$.story', message: 'has more than 10 entries; remove some' },
      ],
    });
  });
});

describe('a list that may not be empty', () => {
  it.each(['$.story', '$.sources', '$.entities', '$.entities[0].names'])('is %s', (path) => {
    const pack = samplePack();
    put(pack, path, []);
    expect(parsePack(pack)).toMatchObject({
      ok: false,
      problems: [{ path, message: 'has fewer entries than 1; add what is missing' }],
    });
  });
});
