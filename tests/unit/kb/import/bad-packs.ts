import { samplePack, sampleQuote, sampleSource, spoilt } from '../../pack/sample-pack.ts';

/** A pack with one thing wrong with it that the format forbids, and what a reader is to be told. */
interface BadPack {
  readonly what: string;
  /** JSON. */
  readonly text: string;
  /** The place that is wrong, as a JSON path. */
  readonly at: string;
  /** What is said of it, or a piece of that. */
  readonly says: string;
}

/** The sample with another value, or none, at one place, which is the place that is wrong. */
const at = (place: string, what: string, value: unknown, says: string): BadPack => ({
  what,
  text: spoilt(place, value),
  at: place,
  says,
});

const heading: readonly BadPack[] = [
  at('$.format', 'no format', undefined, 'is missing; add it'),
  at('$.format', 'a later format', 2, 'update Backstory or correct it'),
  at('$.format', 'a format that is a text', '1', 'update Backstory or correct it'),
  at('$.id', 'an id with capitals', 'Harbour', 'is not an id; use lower-case letters'),
  at('$.id', 'an id that is a path', '../harbour', 'is not an id; use lower-case letters'),
  at('$.version', 'version zero', 0, 'is less than 1; correct it'),
  at('$.version', 'a version of one and a half', 1.5, 'must be a whole number; correct its value'),
  at('$.version', 'a version that is a text', '1', 'must be a number; correct its value'),
  at('$.title', 'no title', undefined, 'is missing; add it'),
  at('$.title', 'a title of blanks', '  ', 'is empty; write something'),
  at('$.title', 'a title of what is drawn as nothing', '\u200B\u3164', 'is empty; write something'),
  at('$.title', 'a number for a title', 7, 'must be a string; correct its value'),
  at('$.title', 'a title that turns around', 'A \u202Etitle', 'remove them (only plain text'),
  at('$.title', 'a title in an isolate', '\u2067A title\u2069', 'remove them (only plain text'),
  at('$.title', 'a title with NUL', 'A\0title', 'remove them (only plain text'),
  at('$.title', 'half a surrogate pair', 'A \uD800', 'remove them (only plain text'),
  at('$.language', 'a language in words', 'English', 'write one like "en"'),
  at('$.story', 'no story', [], 'has fewer entries than 1; add what is missing'),
  at('$.story', 'a story that is no list', 'Once.', 'must be a list; correct its value'),
];

const lists: readonly BadPack[] = [
  at('$.sources', 'no sources', [], 'has fewer entries than 1; add what is missing'),
  at('$.entities', 'no entities', [], 'has fewer entries than 1; add what is missing'),
  at('$.entities', 'entities by name', { ada: {} }, 'must be a list; correct its value'),
  at('$.quotes', 'no list of quotes', undefined, 'is missing; add it'),
  at(
    '$.entities[0]',
    'an entity that is a text',
    'Ada',
    'must be an object with id, kind and names',
  ),
  at(
    '$.entities[1]',
    'an entity that is nothing',
    null,
    'must be an object with id, kind and names',
  ),
  at('$.entities[1].id', 'an entity twice', 'ada-moor', 'is the id "ada-moor" of an earlier entry'),
  at('$.quotes[1]', 'a quote that is a list', [], 'must be an object with id, text'),
  {
    what: 'a quote twice',
    text: JSON.stringify({ ...samplePack(), quotes: [sampleQuote(), sampleQuote()] }),
    at: '$.quotes[1].id',
    says: 'is the id "no-nights" of an earlier entry; give one of them another id',
  },
  {
    what: 'a source twice',
    text: JSON.stringify({ ...samplePack(), sources: [sampleSource(), sampleSource()] }),
    at: '$.sources[1].id',
    says: 'is the id "evening-paper" of an earlier entry; give one of them another id',
  },
];

