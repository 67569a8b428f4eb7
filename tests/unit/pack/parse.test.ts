import { describe, expect, it } from 'vitest';
import { parsePackJson } from '../../../lib/pack/parse.ts';
import { put, samplePack, sampleQuote, spoilt } from './sample-pack.ts';

function problemsOf(json: string) {
  const parsed = parsePackJson(json);
  return parsed.ok ? [] : parsed.problems;
}

/** The sample as JSON with `from` replaced: for what no JavaScript value stands for. */
function edited(from: string, to: string): string {
  const json = JSON.stringify(samplePack());
  expect(json).toContain(from);
  return json.replace(from, to);
}

describe('a sound pack', () => {
  it('is taken whole, every field as it was written', () => {
    const parsed = parsePackJson(JSON.stringify(samplePack()));
    expect(parsed).toEqual({ ok: true, pack: samplePack() });
  });

  it.each([
    ['$.sources[0].publisher', null],
    ['$.sources[0].url', null],
    ['$.sources[0].note', undefined],
    ['$.quotes[0].speaker', null],
    ['$.quotes[0].about', []],
    ['$.quotes[0].note', undefined],
    ['$.quotes', []],
    ['$.entities[0].role', undefined],
    ['$.entities[0].relations[0].asOf', undefined],
    ['$.entities[0].wikidata', undefined],
    ['$.entities[0].coordinates', { lat: -90, lon: 180 }],
    ['$.entities[0].names[0].text', '中国'],
    ['$.entities[0].names[0].text', 'G7'],
    ['$.entities[0].context.text', 'Two lines,\n\tone of them indented. 👩‍🚀 می‌خواهم \u200Eleft.'],
    ['$.entities[0].context.asOf', '2000-02-29'],
    ['$.language', 'zh-Hans'],
    ['$.sources[0].language', 'pt-BR'],
    ['$.sources[0].url', 'http://user.example/@someone?to=a@b.example'],
    ['$.sources[0].url', 'https://[2001:db8::1]:8443/'],
    ['$.sources[0].url', 'HTTPS://пример.example'],
    ['$.version', 9_007_199_254_740_991],
  ])('may have %s as %j', (path, value) => {
    expect(problemsOf(spoilt(path, value))).toEqual([]);
  });

  it('may begin with the byte order mark of its file', () => {
    expect(problemsOf(`\uFEFF${JSON.stringify(samplePack())}`)).toEqual([]);
  });

  it('may call its entries what every JavaScript object has', () => {
    const json = JSON.stringify(samplePack())
      .replaceAll('"ada-moor"', '"constructor"')
      .replaceAll('"evening-paper"', '"valueof"');
    expect(problemsOf(json)).toEqual([]);
  });
});

describe('what is not a pack', () => {
  it.each([
    ['nothing', '', 'is not JSON'],
    ['a web page', '<!doctype html>', 'is not JSON'],
    ['half a file', JSON.stringify(samplePack()).slice(0, 400), 'is not JSON'],
    ['two packs', JSON.stringify(samplePack()).repeat(2), 'is not JSON'],
    ['two byte order marks', `\uFEFF\uFEFF${JSON.stringify(samplePack())}`, 'is not JSON'],
    ['NaN', edited('"start":100', '"start":NaN'), 'is not JSON'],
    ['a hexadecimal number', edited('"start":100', '"start":0x64'), 'is not JSON'],
    ['a comment', edited('{', '{/* ours */'), 'is not JSON'],
    ['brackets without an end', '['.repeat(200_000), 'is not JSON'],
    ['brackets in brackets', '['.repeat(200_000) + ']'.repeat(200_000), 'must be an object'],
    ['a number', '1', 'must be an object'],
    ['null', 'null', 'must be an object'],
    ['a list of packs', JSON.stringify([samplePack()]), 'must be an object'],
  ])('is refused as a whole: %s', (_, json, message) => {
    expect(problemsOf(json)).toEqual([{ path: '$', message: expect.stringContaining(message) }]);
  });
});

