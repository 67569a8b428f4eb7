import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../lib/match/name-index.ts';
import { sharedPart } from '../../../scripts/bench/annotating.ts';
import { flashtextLike } from '../../../scripts/bench/flashtext-like.ts';
import { entitiesOf, madeUpNames, type MadeUpName } from '../../../scripts/bench/made-up-names.ts';
import { madeUpText } from '../../../scripts/bench/made-up-text.ts';
import { ahoCorasick, recognition, scanner } from '../../../scripts/bench/matchers.ts';

const NAMES = ['North Barburg', 'Barburg', 'Barburg Bank', 'Ida Falberg'];
const ENTITIES = entitiesOf(NAMES.map((text): MadeUpName => ({ text, kind: 'organization' })));

describe('every matcher', () => {
  const all = {
    scanner: scanner(buildIndex(ENTITIES)),
    recognition: recognition(buildIndex(ENTITIES)),
    'Aho–Corasick': ahoCorasick(NAMES),
    'flashtext-like': flashtextLike(NAMES),
  };
  for (const [name, find] of Object.entries(all)) {
    it(`${name} finds the names that a reader would, the longest where two begin`, () => {
      expect(find('Ida Falberg left Barburg Bank, then North Barburg.')).toBe(3);
    });

    it(`${name} finds none within other words`, () => {
      expect(find('A Barburger and Ida Falbergson spoke of Subarburg.')).toBe(0);
    });
  }
});

describe('what is made up', () => {
  it('is the same in every run, and no name comes twice', () => {
    const names = madeUpNames(5_000);
    expect(madeUpNames(5_000)).toEqual(names);
    expect(new Set(names.map(({ text }) => text)).size).toBe(5_000);
  });

  it('begins with the same names however many are wanted', () => {
    expect(madeUpNames(100).slice(0, 10)).toEqual(madeUpNames(10));
  });

  it('has names of three kinds, of which many share their first word', () => {
    const names = madeUpNames(2_000);
    expect(new Set(names.map(({ kind }) => kind))).toEqual(
      new Set(['person', 'place', 'organization']),
    );
    const firsts = new Set(names.map(({ text }) => text.split(' ')[0]));
    expect(firsts.size).toBeLessThan(1_400);
  });

  it('is a text of about the wanted length in which the names stand', () => {
    const names = madeUpNames(50).map(({ text }) => text);
    const text = madeUpText(100_000, names, 40);
    expect(text.length).toBeGreaterThanOrEqual(100_000);
    expect(text.length).toBeLessThan(102_000);
    expect(names.filter((name) => text.includes(name)).length).toBeGreaterThan(45);
  });
});

describe('the shared part of two lists of mentions', () => {
  it('counts each as often as both have it', () => {
    expect(sharedPart(['a', 'a', 'b', 'c'], ['a', 'b', 'b'])).toBe(0.5);
  });
});
