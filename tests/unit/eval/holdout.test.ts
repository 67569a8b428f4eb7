import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus, type CorpusEntry } from '../../eval/corpus.ts';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant'];

const heldOut = readCorpus('holdout');
const corpus = readCorpus('corpus');

/** Failures name entries, never their text, which whoever develops should not see. */
function idsOf(entries: readonly CorpusEntry[]): string[] {
  return entries.map(({ id }) => id);
}

/** How many entries of each language, in the order of LANGUAGES. */
function perLanguage(entries: readonly CorpusEntry[]): number[] {
  return LANGUAGES.map((tag) => entries.filter(({ language }) => language === tag).length);
}

describe('the hold-out', () => {
  it('is in the languages of the pack and no other, one file each', () => {
    const files = readdirSync(new URL('../../eval/holdout/', import.meta.url));
    const texts = files.filter((file) => file.endsWith('.txt')).toSorted();
    expect(texts).toEqual(LANGUAGES.map((tag) => `${tag}.txt`));
  });

  it('has at least 140 entries, 70 in English and 7 in each other language', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(140);
    expect(heldOut.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(70);
    expect(Math.min(...perLanguage(heldOut))).toBeGreaterThanOrEqual(7);
  });

  it('misleads in about half of them, three times or more in each language', () => {
    const traps = heldOut.filter(({ kind }) => kind === 'trap');
    expect(traps.length / heldOut.length).toBeGreaterThan(0.4);
    expect(traps.length / heldOut.length).toBeLessThan(0.7);
    expect(Math.min(...perLanguage(traps))).toBeGreaterThanOrEqual(3);
  });

  it('says of each entry by its id that it is held out, and in which language', () => {
    const odd = heldOut.filter(
      ({ id, language }) => !id.startsWith(`${language.toLowerCase()}-held-`),
    );
    expect(idsOf(odd)).toEqual([]);
  });

  it('has only kinds of traps that the corpus explains', () => {
    const known = new Set(corpus.map(({ trap }) => trap));
    expect(idsOf(heldOut.filter(({ trap }) => !known.has(trap)))).toEqual([]);
  });

  it('marks something on every page on the topic', () => {
    const bare = heldOut.filter(({ kind, mentions }) => kind === 'topic' && mentions.length === 0);
    expect(idsOf(bare)).toEqual([]);
  });

  it('never says what it or the corpus has said', () => {
    const said = new Set(corpus.map(({ text }) => text));
    const again = heldOut.filter(({ text }) => said.has(text) || !said.add(text));
    expect(idsOf(again)).toEqual([]);
  });
});
