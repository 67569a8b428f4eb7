import { describe, expect, it } from 'vitest';
import { parsePackJson } from '../../../lib/pack/parse.ts';
import { samplePack, spoilt } from './sample-pack.ts';

function problemsOf(json: string) {
  const parsed = parsePackJson(json);
  return parsed.ok ? [] : parsed.problems;
}

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'javascript://paper.example/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://paper.example/1',
    'file:///etc/passwd',
    'ftp://paper.example/',
    'view-source:https://paper.example/',
    'chrome://settings',
    '//paper.example/',
    'paper.example',
    'https:',
    'https://',
    'https:///',
    'https:/paper.example',
    'https:paper.example',
    'https://user@paper.example/',
    'https://user:secret@paper.example/',
    'https://paper.example@evil.example/',
    'https://@paper.example/',
    'https:\\\\user@paper.example/',
    'https://paper.example\\@evil.example/',
    'https:/\\user:secret@paper.example/',
    'https://us\ter@paper.example/',
    'ht\ntps://user:secret@paper.example/',
    '\u0001https://user:secret@paper.example/',
    'https://paper.example/ two words',
    ' https://paper.example/',
    'https://paper.example/\n',
    'https://paper.example/\u202Egpj.exe',
    'https://paper.example/\uD800',
    'https://paper .example/',
    'https://[::1/',
    'https://paper.example:99999/',
  ])('is refused unless it is a plain web address: %j', (url) => {
    expect(problemsOf(spoilt('$.sources[0].url', url))).toEqual([
      {
        path: '$.sources[0].url',
        message:
          'is not a web address that may be opened; use https:// or http:// without a user name or password, or null where there is none',
      },
    ]);
  });
});

/** Every field in which a pack's author writes freely. */
const TEXT_FIELDS = [
  '$.title',
  '$.story[0]',
  '$.sources[0].title',
  '$.sources[0].publisher',
  '$.sources[0].note',
  '$.entities[0].names[0].text',
  '$.entities[0].not[0]',
  '$.entities[0].titles[0]',
  '$.entities[0].role.text',
  '$.entities[0].context.text',
  '$.entities[0].relations[0].relation',
  '$.quotes[0].text',
  '$.quotes[0].speakerAs',
  '$.quotes[0].note',
];

describe('a text', () => {
  // Ten characters, the length of the sample's quote.
  it.each([
    ['a control character', 'No\u0000nights.'],
    ['a carriage return', 'No\rnights.'],
    ['a C1 control', 'No\u0085nights.'],
    ['an override', 'No\u202Enights.'],
    ['an isolate', 'No\u2067nights.'],
    ['half of a surrogate pair', 'No\uDC00nights.'],
    ['a noncharacter', 'No\uFFFFnights.'],
  ])('is refused in every field where it has %s', (_, text) => {
    for (const path of TEXT_FIELDS) {
      expect(problemsOf(spoilt(path, text))).toEqual([
        { path, message: expect.stringContaining('remove them (only plain text is allowed)') },
      ]);
    }
  });

  it('is refused in every field where it has nothing to see', () => {
    for (const path of TEXT_FIELDS) {
      expect(problemsOf(spoilt(path, '          '))[0]).toEqual({
        path,
        message: expect.stringMatching(/^is empty; write something/),
      });
    }
  });

  it('is taken as it is where it looks like code: nothing ever reads it as such', () => {
    const text = '<b>${x}</b>';
    const parsed = parsePackJson(spoilt('$.entities[0].context.text', text));
    expect(parsed.ok && parsed.pack.entities[0]?.context?.text).toBe(text);
  });

  it('is not repeated raw where the file is no JSON', () => {
    const [problem] = problemsOf('{"title": \u202Eevil}');
    expect(problem?.message).toContain(String.raw`\u202E`);
    expect(problem?.message).not.toContain('\u202E');
  });
});

describe('ids and references', () => {
  it.each([
    ['$.entities[1].id', 'ada-moor', 'is the id "ada-moor" of an earlier entry'],
    ['$.quotes[0].speaker', 'nobody', 'names the entity "nobody", which the pack does not have'],
    ['$.quotes[0].speaker', 'evening-paper', 'names the entity "evening-paper"'],
    ['$.quotes[0].speaker', 'constructor', 'names the entity "constructor"'],
    ['$.quotes[0].about[0]', 'nobody', 'names the entity "nobody"'],
    ['$.quotes[0].source', 'no-paper', 'names the source "no-paper"'],
    ['$.quotes[0].source', 'ada-moor', 'names the source "ada-moor"'],
    ['$.entities[0].relations[0].to', 'nobody', 'names the entity "nobody"'],
    ['$.quotes[0].end', 109, 'is not start + 10, the length of the text in UTF-16 code units'],
    ['$.quotes[0].end', 111, 'is not start + 10'],
    ['$.quotes[0].end', 1, 'is not start + 10'],
  ])('must fit: %s as %j', (path, value, message) => {
    expect(problemsOf(spoilt(path, value))).toContainEqual({
      path,
      message: expect.stringMatching(new RegExp(`^${escaped(message)}.*(?:correct|give)`)),
    });
  });

  it.each(['sources', 'quotes'] as const)('are unique among the %s', (list) => {
    const entries = samplePack()[list];
    expect(
      problemsOf(spoilt(`$.${list}`, [...entries, ...entries])).map(({ path }) => path),
    ).toEqual([`$.${list}[1].id`]);
  });

  it('count an emoji as the two code units that it is', () => {
    expect(problemsOf(spoilt('$.quotes[0].text', '👍 nights!'))).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replace(/[+.()]/g, String.raw`\$&`);
}
