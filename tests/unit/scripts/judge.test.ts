import { beforeAll, describe, expect, it } from 'vitest';
import { preparePack } from '../../../lib/kb/install.ts';
import type { Pack } from '../../../lib/pack/schema.ts';
import { editionOf, KILLED } from '../../../scripts/kills/editions.ts';
import { judge } from '../../../scripts/kills/judge.ts';
import type { Stored } from '../../driver/stored.ts';

/** Four pages of entities. */
const NAMES = 500;
const edition = (version: number) => editionOf(version, NAMES);
const judgement = (tables: Tables, local = {}) =>
  judge({ database: { version: 3, tables }, local }, KILLED, edition);

type Tables = Record<string, Record<string, unknown>>;
let first: Tables;
let second: Tables;

/** The tables with one pack in them, whose pages lie under `copy`. */
async function tablesOf(pack: Pack, copy: string): Promise<Tables> {
  const { head, pages, names } = await preparePack(pack);
  const base64 = Buffer.from(await names.blob.arrayBuffer()).toString('base64');
  return {
    heads: { [KILLED]: head },
    pages: Object.fromEntries(
      pages.map(({ key: [, ...place], record }) => [JSON.stringify([copy, ...place]), record]),
    ),
    names: { [copy]: { ...names, blob: { base64 } } },
  };
}

beforeAll(async () => {
  first = await tablesOf(edition(1), KILLED);
  second = await tablesOf(edition(2), KILLED);
});

const sound = { leftovers: [], faults: [] };

describe('what a killed browser has left is', () => {
  it('sound where one edition is there, or none', () => {
    expect(judgement(first)).toEqual({ version: 1, ...sound });
    expect(judgement(second)).toEqual({ version: 2, ...sound });
    const nothing: Stored = { database: null, local: {} };
    expect(judge(nothing, KILLED, edition)).toEqual({ version: null, ...sound });
  });

  it.each(['entities', 'quotes', 'sources'])(
    'a mixture where a page of %s is another’s',
    (list) => {
      const key = JSON.stringify([KILLED, list, 0]);
      const pages = { ...first['pages'], [key]: second['pages']?.[key] };
      const { faults } = judgement({ ...first, pages });
      expect(faults).toEqual([`${list} of version 1 are not those of its file`]);
    },
  );

  it('a mixture where a page is missing, or one too many is there', () => {
    const keys = [0, 1].map((n) => JSON.stringify([KILLED, 'entities', n]));
    const { [keys[1] ?? '']: gone, ...others } = first['pages'] ?? {};
    const more = { ...first['pages'], [JSON.stringify([KILLED, 'entities', 99])]: gone };
    for (const pages of [others, more]) {
      expect(judgement({ ...first, pages }).faults).toHaveLength(1);
    }
  });

  it('a mixture where the names are another edition’s, or not there', () => {
    const { names } = second;
    if (!names) throw new Error('an edition has names');
    const wrong = 'its names are those of another edition';
    expect(judgement({ ...first, names }).faults).toEqual([wrong]);
    expect(judgement({ ...first, names: {} }).faults).toContain(wrong);
  });

  it('damaged where a seal is broken', () => {
    const key = JSON.stringify([KILLED, 'sources', 0]);
    const pages = { ...first['pages'], [key]: { json: '[]', checksum: 'no' } };
    expect(judgement({ ...first, pages }).faults).toContain('the seal of a record is broken');
  });

  it('told of where something lies there that is not installed', () => {
    const page = first['pages']?.[JSON.stringify([KILLED, 'sources', 0])];
    const pages = { ...first['pages'], [JSON.stringify(['killed/x', 'sources', 0])]: page };
    const { leftovers, faults } = judgement({ ...first, pages, staging: { 'killed/y': {} } });
    expect([leftovers, faults]).toEqual([['killed/x', 'killed/y'], []]);
  });

  it('not well where the reader was told of a loss', () => {
    expect(judgement(first, { notice: { kind: 'lost' } }).faults).toHaveLength(1);
  });
});
