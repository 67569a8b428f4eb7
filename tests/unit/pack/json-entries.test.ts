import { describe, expect, it } from 'vitest';
import type { RawEntry } from '../../../lib/pack/json-bytes.ts';
import { PackCutter } from '../../../lib/pack/json-entries.ts';
import { UnreadablePack } from '../../../lib/pack/unreadable.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Everything that a cutter finds in bytes which come in pieces of that size. */
function cut(bytes: Uint8Array, size = bytes.length || 1) {
  const cutter = new PackCutter();
  const entries: RawEntry[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    entries.push(...cutter.push(bytes.subarray(at, at + size)));
  }
  cutter.end();
  return { entries, fields: Object.fromEntries(cutter.fields), counts: [...cutter.counts] };
}

function problem(text: string | Uint8Array, size?: number): string {
  try {
    cut(typeof text === 'string' ? encode(text) : text, size);
  } catch (error) {
    if (error instanceof UnreadablePack) return error.message;
    throw error;
  }
  return 'none';
}

const TRICKY = {
  format: 1,
  title: 'A "quoted" [bracket] \\ and { a brace, 中国 🕊',
  story: ['One, two.', '] }'],
  sources: [
    { id: 'a', note: '},{"' },
    { id: 'b', nested: { list: [[1], [2, '[']] } },
  ],
  quotes: [],
  entities: [{ id: 'ä' }, 'text', 7, null, [1, 2]],
};

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('the bytes of a pack', () => {
  it('are cut into the entries of its lists and its other fields, whatever stands in strings', () => {
    const { entries, fields, counts } = cut(encode(JSON.stringify(TRICKY)));
    const { sources, entities, quotes, ...others } = TRICKY;
    expect(fields).toEqual(others);
    expect(counts).toEqual([
      ['sources', 2],
      ['quotes', 0],
      ['entities', 5],
    ]);
    const of = (list: string) => entries.filter((one) => one.list === list);
    expect(of('sources').map(({ value }) => value)).toEqual(sources);
    expect(of('entities').map(({ value }) => value)).toEqual(entities);
    expect(of('quotes')).toEqual(quotes);
    expect(of('entities').map(({ n }) => n)).toEqual([0, 1, 2, 3, 4]);
  });

  it('may come in pieces of any size, spread over lines or not, with a byte order mark', () => {
    const whole = cut(encode(JSON.stringify(TRICKY)));
    const spread = encode(`\uFEFF\n${JSON.stringify(TRICKY, null, 2)}\r\n\t `);
    for (const size of [1, 2, 3, 7, 64]) expect(cut(spread, size)).toEqual(whole);
  });

  it('may be overwritten as soon as they were taken', () => {
    const bytes = encode(JSON.stringify(TRICKY, null, 1));
    const { entries, ...rest } = cut(bytes);
    for (const size of [1, 7, 64]) {
      const cutter = new PackCutter();
      const piece = new Uint8Array(size);
      const found: RawEntry[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        const next = bytes.subarray(at, at + size);
        piece.set(next);
        found.push(...cutter.push(piece.subarray(0, next.length)));
        piece.fill(0);
      }
      cutter.end();
      expect(found).toEqual(entries);
      expect(Object.fromEntries(cutter.fields)).toEqual(rest.fields);
    }
  });

  it('keep a field with the name of a prototype as a field', () => {
    const { entries } = cut(encode('{"entities": [{"__proto__": {"y": 1}, "id": "a"}]}'));
    expect(Object.keys(Object(entries[0]?.value))).toEqual(['__proto__', 'id']);
  });

  it('leave a list that is none among the other fields', () => {
    expect(cut(encode('{"entities": {"a": [1]}, "quotes": null}'))).toMatchObject({
      fields: { entities: { a: [1] }, quotes: null },
      counts: [],
    });
  });

  it.each([
    ['', '$ is empty; choose a pack'],
    ['  \n ', '$ is empty; choose a pack'],
    ['\uFEFF', '$ is empty; choose a pack'],
    ['{"__proto__": 1}', /^\$ has the unknown field "__proto__"; correct its spelling/],
    ['{\0"id\0": 1}', '$ is UTF-16; save it as UTF-8'],
    ['[{}]', '$ is a list; a pack begins with "{"'],
    ['nul', /^\$ is not JSON: a pack begins with "{", not "n"; if this is a table/],
    ['{"id": \0}', /an unfit byte \(00\)|is not JSON/],
    ['<!doctype html>', /web page/],
    ['PK\u0003\u0004', /zip archive/],
    [`PK\u0003\u0004${'-'.repeat(26)}packs.json`, /zip archive/],
    [`PK\u0003\u0004${'-'.repeat(26)}backup.json`, /^\$ is a back-up of Backstory; use/],
    ['PK', /zip archive/],
    ['{"id": "x"', /^\$\.id ends in the middle; the file is cut off/],
    ['{"entities": [{"id": 1}, {"id"', /^\$\.entities\[1\] ends in the middle/],
    ['{"entities": [{"id": 1}]', /^\$ ends in the middle/],
    ['{', /^\$ ends in the middle/],
    ['{"id": "x"} {', /^\$ is not JSON: nothing may stand behind the end of the pack, as "{" does/],
    ['{"id": "x",}', /^\$.* is not JSON: the comma before this } has to go/],
    [
      '{"entities": [{"id": 1},]}',
      /^\$\.entities\[1\] is not JSON: the comma before this \] has to go/,
    ],
    ['{"entities": [,]}', /^\$\.entities\[0\] is not JSON: a value has to stand here, not ","/],
    [
      '{"entities": [{"id": 1}}}',
      /^\$\.entities\[0\] is not JSON: "," or "\]" has to stand here, not "}"/,
    ],
    ['{"id": [1}]}', /^\$\.id is not JSON/],
    ['{"id": 1]', /^\$\.id is not JSON: "," or "}" has to stand here, not "\]"/],
    [
      '{"entities": [{"id": 01}]}',
      /^\$\.entities\[0\] is not JSON: "01" is no number as JSON has them/,
    ],
    ['{"entities": [{"id": 1}, {"id": "a\u0001b"}]}', /^\$\.entities\[1\] is not JSON/],
    ['{"id": }', /^\$\.id is not JSON: a value has to stand here, not "}"/],
    ['{"id" "x"}', /is not JSON: ":" has to stand here, not "\\""/],
    ['{id: 1}', /is not JSON: a name in quotation marks has to stand here, not "i"/],
    ['{"title": 1, "title": 2}', /^\$ has the field "title" twice; keep one/],
    ['{"quotes": [], "quotes": []}', /^\$ has the field "quotes" twice; keep one/],
    [`{"entities": [${deep(33)}]}`, /^\$\.entities\[0\] is nested more than 32 deep/],
    [`{"story": ${'['.repeat(100_000)}`, /^\$\.story is nested more than 32 deep/],
    [`{"entities": [{"id": "${'x'.repeat(4_000_001)}`, /^\$\.entities\[0\] is larger than 4 MB/],
    [`{"${'k'.repeat(4_000_001)}`, /is larger than 4 MB/],
  ])('are refused with the place and what to do: %.60j', (text, message) => {
    expect(problem(text)).toMatch(message);
    expect(problem(text, 5)).toMatch(message);
  });

  it('may nest as deep as is allowed', () => {
    expect(problem(`{"entities": [${deep(32)}]}`)).toBe('none');
  });

  it('are refused where they are no UTF-8, with the place', () => {
    expect(problem(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toBe('$ is UTF-16; save it as UTF-8');
    expect(problem(Uint8Array.of(0xfe, 0xff, 0, 0x7b))).toBe('$ is UTF-16; save it as UTF-8');
    const latin = Uint8Array.from('{"entities": [{"id": "caf\xe9"}]}', (c) => c.charCodeAt(0));
    expect(problem(latin)).toBe('$.entities[0] is not UTF-8; save the file as UTF-8');
  });
});
