import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../lib/kb/knowledge.ts';
import type { LinkedName } from '../../../scripts/eval/linked-texts.ts';
import { scoreLinked } from '../../../scripts/eval/public-score.ts';
import { sample } from '../../../scripts/eval/sample.ts';
import { bundledPack } from '../match/packs.ts';

const CHINA = 'Q148';
const TAIWAN = 'Q865';
const OTHER = 'Q1';
const knowledge = compileKnowledge([bundledPack]);

function scored(text: string, ...names: readonly (Partial<LinkedName> & { wikidata: string })[]) {
  const linked = names.map((name) => ({ start: 0, end: text.length, optional: false, ...name }));
  const texts = [{ text, start: 0, end: text.length, names: linked }];
  return scoreLinked(knowledge, new Set([CHINA, TAIWAN]), texts).tally;
}

describe('a mention in a text that others have linked', () => {
  it('is right where it overlaps a name of its entity', () => {
    expect(scored('in China', { wikidata: CHINA })).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('is right for the cultural region as for the country', () => {
    expect(scored('China', { wikidata: 'Q29520' })).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('is wrong where the name is of something else, or there is none', () => {
    expect(scored('China', { wikidata: OTHER })).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(scored('China')).toEqual({ right: 0, wrong: 1, missed: 0 });
  });

  it('is right by any of the names that are nested there', () => {
    expect(scored('China', { wikidata: OTHER }, { wikidata: CHINA }).right).toBe(1);
  });

  it('takes a name that no other has taken', () => {
    expect(scored('China China', { wikidata: CHINA })).toEqual({ right: 1, wrong: 1, missed: 0 });
  });

  it('counts for nothing where the name of something else is optional', () => {
    expect(scored('China', { wikidata: OTHER, optional: true })).toEqual({
      right: 0,
      wrong: 0,
      missed: 0,
    });
  });

  it('is missed where a name of the pack has none, unless that is optional', () => {
    expect(scored('Formosa', { wikidata: TAIWAN }).missed).toBe(1);
    expect(scored('Formosa', { wikidata: TAIWAN, optional: true }).missed).toBe(0);
    expect(scored('Formosa', { wikidata: OTHER }).missed).toBe(0);
  });

  it('counts only in the part of the text that is linked', () => {
    const texts = [{ text: 'China China', start: 0, end: 5, names: [] }];
    expect(scoreLinked(knowledge, new Set([CHINA]), texts).tally.wrong).toBe(1);
  });
});

describe('a sample', () => {
  const items = Array.from({ length: 1000 }, (_, i) => i);

  it('has as many as are asked for, each once, in order, or all there are', () => {
    const drawn = sample(items, 100, 1);
    expect(new Set(drawn).size).toBe(100);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(sample(items.slice(0, 5), 100, 1)).toEqual([0, 1, 2, 3, 4]);
    expect(sample([], 3, 1)).toEqual([]);
  });

  it('is the same for the same seed only', () => {
    expect(sample(items, 50, 7)).toEqual(sample(items, 50, 7));
    expect(sample(items, 50, 7)).not.toEqual(sample(items, 50, 8));
  });

  it('comes from all over', () => {
    const tenths = new Set(sample(items, 100, 3).map((i) => Math.floor(i / 100)));
    expect(tenths.size).toBe(10);
  });
});
