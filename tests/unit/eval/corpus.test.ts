import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCorpusFile, readCorpus } from '../../eval/corpus.ts';

const README = new URL('../../eval/corpus/README.md', import.meta.url);
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant'];
const ENTITIES = new Set(['blinken', 'china']);

const parse = (source: string) => parseCorpusFile(source, 'xx.txt', ENTITIES);

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe('reading a file of the corpus', () => {
  it('takes the marks out and says where the names stand, across blocks', () => {
    expect(parse('=== a-1 | trap:block\n⟦Blinken→blinken⟧’s day\nIn ⟦China→china⟧.\n')).toEqual([
      {
        id: 'a-1',
        language: 'xx',
        kind: 'trap',
        trap: 'block',
        text: 'Blinken’s day\nIn China.',
        mentions: [
          { start: 0, end: 7, entityId: 'blinken' },
          { start: 17, end: 22, entityId: 'china' },
        ],
      },
    ]);
  });

  it('writes escaped characters out, in and around a name', () => {
    const [entry] = parse('=== a-1 | topic\n\\u200F⟦Blin\\u00ADken→blinken⟧ left');
    expect(entry?.text).toBe('\u200FBlin\u00ADken left');
    expect(entry?.mentions).toEqual([{ start: 1, end: 9, entityId: 'blinken' }]);
    expect(entry).not.toHaveProperty('trap');
  });

  it.each([
    ['a mark left open', '=== a | topic\nfine\n⟦Blinken→blinken', 'xx.txt:3:'],
    ['a mark without an entity', '=== a | topic\n⟦Blinken⟧', 'xx.txt:2:'],
    ['a mark inside a mark', '=== a | topic\n⟦the ⟦Blinken→blinken⟧→china⟧', 'xx.txt:2:'],
    ['a mark across blocks', '=== a | topic\n⟦Antony\nBlinken→blinken⟧', 'xx.txt:2:'],
    ['an empty name', '=== a | topic\n⟦→china⟧', 'xx.txt:2:'],
    ['a space at the edge of a name', '=== a | topic\n⟦China →china⟧', 'xx.txt:2:'],
    ['an entity the pack does not have', '=== a | topic\n⟦Mars→mars⟧', 'xx.txt:2:'],
    ['an unfinished escape', '=== a | topic\nsoft\\u00', 'xx.txt:2:'],
    ['an unfinished escape in a name', '=== a | topic\n⟦Chi\\u0na→china⟧', 'xx.txt:2:'],
    ['an invisible character unescaped', '=== a | topic\nChi\u00ADna', 'xx.txt:2:'],
    [
      'a no-break space unescaped in a name',
      '=== a | topic\n⟦P.\u00A0Blinken→blinken⟧',
      'xx.txt:2:',
    ],
    ['an unknown kind', '=== a | tropic\ntext', 'xx.txt:1:'],
    ['a trap without a name', '=== a | trap:\ntext', 'xx.txt:1:'],
    ['an entry without text', '=== a | topic\n\n=== b | topic\ntext', 'xx.txt:2:'],
    ['an empty block', '=== a | topic\none\n\ntwo', 'xx.txt:3:'],
    ['text before the first header', 'text\n=== a | topic\ntext', 'xx.txt:1:'],
    ['an id twice', '=== a | topic\none\n\n=== a | topic\ntwo', 'xx.txt:4:'],
  ])('refuses %s, with file and line', (_, source, where) => {
    expect(() => parse(source)).toThrow(where);
  });
});

describe('the corpus', () => {
  const corpus = readCorpus('corpus');

  it('has at least 240 entries, each with an id of its own that starts with its language', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(240);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    expect(
      corpus.filter(({ id, language }) => !id.startsWith(`${language.toLowerCase()}-`)),
    ).toEqual([]);
  });

  it('has a hundred entries in English, and ten with three traps in each other language of the pack', () => {
    const entries = counted(corpus.map(({ language }) => language));
    const traps = corpus.filter(({ kind }) => kind === 'trap');
    const trapsOf = counted(traps.map(({ language }) => language));
    expect(entries.get('en')).toBeGreaterThanOrEqual(100);
    expect(trapsOf.get('en')).toBeGreaterThanOrEqual(50);
    expect(LANGUAGES.filter((tag) => (entries.get(tag) ?? 0) < 10)).toEqual([]);
    expect(LANGUAGES.filter((tag) => (trapsOf.get(tag) ?? 0) < 3)).toEqual([]);
  });

  it('has four entries of each kind of trap', () => {
    const kinds = counted(corpus.flatMap(({ trap }) => trap ?? []));
    expect([...kinds].filter(([, count]) => count < 4)).toEqual([]);
  });

  it('counts its kinds of traps in its README', () => {
    const rows = readFileSync(README, 'utf8').matchAll(/^\| `([a-z-]+)` +\| +(\d+) +\|/gmu);
    expect([...rows].map(([, kind, count]) => `${kind} ${count}`)).toEqual(
      [...counted(corpus.flatMap(({ trap }) => trap ?? []))]
        .map(([kind, count]) => `${kind} ${count}`)
        .toSorted(),
    );
  });

  it('marks something on every page on the topic', () => {
    const bare = corpus.filter(({ kind, mentions }) => kind === 'topic' && mentions.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('never says the same thing twice', () => {
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
  });
});
