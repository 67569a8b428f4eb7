import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Links } from '../../../../lib/kb/import/links.ts';
import { matchEntities } from '../../../../lib/kb/match-entities.ts';
import { pagesOf } from '../../../../lib/kb/pack-pages.ts';
import { parsePack } from '../../../../lib/pack/parse.ts';
import type { Pack } from '../../../../lib/pack/schema.ts';
import { bundledPack } from '../../match/packs.ts';
import { sampleEntity, samplePack, sampleQuote } from '../../pack/sample-pack.ts';
import { strikePack } from '../strike.ts';
import { blob, surveyed } from './reading.ts';

const sample = () => JSON.parse(JSON.stringify(samplePack())) as Record<string, unknown>;
const json = (value: unknown) => blob(JSON.stringify(value));

async function right(file: Blob) {
  const read = await surveyed(file);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

describe('a pack that is checked while it is read', () => {
  it.each([
    ['the bundled pack', bundledPack],
    ['a small one', strikePack()],
  ])('is found right: %s, packed or not, and its lists in any order', async (_, pack: Pack) => {
    const { sources, entities, quotes, ...heading } = pack;
    for (const file of [
      json(pack),
      json({ quotes, entities, ...heading, sources }),
      blob(Uint8Array.from(gzipSync(JSON.stringify(pack)))),
    ]) {
      expect((await right(file)).heading).toEqual(heading);
    }
  });

  it.each([
    ['the bundled pack', bundledPack],
    ['a small one', strikePack()],
  ])('is known to be joined as when it is in memory: %s', async (_, pack: Pack) => {
    const { survey } = await right(json(pack));
    const links = new Links(survey, pack.entities.length);
    const related = matchEntities(pack.id, pack.entities).map((one) => one.related.toSorted());
    expect(pack.entities.map((__, place) => links.relatedTo(place).toSorted())).toEqual(related);
    // In memory quotes lie by whose they are; by their places in the file it comes to the same.
    const orders: number[] = [];
    const quotesOf: (readonly number[])[] = [];
    for (const page of pagesOf(pack)) {
      for (const item of page.items) {
        if ('order' in item) orders.push(item.order);
        else if ('entity' in item) quotesOf.push(item.quotes);
      }
    }
    const expected = quotesOf.map((places) =>
      places.map((place) => orders[place] ?? -1).toSorted((a, b) => a - b),
    );
    expect(pack.entities.map((__, place) => links.quotesOf(place))).toEqual(expected);
  });
});

/** Packs with which something is wrong that the format forbids, each made from the sample. */
const BAD: readonly (readonly [what: string, change: (pack: Record<string, unknown>) => void])[] = [
  ['no format', (pack) => delete pack['format']],
  ['another format', (pack) => (pack['format'] = 2)],
  ['no title', (pack) => delete pack['title']],
  ['a title of blanks', (pack) => (pack['title'] = '  ')],
  ['a title that turns around', (pack) => (pack['title'] = 'A \u202Etitle')],
  ['a title with NUL', (pack) => (pack['title'] = 'A\u0000title')],
  ['half a surrogate pair', (pack) => (pack['title'] = 'A \uD800')],
  ['a number for a title', (pack) => (pack['title'] = 7)],
  ['an id with capitals', (pack) => (pack['id'] = 'Harbour')],
  ['version zero', (pack) => (pack['version'] = 0)],
  ['a version of one and a half', (pack) => (pack['version'] = 1.5)],
  ['no story', (pack) => (pack['story'] = [])],
  ['a story that is no list', (pack) => (pack['story'] = 'Once.')],
  ['an unknown language', (pack) => (pack['language'] = 'English')],
  ['no entities', (pack) => (pack['entities'] = [])],
  ['entities that are no list', (pack) => (pack['entities'] = { a: 1 })],
  ['no list of quotes', (pack) => delete pack['quotes']],
  ['no sources', (pack) => (pack['sources'] = [])],
  ['an entity that is a text', (pack) => (pack['entities'] = ['Ada'])],
  ['an entity twice', (pack) => (pack['entities'] = [sampleEntity(), sampleEntity()])],
  ['a quote twice', (pack) => (pack['quotes'] = [sampleQuote(), sampleQuote()])],
  ...(
    [
      ['an unknown field', { colour: 'red' }],
      ['a field of a prototype', { constructor: {} }],
      ['an unknown kind', { kind: 'ship' }],
      ['no names', { names: [] }],
      ['a name of one letter', { names: [{ text: 'A', language: 'en', use: 'strong' }] }],
      [
        'one name of two uses',
        {
          names: [
            { text: 'Ada', language: 'en', use: 'strong' },
            { text: 'Ada', language: 'en', use: 'context' },
          ],
        },
      ],
      ['a day that is none', { role: { text: 'Chair', asOf: '2024-02-30' } }],
      ['a place beyond the pole', { coordinates: { lat: 91, lon: 0 } }],
      ['a relation to nobody', { relations: [{ relation: 'met', to: 'nobody' }] }],
      ['a relation to itself', { relations: [{ relation: 'met', to: 'ada-moor' }] }],
      ['an item that is none', { wikidata: 'P31' }],
    ] as const
  ).map(
    ([what, fields]) =>
      [
        what,
        (pack: Record<string, unknown>) => (pack['entities'] = [{ ...sampleEntity(), ...fields }]),
      ] as const,
  ),
  ...(
    [
      ['a quote of nobody', { speaker: 'nobody' }],
      ['a quote about nobody', { about: ['nobody'] }],
      ['a quote about its speaker', { about: ['ada-moor'] }],
      ['a quote from nowhere', { source: 'nowhere' }],
      ['offsets off by one', { end: sampleQuote().end + 1 }],
      ['offsets that are no numbers', { start: '1' }],
      ['a quote of too many characters', { text: 'x'.repeat(10_001) }],
    ] as const
  ).map(
    ([what, fields]) =>
      [
        what,
        (pack: Record<string, unknown>) => (pack['quotes'] = [{ ...sampleQuote(), ...fields }]),
      ] as const,
  ),
  ...(
    [
      'javascript:alert(1)',
      'https://user:word@host/',
      'data:text/html,x',
      'https:// host/',
    ] as const
  ).map(
    (url) =>
      [
        `the address ${url}`,
        (pack: Record<string, unknown>) => {
          const [source] = samplePack().sources;
          pack['sources'] = [{ ...source, url }];
        },
      ] as const,
  ),
];

describe('a pack with something wrong', () => {
  it('comes in more than forty kinds here', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(40);
  });

  it.each(BAD)(
    'is refused with the place, in the words that the command line has: %s',
    async (_, change) => {
      const pack = sample();
      change(pack);
      const refused = await surveyed(json(pack));
      const known = parsePack(JSON.parse(JSON.stringify(pack)));
      if (known.ok) throw new Error('nothing is wrong with it');
      if (!('problems' in refused)) throw new Error('it was taken');
      const lines = (problems: typeof known.problems) =>
        problems.map(({ path, message }) => `${path} ${message}`).toSorted();
      expect(lines(refused.problems)).toEqual(lines(known.problems));
      expect(refused.partly).toBe(known.partly);
    },
  );

  it('is read no further than to fifty problems', async () => {
    const entities = Array.from({ length: 500 }, () => ({ id: 1 }));
    const refused = await surveyed(json({ ...sample(), entities }));
    expect('problems' in refused && refused.problems.length).toBe(50);
  });
});

/** So much white space, packed. */
const blanks = (megabytes: number) =>
  Uint8Array.from(gzipSync(new Uint8Array(megabytes * 1e6).fill(0x20)));

describe('a file that is no pack', () => {
  it.each([
    ['a bomb', blob(blanks(120)), /unpacks to more than 200 times its size/],
    [
      'gzip that is cut',
      blob(Uint8Array.from(gzipSync('{"a":1}')).slice(0, 14)),
      /cannot be unpacked/,
    ],
    [
      'gzip with something behind it',
      blob(Uint8Array.from(gzipSync('{}')), 'x'),
      /cannot be unpacked/,
    ],
    ['nothing', blob(), /is empty/],
    ['UTF-16', blob(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00)), /UTF-16; save it as UTF-8/],
    ['a zip', blob('PK\u0003\u0004'), /zip archive/],
  ])('is refused in words that say what to do: %s', async (_, file, message) => {
    const refused = await surveyed(file);
    expect('problems' in refused && refused.problems[0]?.message).toMatch(message);
  });
});
