import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePackJson } from '../../../lib/pack/parse.ts';
import type { Pack } from '../../../lib/pack/schema.ts';
import { dumped, says } from '../convert/sources.ts';
import { backstory, folder } from './command.ts';

let files: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  files = await folder();
});
afterAll(() => files.remove());

const TWO_MOORS = [
  dumped('Q900001', { claims: { P31: [says('Q5')], P27: [says('Q900003'), says('Q900004')] } }),
  dumped('Q900002', { labels: { en: 'ada moor' }, aliases: { en: ['Ada of Westhaven'] } }),
  dumped('Q900003', { labels: { en: 'Westhaven' }, claims: { P31: [says('Q515')] } }),
].map((one) => JSON.stringify(one));
const ARRAY = `[\n${TWO_MOORS.join(',\n')}\n]\n`;

function packIn(text: string): Pack {
  const parsed = parsePackJson(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}

describe('convert wikidata', () => {
  it('makes a valid pack, in which shared names need context and relations lead somewhere', async () => {
    const path = await files.file('two.json', ARRAY);
    const { code, out, err } = await backstory(['convert', 'wikidata', '--id', 'two', path]);
    expect(code).toBe(0);
    const pack = packIn(out);
    expect(pack.id).toBe('two');
    const [first, second] = pack.entities;
    expect(first).toMatchObject({
      id: 'q900001',
      names: [{ text: 'Ada Moor', use: 'context' }],
      wikidata: 'Q900001',
      relations: [{ relation: 'is a citizen of', to: 'q900003' }],
    });
    expect(second?.names.map(({ use }) => use)).toEqual(['context', 'strong']);
    expect(err).toMatch(/3 entries read; in the pack: 2 people and 1 place\./);
    expect(err).toMatch(/4 names, of which 2 need context/);
  });

  it('reads arrays, lines, gzip and standard input alike', async () => {
    const options = ['convert', 'wikidata', '--title', 'Two Moors'];
    const { out } = await backstory([...options, await files.file('a.json', ARRAY)]);
    expect(out).toContain('"title":"Two Moors"');
    const lines = await files.file('b.jsonl', TWO_MOORS.join('\n'));
    const packed = await files.file('c.bin', gzipSync(ARRAY));
    for (const path of [lines, packed]) {
      expect((await backstory([...options, path])).out).toBe(out);
    }
    expect((await backstory([...options, '-'], ARRAY)).out).toBe(out);
    expect((await backstory([...options, '-'], gzipSync(ARRAY))).out).toBe(out);
  });

  it('reads what Wikidata answers for single entities, and entities of an array on one line', async () => {
    const options = ['convert', 'wikidata', '--title', 'Two Moors', '-'];
    const { out } = await backstory(options, ARRAY);
    const byId = ['Q900001', 'Q900002', 'Q900003'].map((id, i) => `"${id}":${TWO_MOORS[i] ?? ''}`);
    const answer = `{"entities":{${byId.join(',')}},"success":1}`;
    for (const input of [answer, `[${TWO_MOORS.join(',')}]`]) {
      expect(await backstory(options, input)).toMatchObject({ code: 0, out });
    }
  });

  it.each(['a list', 'alone'])(
    'tells what to do with an entity over several lines: %s',
    async (as) => {
      const first: unknown = JSON.parse(TWO_MOORS[0] ?? '');
      const indented = JSON.stringify(as === 'a list' ? [first] : first, null, 2);
      const { code, out, err } = await backstory(
        ['convert', 'wikidata', '--skip-bad', '-'],
        indented,
      );
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^backstory: -: has an entity written over several lines; .*jq -c \. /);
    },
  );

  it('stops at a line that it cannot read, and leaves no file behind, unless told to skip it', async () => {
    const path = await files.file('bad.jsonl', `${TWO_MOORS[0] ?? ''}\n{"id": \n`);
    const target = join(files.path, 'bad-pack.json');
    const stopped = await backstory(['convert', 'wikidata', path, '--out', target]);
    expect(stopped.code).toBe(2);
    expect(stopped.err).toMatch(/bad\.jsonl: line 2 is not JSON .*--skip-bad/);
    expect(existsSync(target)).toBe(false);
    const skipped = await backstory(['convert', 'wikidata', '--skip-bad', path, '--out', target]);
    expect([skipped.code, skipped.out]).toEqual([0, '']);
    expect(skipped.err).toMatch(/left out: 1 that could not be read/);
    expect(packIn(await readFile(target, 'utf8')).entities).toHaveLength(1);
  });

  it('stops at a limit and says so', async () => {
    const path = await files.file('three.json', ARRAY);
    const { out, err } = await backstory(['convert', 'wikidata', '--limit', '2', path]);
    expect(packIn(out).entities).toHaveLength(2);
    expect(err).toMatch(/stopped at the limit of 2; what follows was not read/);
  });
});

