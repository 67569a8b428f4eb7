import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../lib/convert/candidate.ts';
import { CLASSES } from '../../../lib/convert/wikidata/classes.ts';
import { convertItem, type WikidataOptions } from '../../../lib/convert/wikidata/convert.ts';
import { dumped, says } from './sources.ts';

const OPTIONS: WikidataOptions = {
  languages: ['en', 'zh-Hans'],
  kinds: new Set(['person', 'place', 'organization', 'issue']),
  classes: CLASSES,
  asOf: undefined,
  undated: '2020-02-29',
};

function candidate(value: unknown, options: Partial<WikidataOptions> = {}): Candidate {
  const converted = convertItem(value, { ...OPTIONS, ...options });
  if (!('candidate' in converted)) throw new Error(JSON.stringify(converted));
  return converted.candidate;
}

const left = (value: unknown, options: Partial<WikidataOptions> = {}) => {
  const converted = convertItem(value, { ...OPTIONS, ...options });
  return 'left' in converted ? converted.left : undefined;
};

/** Claims of something of a class that nobody knows, on a globe. */
const on = (globe: string) => ({
  P31: [says('Q900099')],
  P625: [says({ latitude: 51.5, longitude: -1.25, globe })],
});

describe('an item of Wikidata', () => {
  it('is named by its labels in the languages that were asked for, then by its aliases', () => {
    const item = dumped('Q900001', {
      labels: { 'zh-cn': '艾达', en: 'Ada Moor', de: 'Ada Moor (Lotsin)' },
      aliases: { en: ['Moor of Westhaven', 'Ada Moor'], de: ['A. Moor'] },
    });
    expect(candidate(item).names).toEqual([
      { text: 'Ada Moor', language: 'en' },
      { text: '艾达', language: 'zh-Hans' },
      { text: 'Moor of Westhaven', language: 'en' },
    ]);
    expect(candidate(item, { languages: ['zh-Hans'] }).names).toEqual([
      { text: '艾达', language: 'zh-Hans' },
    ]);
  });

  it('is called by the label for all languages where the first has none of its own', () => {
    const item = dumped('Q900001', { labels: { mul: 'Ada Moor', 'zh-hans': '艾达' } });
    expect(candidate(item).names[0]).toEqual({ text: 'Ada Moor', language: 'en' });
  });

  it.each([
    ['Q5', 'person'],
    ['Q515', 'place'],
    ['Q7278', 'organization'],
    ['Q198', 'issue'],
  ])('that is an instance of %s is a %s', (of, kind) => {
    expect(candidate(dumped('Q900001', { claims: { P31: [says(of)] } })).kind).toBe(kind);
  });

  it('of no known class is a place where it lies somewhere on Earth, and left out elsewhere', () => {
    const earth = dumped('Q900001', { claims: on('http://www.wikidata.org/entity/Q2') });
    expect(candidate(earth)).toMatchObject({
      kind: 'place',
      coordinates: { lat: 51.5, lon: -1.25 },
    });
    const moon = dumped('Q900001', { claims: on('http://www.wikidata.org/entity/Q405') });
    expect(left(moon)).toBe('of no kind that is known here');
    const classes = new Map([...CLASSES, ['Q900099', 'issue'] as const]);
    expect(candidate(moon, { classes }).kind).toBe('issue');
  });

  it('is told of in the words of its description, as of the day it was changed, or as asked', () => {
    const item = dumped('Q900001', { descriptions: { en: 'chair of the pilots' } });
    expect(candidate(item).context).toEqual({ text: 'chair of the pilots', asOf: '2026-03-04' });
    expect(candidate(item, { asOf: '2025' }).context?.asOf).toBe('2025');
    expect(candidate(dumped('Q900001')).context).toBeUndefined();
  });

  it('keeps what holds: preferred before normal, nothing deprecated, nothing that has ended', () => {
    const claims = {
      P31: [says('Q5')],
      P27: [says('Q1001', 'deprecated'), says('Q1002'), says('Q1003', 'preferred')],
      P39: [says('Q1004', 'normal', { P582: [{}] }), says('Q1005')],
      P463: [{ mainsnak: { snaktype: 'somevalue' }, rank: 'normal' }],
    };
    expect(candidate(dumped('Q900001', { claims })).relations).toEqual([
      { relation: 'holds the office of', to: 'q1005' },
      { relation: 'is a citizen of', to: 'q1003' },
    ]);
  });

  it('loses names that a pack may not have, and is left out without any other', () => {
    const item = dumped('Q900001', {
      labels: { en: 'Ada Moor' },
      aliases: { en: ['A', 'x'.repeat(121), 'Moor\u202Eevil'] },
    });
    expect(candidate(item).names).toHaveLength(1);
    expect(convertItem(item, OPTIONS)).toMatchObject({ refusedNames: 3 });
    expect(left(dumped('Q900001', { labels: { en: 'A' } }))).toMatch(/without a usable name/);
  });

  it('is passed over where it is no item, or of a kind that was not asked for', () => {
    expect(left(dumped('P31', { type: 'property' }))).toMatch(/properties and lexemes/);
    expect(left(dumped('Q900001'), { kinds: new Set(['place']) })).toMatch(/not asked for/);
    expect(convertItem([1], OPTIONS)).toHaveProperty('problem');
    expect(convertItem({ id: 'Q1', claims: { P31: 'Q5' } }, OPTIONS)).toHaveProperty('problem');
  });

  it('may have empty lists where a map is meant, as dumps write them', () => {
    const bare = { ...dumped('Q900001'), aliases: [], descriptions: [] };
    expect(candidate(bare).names).toHaveLength(1);
  });
});
