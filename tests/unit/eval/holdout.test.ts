import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus, type CorpusEntry, type CorpusFolder } from '../../eval/corpus.ts';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant'];

interface HeldOut {
  readonly folder: CorpusFolder;
  /** How its ids go on after the language. */
  readonly mark: string;
  /** Entries it has at least: in all, in English, and in each other language. */
  readonly least: readonly [all: number, english: number, each: number];
}

const FOLDERS: readonly HeldOut[] = [
  { folder: 'holdout', mark: '-held-', least: [140, 70, 7] },
  { folder: 'holdout-2', mark: '-held2-', least: [110, 60, 5] },
];

const corpus = readCorpus('corpus');

/** Failures name entries, never their text, which whoever develops should not see of the second. */
function idsOf(entries: readonly CorpusEntry[]): string[] {
  return entries.map(({ id }) => id);
}

/** How many entries of each language, in the order of LANGUAGES. */
function perLanguage(entries: readonly CorpusEntry[]): number[] {
  return LANGUAGES.map((tag) => entries.filter(({ language }) => language === tag).length);
}

describe.each(FOLDERS)('the texts held out in $folder', ({ folder, mark, least }) => {
  const heldOut = readCorpus(folder);

  it('is in the languages of the pack and no other, one file each', () => {
    const files = readdirSync(new URL(`../../eval/${folder}/`, import.meta.url));
    const texts = files.filter((file) => file.endsWith('.txt')).toSorted();
    expect(texts).toEqual(LANGUAGES.map((tag) => `${tag}.txt`));
  });

  it('has enough entries in all, in English and in each other language', () => {
    const [all, english, each] = least;
    expect(heldOut.length).toBeGreaterThanOrEqual(all);
    expect(heldOut.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(
      english,
    );
    expect(Math.min(...perLanguage(heldOut))).toBeGreaterThanOrEqual(each);
  });

  it('misleads in about half of them, three times or more in each language', () => {
    const traps = heldOut.filter(({ kind }) => kind === 'trap');
    expect(traps.length / heldOut.length).toBeGreaterThan(0.4);
    expect(traps.length / heldOut.length).toBeLessThan(0.7);
    expect(Math.min(...perLanguage(traps))).toBeGreaterThanOrEqual(3);
  });

  it('says of each entry by its id that it is held out, and in which language', () => {
    const odd = heldOut.filter(
      ({ id, language }) => !id.startsWith(`${language.toLowerCase()}${mark}`),
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
});

it('no text held out says what another or the corpus has said', () => {
  const said = new Set(corpus.map(({ text }) => text));
  const heldOut = FOLDERS.flatMap(({ folder }) => readCorpus(folder));
  const again = heldOut.filter(({ text }) => said.has(text) || !said.add(text));
  expect(idsOf(again)).toEqual([]);
});
