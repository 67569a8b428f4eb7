import { describe, expect, it } from 'vitest';
import { PackCutter } from '../../../lib/pack/json-entries.ts';
import { parsePackJson } from '../../../lib/pack/parse.ts';
import { NotJson } from '../../../lib/pack/unreadable.ts';

function problem(json: string): string {
  const parsed = parsePackJson(json);
  return parsed.ok ? 'none' : (parsed.problems[0]?.message ?? 'none');
}

describe('a text that is not JSON', () => {
  it.each([
    ['{\n  "a": [1, 2,\n  ]\n}', 3, 3, 'the comma before this ] has to go'],
    ['{\n  "a": 1,\n}', 3, 1, 'the comma before this } has to go'],
    ['{\n  "a": 1\n  "b": 2}', 3, 3, 'a comma or a closing bracket has to stand before "\\""'],
    ['{"a": [1 2]}', 1, 10, 'a comma or a closing bracket has to stand before "2"'],
    ['{"a": [1}', 1, 9, 'this } closes nothing that is open'],
    ['{"a" 1}', 1, 6, '":" has to stand here, not "1"'],
    ['{"a"]', 1, 5, '":" has to stand here, not "]"'],
    ['{"a":}', 1, 6, 'a value has to stand before this }'],
    ["{'a': 1}", 1, 2, 'a name in quotation marks has to stand here, not "\'"'],
    ['{"a": \'b\'}', 1, 7, 'texts stand in straight double quotation marks (")'],
    ['{"a": 1 // b\n}', 1, 9, 'a comma or a closing bracket has to stand before "/"'],
    ['{"a": /* b */ 1}', 1, 7, 'remarks have to go; JSON has none'],
    ['{"a": 01}', 1, 7, '"01" is no number as JSON has them'],
    ['{"a": None}', 1, 7, '"None" is no value; texts stand in quotation marks'],
    ['{"a": "b\nc"}', 1, 9, 'a text ends on its line'],
    ['{"a": "b\\c"}', 1, 9, 'a backslash in a text has to be written twice'],
    ['{"a": "b', 1, 9, 'it ends inside a text; the file is cut off'],
    ['{"a": "\\"\\u00e9", "b": [', 1, 25, 'it ends in the middle; the file is cut off'],
    ['{} {}', 1, 4, 'a comma or a closing bracket has to stand before "{"'],
    ['\uFEFF{"中🕊": tru}', 1, 9, '"tru" is no value'],
  ])('is refused with line, column and what to do: %j', (json, line, column, what) => {
    const start = `is not JSON at line ${String(line)}, column ${String(column)}: ${what}`;
    expect(problem(json)).toContain(start);
  });

  it('may be nothing but brackets', () => {
    expect(problem('['.repeat(200_000))).toContain('column 200001: it ends in the middle');
  });

  it('is wrong at a byte of the file, whatever pieces that comes in', () => {
    const text = '\uFEFF{"title": "中🕊é", "entities": [{"id": 1}, {"中🕊é": 1,}]}';
    const bytes = new TextEncoder().encode(text);
    const before = new TextEncoder().encode(text.slice(0, text.indexOf('}]}'))).length;
    for (const size of [1, 7, bytes.length]) {
      const cutter = new PackCutter();
      const read = () => {
        for (let at = 0; at < bytes.length; at += size) {
          Array.from(cutter.push(bytes.subarray(at, at + size)));
        }
      };
      const error = caught(read);
      expect(error).toBeInstanceOf(NotJson);
      expect(error).toMatchObject({ at: before });
    }
  });
});

function caught(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