describe('a field with a wrong value', () => {
  it.each([
    ['$.format', 2, 'is not a pack format that this Backstory reads'],
    ['$.format', '1', 'is not a pack format that this Backstory reads'],
    ['$.version', 0, 'is less than 1'],
    ['$.version', 1.5, 'must be a whole number'],
    ['$.version', '1', 'must be a number'],
    ['$.version', 9_007_199_254_740_992, 'is more than'],
    ['$.title', 7, 'must be a string'],
    ['$.title', null, 'must be a string'],
    ['$.title', ['The harbour strike'], 'must be a string'],
    ['$.title', '', 'is empty'],
    ['$.title', ' \n\t\u00A0\u200B\u3164', 'is empty'],
    ['$.quotes[0].speakerAs', '\u2800\u200D', 'is empty'],
    ['$.story', 'Once.', 'must be a list'],
    ['$.story[0]', {}, 'must be a string'],
    ['$.sources', {}, 'must be a list'],
    ['$.entities[0]', 'ada-moor', 'must be an object'],
    ['$.entities[0].kind', 'ship', 'must be one of "person", "place", "organization", "issue"'],
    ['$.entities[0].kind', 'constructor', 'must be one of'],
    ['$.entities[0].names[0].use', 'weak', 'must be one of "strong", "context"'],
    ['$.entities[0].names[0].text', 'A.', 'has fewer than 2 letters or digits'],
    ['$.entities[0].names[0].text', 'A\u3164\u3164', 'has fewer than 2 letters or digits'],
    ['$.entities[0].names[0].text', '++', 'has fewer than 2 letters or digits'],
    ['$.entities[0].coordinates.lat', 90.001, 'is more than 90'],
    ['$.entities[0].coordinates.lat', -91, 'is less than -90'],
    ['$.entities[0].coordinates.lon', 181, 'is more than 180'],
    ['$.entities[0].coordinates.lon', '0', 'must be a number'],
    ['$.entities[0].coordinates.lon', null, 'must be a number'],
    ['$.entities[0].wikidata', 'q42', 'is not a Wikidata item id'],
    ['$.entities[0].wikidata', 'Q042', 'is not a Wikidata item id'],
    ['$.entities[0].role', 'Chair', 'must be an object'],
    ['$.entities[0].role.asOf', '24', 'is not a date'],
    ['$.quotes[0].date', '2023-13', 'is not a date'],
    ['$.quotes[0].date', '28.02.2024', 'is not a date'],
    ['$.quotes[0].date', '2024-02-28T10:00Z', 'is not a date'],
    ['$.quotes[0].date', '2024-02-28\n', 'is not a date'],
    ['$.quotes[0].date', '2023-02-29', 'is a day that its month does not have'],
    ['$.quotes[0].date', '1900-02-29', 'is a day that its month does not have'],
    ['$.quotes[0].date', '2023-06-31', 'is a day that its month does not have'],
    ['$.language', 'English', 'is not a language tag'],
    ['$.language', 'en_GB', 'is not a language tag'],
    ['$.id', 'Harbour', 'is not an id'],
    ['$.id', '', 'is not an id'],
    ['$.entities[1].id', '__proto__', 'is not an id'],
    ['$.entities[1].id', 'a--b', 'is not an id'],
    ['$.entities[1].id', 'hafen-ö', 'is not an id'],
    ['$.entities[1].id', 'port-board\n', 'is not an id'],
    ['$.quotes[0].start', -1, 'is less than 0'],
    ['$.quotes[0].end', '110', 'must be a number'],
    ['$.quotes[0].about', 'port-board', 'must be a list'],
    ['$.quotes[0].about[0]', null, 'must be a string'],
  ])('is refused at its place: %s as %j', (path, value, message) => {
    expect(problemsOf(spoilt(path, value))).toEqual([
      { path, message: expect.stringContaining(message) },
    ]);
  });

  it('is refused where a number is beyond all numbers', () => {
    expect(problemsOf(edited('"lat":51.5', '"lat":1e999'))).toEqual([
      { path: '$.entities[0].coordinates.lat', message: 'must be a number; correct its value' },
    ]);
  });
});

