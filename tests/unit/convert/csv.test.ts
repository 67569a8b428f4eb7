import { describe, expect, it } from 'vitest';
import { delimiterOf, readHeader } from '../../../lib/convert/csv/header.ts';
import { Ids } from '../../../lib/convert/csv/ids.ts';
import { convertRow, type CsvOptions } from '../../../lib/convert/csv/row.ts';

const OPTIONS: CsvOptions = {
  language: 'en',
  kind: undefined,
  kinds: new Set(['person', 'place', 'organization', 'issue']),
  asOf: '2026',
};

function convert(cells: Readonly<Record<string, string>>, options: Partial<CsvOptions> = {}) {
  const read = readHeader(Object.keys(cells));
  if ('problem' in read) throw new Error(read.problem);
  const ids = new Ids();
  return convertRow(read(Object.values(cells)), { ...OPTIONS, ...options }, (one) => ids.for(one));
}

describe('a row of a table', () => {
  it('becomes an entity with all that its columns say', () => {
    const row = {
      Name: ' Ada  Moor ',
      TYPE: 'Person',
      description: 'Chair of the pilots.',
      Aliases: 'A. Moor|Moor of Westhaven',
      language: 'de',
      role: 'Chair',
      Wikidata: 'Q42000001',
      Latitude: '51.5',
      lng: '-1.25',
      as_of: '2024-02',
    };
    expect(convert(row)).toEqual({
      candidate: {
        id: 'ada-moor',
        kind: 'person',
        names: [
          { text: 'Ada Moor', language: 'de' },
          { text: 'A. Moor', language: 'de' },
          { text: 'Moor of Westhaven', language: 'de' },
        ],
        role: { text: 'Chair', asOf: '2024-02' },
        context: { text: 'Chair of the pilots.', asOf: '2024-02' },
        wikidata: 'Q42000001',
        coordinates: { lat: 51.5, lon: -1.25 },
        relations: [],
      },
      refusedNames: 0,
      refusedTexts: 0,
    });
  });

  it.each([
    [{ name: 'Ada Moor', kind: 'persn' }, /kind "persn"; write person, place/],
    [{ name: 'Ada Moor' }, /no kind; .*--kind/],
    [{ name: '', kind: 'person' }, /no name/],
    [{ name: 'Ada Moor', kind: 'person', language: 'English' }, /language "English"/],
    [{ name: 'Ada Moor', kind: 'person', use: 'weak' }, /use "weak"/],
    [{ name: 'Ada Moor', kind: 'person', wikidata: '148' }, /item "148"/],
    [{ name: 'Ada Moor', kind: 'person', 'as of': '2024-02-30' }, /as of "2024-02-30"/],
    [{ name: 'Quay', kind: 'place', lat: '95', lon: '1' }, /no place on Earth/],
    [{ name: 'Quay', kind: 'place', lat: '51,5', lon: '1' }, /no place on Earth/],
    [{ name: 'Quay', kind: 'place', lat: '51.5' }, /no place on Earth/],
  ])('says what is wrong with it: %j', (row, problem) => {
    expect(convert(row)).toEqual({ problem: expect.stringMatching(problem) as unknown });
  });

  it('may leave its kind to the command line', () => {
    expect(convert({ name: 'Old Quay' }, { kind: 'place' })).toMatchObject({
      candidate: { kind: 'place' },
    });
  });
});

describe('the first row', () => {
  it.each([
    [
      ['name', 'kind', 'colour'],
      /no column "colour"; rename it or remove it \(there are name, kind/,
    ],
    [['name', 'label'], /two columns for name/],
    [['kind'], /names no column "name"/],
  ])('has to name the columns: %j', (cells, problem) => {
    expect(readHeader(cells)).toEqual({ problem: expect.stringMatching(problem) as unknown });
  });

  it.each([
    ['name,kind', ','],
    ['name;kind;"a, b"', ';'],
    ['name\tkind', '\t'],
  ])('tells what parts the cells: %j', (line, delimiter) => {
    expect(delimiterOf(line)).toBe(delimiter);
  });
});

it('ids are made of names, each once, for any script', () => {
  const ids = new Ids();
  expect([ids.for('Ada Moor'), ids.for('ADA  MOOR'), ids.for('Łódź'), ids.for('中国')]).toEqual([
    'ada-moor',
    'ada-moor-2',
    'odz',
    '4e2d-56fd',
  ]);
});

it('a name that stands in every row of a long table is no harder to number than others', () => {
  const ids = new Ids();
  const last = Array.from({ length: 200_000 }, () => ids.for('Ada Moor')).at(-1);
  expect(last).toBe('ada-moor-200000');
  // Whoever is really called so has the next number that is free.
  expect([ids.for('Ada Moor 200001'), ids.for('Ada Moor')]).toEqual([
    'ada-moor-200001',
    'ada-moor-200002',
  ]);
});