describe('convert csv', () => {
  it('makes a valid pack of a table', async () => {
    const table =
      '\uFEFFname;kind;description\r\n"Port ""B"" Board";organisation;"Runs; all"\r\n\r\n';
    const path = await files.file('t.csv', table);
    const { code, out } = await backstory(['convert', 'csv', '--as-of', '2024-02', path]);
    expect(code).toBe(0);
    expect(packIn(out).entities).toEqual([
      {
        id: 'port-b-board',
        kind: 'organization',
        names: [{ text: 'Port "B" Board', language: 'en', use: 'strong' }],
        context: { text: 'Runs; all', asOf: '2024-02' },
      },
    ]);
  });

  it.each([
    ['name,kind\nAda Moor,person\nBo,pirate\n', /line 3 has the kind "pirate"/],
    ['name,kind\n"Ada Moor,person\n', /Quote Not Closed/i],
    ['title,kind\nx,y\n', /no column "title"/],
    ['', /is empty/],
    [new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xff, 0xfe]), /not UTF-8/],
    ['name,kind\nA,person\n', /nothing is left to make a pack of \(1 without a usable name\)/],
  ])('says what is wrong with a table: %j', async (table, problem) => {
    const path = await files.file('wrong.csv', table);
    const { code, out, err } = await backstory(['convert', 'csv', path]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(problem);
  });
});

it.each([
  [['convert'], /convert wikidata or convert csv/],
  [['convert', 'xml', 'x'], /convert wikidata or convert csv/],
  [['convert', 'csv'], /needs the path of a file/],
  [['convert', 'csv', '/nowhere/at-all.csv'], /at-all\.csv is not there; check the path/],
  [['convert', 'csv', '--kinds', 'person,thing', 'x'], /no kind "thing"/],
  [['convert', 'csv', '--languages', 'english', 'x'], /--languages is not a language tag/],
  [['convert', 'csv', '--id', 'Not An Id', 'x'], /--id is not an id/],
  [['convert', 'csv', '--source-url', 'ftp://x', 'x'], /--source-url is not a web address/],
  [['convert', 'csv', '--as-of', '2024-13', 'x'], /--as-of 2024-13 is not a date/],
  [['convert', 'csv', '--limit', '0', 'x'], /--limit 0 is not a number from 1/],
  [['convert', 'wikidata', '--class', 'Q1', 'x'], /no kind ""/],
  [['format'], /format needs the path of one pack/],
])('says how it is used: %j', async (args, problem) => {
  const { code, err } = await backstory(args);
  expect(code).toBe(2);
  expect(err).toMatch(problem);
});

describe('format', () => {
  it('writes a pack an entry a line, the same from whatever it was written as', async () => {
    const table = await files.file(
      'f.csv',
      'name,kind\nAda Moor,person\nPort Board,organization\n',
    );
    const written = (await backstory(['convert', 'csv', table])).out;
    expect(written.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(2);
    const jumbled = await files.file('j.json', JSON.stringify(JSON.parse(written), null, 2));
    expect((await backstory(['format', jumbled])).out).toBe(written);
    const again = await files.file('w.json', written);
    expect((await backstory(['format', again])).out).toBe(written);
  });
});