/** The sample's text with another name for a field of its first entity; objects cannot have all of them. */
const withKey = (key: string, says = `has the unknown field "${key}"`): BadPack => ({
  what: `a field ${key}`,
  text: JSON.stringify(samplePack()).replace('"titles":', `"${key}":`),
  at: '$.entities[0]',
  says,
});

const entities: readonly BadPack[] = [
  withKey('colour'),
  withKey('constructor'),
  withKey('__proto__'),
  withKey('dangerouslySetInnerHTML'),
  at('$.entities[0].kind', 'an unknown kind', 'ship', 'must be one of "person", "place"'),
  at('$.entities[0].names', 'no names', [], 'has fewer entries than 1; add what is missing'),
  at('$.entities[0].names[0].text', 'a name of one letter', 'A', 'write a longer name'),
  at('$.entities[0].names[0].text', 'a name too long', 'A'.repeat(121), 'is longer than 120'),
  at(
    '$.entities[0].names[0].text',
    'a name backwards',
    '\u202EadA',
    'remove them (only plain text',
  ),
  {
    what: 'one name of two uses',
    text: spoilt('$.entities[0].names', [
      { text: 'Ada', language: 'en', use: 'strong' },
      { text: 'Ada', language: 'en', use: 'context' },
    ]),
    at: '$.entities[0].names[1].use',
    says: 'where the same name stands before; keep one of them',
  },
  at('$.entities[0].role.asOf', 'a day that is none', '2024-02-30', 'correct the date'),
  at('$.entities[0].coordinates.lat', 'a place beyond the pole', 91, 'is more than 90; correct it'),
  at('$.entities[0].wikidata', 'an item that is none', 'P31', 'write one like "Q148"'),
  at('$.entities[1].relations[0].to', 'a relation to nobody', 'x', 'names the entity "x", which'),
  at('$.entities[1].relations[0].to', 'a relation to itself', 'port-board', 'is the entity itself'),
];

const quotes: readonly BadPack[] = [
  at(
    '$.quotes[0].speaker',
    'a quote of nobody',
    'x',
    'names the entity "x", which the pack does not',
  ),
  at(
    '$.quotes[0].about[0]',
    'a quote about nobody',
    'x',
    'names the entity "x", which the pack does',
  ),
  at('$.quotes[0].about[0]', 'a quote about its speaker', 'ada-moor', 'is the speaker, who is not'),
  at(
    '$.quotes[0].source',
    'a quote from nowhere',
    'x',
    'names the source "x", which the pack does not',
  ),
  at('$.quotes[0].end', 'offsets off by one', 111, 'is not start + 10, the length of the text'),
  {
    ...at('$.quotes[0].start', 'a start off by one', 99, 'is not start + 10'),
    at: '$.quotes[0].end',
  },
  at('$.quotes[0].end', 'an end before the start', 90, 'is not start + 10, the length of the text'),
  at('$.quotes[0].start', 'a start before the text', -1, 'is less than 0; correct it'),
  at('$.quotes[0].start', 'a start that is a text', '100', 'must be a number; correct its value'),
  at('$.quotes[0].text', 'a quote too long', 'x'.repeat(10_001), 'is longer than 10000 characters'),
  at('$.quotes[0].text', 'a quote with an escape', 'No \u001B[8m', 'remove them (only plain text'),
  at('$.quotes[0].speakerAs', 'a speaker backwards', '\u202Exes', 'remove them (only plain text'),
  at('$.quotes[0].date', 'a date in words', 'Monday', 'is not a date; write YYYY, YYYY-MM or'),
];

const ADDRESSES = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://user:word@host/',
  'https:// host/',
  '//host/',
];

/** More than forty kinds, at least one for each rule of docs/pack-format.md. */
export const BAD_PACKS: readonly BadPack[] = [
  ...heading,
  ...lists,
  ...entities,
  ...quotes,
  ...ADDRESSES.map((url) =>
    at(
      '$.sources[0].url',
      `the address ${JSON.stringify(url)}`,
      url,
      'is not a web address that may be opened; use https:// or http://',
    ),
  ),
];