describe('a missing field', () => {
  it.each([
    '$.format',
    '$.id',
    '$.version',
    '$.title',
    '$.language',
    '$.story',
    '$.sources',
    '$.entities',
    '$.quotes',
    ...['id', 'title', 'publisher', 'date', 'language', 'url'].map(
      (field) => `$.sources[0].${field}`,
    ),
    ...['id', 'kind', 'names'].map((field) => `$.entities[0].${field}`),
    ...['text', 'language', 'use'].map((field) => `$.entities[0].names[0].${field}`),
    ...['id', 'text', 'speaker', 'speakerAs', 'about', 'source', 'start', 'end', 'date'].map(
      (field) => `$.quotes[0].${field}`,
    ),
  ])('is asked for: %s', (path) => {
    expect(problemsOf(spoilt(path, undefined))).toEqual([{ path, message: 'is missing; add it' }]);
  });
});

describe('an unknown field', () => {
  it.each(['constructor', 'toString', 'html', 'Names', 'sourec'])('is refused: %s', (field) => {
    for (const at of ['$', '$.sources[0]', '$.entities[0]', '$.entities[0].role', '$.quotes[0]']) {
      expect(problemsOf(spoilt(`${at}.${field}`, 1))).toEqual([
        {
          path: at,
          message: `has the unknown field "${field}"; correct its spelling or remove it`,
        },
      ]);
    }
  });

  it('is refused where it is called __proto__, and changes no object', () => {
    const problems = problemsOf(edited('"kind"', '"__proto__":{"hacked":true},"kind"'));
    expect(problems).toEqual([
      { path: '$.entities[0]', message: expect.stringContaining('unknown field "__proto__"') },
    ]);
    expect(Reflect.get({}, 'hacked')).toBeUndefined();
  });

  it('is never repeated at length, nor with characters that could disguise it', () => {
    const pack = samplePack();
    put(pack, '$.a', 1);
    const many = Object.fromEntries(Array.from({ length: 9_999 }, (_, i) => [`f${String(i)}`, 1]));
    const long = { ...pack, ...many, ['x'.repeat(1e6)]: 1 };
    expect(problemsOf(JSON.stringify(long))[0]?.message.length).toBeLessThan(500);
    expect(problemsOf(JSON.stringify({ ...samplePack(), '\u202Ekrow': 1 }))[0]?.message).toBe(
      String.raw`has the unknown field "\u202Ekrow"; correct its spelling or remove it`,
    );
  });
});

describe('the list of problems', () => {
  it('names every wrong field of one entry', () => {
    const json = spoilt('$.quotes[0]', { ...sampleQuote(), text: 5, date: 'May', note: '' });
    expect(problemsOf(json).map(({ path }) => path)).toEqual([
      '$.quotes[0].text',
      '$.quotes[0].date',
      '$.quotes[0].note',
    ]);
  });

  it('has at most 50, of whatever kind they are', () => {
    const quotes = Array.from({ length: 60 }, () => ({ ...sampleQuote(), text: 5 }));
    expect(problemsOf(spoilt('$.quotes', quotes))).toHaveLength(50);
    const twins = Array.from({ length: 60 }, () => ({ ...sampleQuote(), source: 'none', end: 1 }));
    expect(problemsOf(spoilt('$.quotes', twins))).toHaveLength(50);
  });

  it('ends soon with a pack of a million references that lead nowhere', { timeout: 20_000 }, () => {
    const about = Array.from({ length: 50 }, () => 'none');
    const quotes = Array.from({ length: 20_000 }, (_, i) => ({
      ...sampleQuote(),
      id: `q${String(i)}`,
      about,
    }));
    const started = performance.now();
    expect(problemsOf(spoilt('$.quotes', quotes))).toHaveLength(50);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
