import { describe, expect, it } from 'vitest';
import { parsePackJson } from '../../../lib/pack/parse.ts';
import { samplePack, spoilt } from './sample-pack.ts';

function problemsOf(json: string) {
  const parsed = parsePackJson(json);
  return parsed.ok ? [] : parsed.problems;
}

/** The same name twice. */
const names = (use: string, language = 'en') => [
  { text: 'Ada Moor', language: 'en', use: 'strong' },
  { text: 'Ada Moor', language, use },
];

describe('the advice on a wrong value', () => {
  it.each([
    ['$.story', 'One sentence for a whole story.', 'must be a list; correct its value'],
    [
      '$.sources[0].publisher',
      '',
      'is empty; write something, or null where the source does not say',
    ],
    [
      '$.sources[0].url',
      'none',
      'is not a web address that may be opened; use https:// or http:// without a user name or password, or null where there is none',
    ],
    ['$.title', '', 'is empty; write something'],
    ['$.sources[0].note', '', 'is empty; write something, or leave it out'],
    ['$.entities[0].names[0]', 'Ada', 'must be an object with text, language and use'],
    ['$.entities[0].role', 'Mayor', 'must be an object with text and asOf'],
    ['$.entities[0].coordinates', [51, -1], 'must be an object with lat and lon'],
    ['$.entities[0].relations[0]', 'port-board', 'must be an object with relation and to'],
    ['$.entities[0]', 'ada-moor', 'must be an object with id, kind and names'],
    ['$.entities[0].wikidata', null, 'must be a string; correct its value, or leave it out'],
    ['$.entities[0].relations', null, 'must be a list; correct its value, or leave it out'],
    [
      '$.entities[0].kind',
      null,
      'must be one of "person", "place", "organization", "issue"; correct its value',
    ],
    [
      '$.quotes[0].speaker',
      'Jonas Pell',
      'is not an id; give the id of an entity of this pack, like "south-china-sea", or null where it has none',
    ],
    [
      '$.quotes[0].about[0]',
      'Port Board',
      'is not an id; give the id of an entity of this pack, like "south-china-sea"',
    ],
    ['$.quotes[0].source', 'The Paper', 'is not an id; give the id of a source of this pack'],
    [
      '$.entities[0].relations[0].to',
      'Port Board',
      'is not an id; give the id of an entity of this pack, like "south-china-sea"',
    ],
    [
      '$.id',
      'Harbour',
      'is not an id; use lower-case letters, digits and single hyphens, like "south-china-sea"',
    ],
  ])('is all that is said: %s as %j', (path, value, message) => {
    expect(problemsOf(spoilt(path, value))).toEqual([{ path, message }]);
  });

  it('sends nobody whose file is no JSON to an export that does not exist', () => {
    const [problem] = problemsOf('{"format": 1,');
    expect(problem?.message).toMatch(/^is not JSON at line \d+, column \d+: /);
  });
});

describe('a pack that contradicts itself', () => {
  it('is refused where one name is enough and not enough', () => {
    expect(problemsOf(spoilt('$.entities[0].names', names('context')))).toEqual([
      {
        path: '$.entities[0].names[1].use',
        message: 'is "context", but "strong" where the same name stands before; keep one of them',
      },
    ]);
    expect(problemsOf(spoilt('$.entities[0].names', names('context', 'de')))).toEqual([]);
  });

  it('is refused where an entity is related to itself', () => {
    expect(problemsOf(spoilt('$.entities[0].relations[0].to', 'ada-moor'))).toEqual([
      {
        path: '$.entities[0].relations[0].to',
        message: 'is the entity itself; give the id of another one or remove the relation',
      },
    ]);
  });

  it('is refused where a quote is about its speaker, or about one entity twice', () => {
    const about = ['port-board', 'ada-moor', 'port-board'];
    expect(problemsOf(spoilt('$.quotes[0].about', about))).toEqual([
      { path: '$.quotes[0].about[1]', message: 'is the speaker, who is not counted; remove it' },
      { path: '$.quotes[0].about[2]', message: 'is "port-board" a second time; remove it' },
    ]);
  });

  it('is taken where an entity has no name that is enough on its own', () => {
    const only = [{ text: 'Moor', language: 'en', use: 'context' }];
    expect(problemsOf(spoilt('$.entities[0].names', only))).toEqual([]);
  });
});

describe('a list of problems', () => {
  it('says that it is not all, where wrong values hide what else may be wrong', () => {
    const pack = { ...samplePack(), title: 5 };
    expect(parsePackJson(JSON.stringify(pack))).toMatchObject({ ok: false, partly: true });
    const whole = spoilt('$.quotes[0].speaker', 'nobody');
    expect(parsePackJson(whole)).toMatchObject({ ok: false, partly: false });
  });
});
