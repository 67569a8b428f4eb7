import { describe, expect, it } from 'vitest';
import { buildIndex, HASH_START, mix, mixWordEnd } from '../../../lib/match/name-index.ts';
import { foldUnit } from '../../../lib/text/fold.ts';
import { bundledIndex, bundledPack, indexOf, mentionsIn } from './packs.ts';

function wordHash(word: string, hash = HASH_START): number {
  for (let i = 0; i < word.length; i++) hash = mix(hash, foldUnit(word.charCodeAt(i)));
  return mixWordEnd(hash);
}

/** Two words of one hash: among this many words the birthday paradox promises a few. */
function collidingWords(): [string, string] {
  const seen = new Map<number, string>();
  for (let n = 0; n < 1_000_000; n++) {
    const word = `B${(n * 7919 + 20_000_000).toString(36).replace(/\d/g, 'q')}`;
    const hash = wordHash(word);
    const other = seen.get(hash);
    if (other !== undefined && other !== word) return [other, word];
    seen.set(hash, word);
  }
  throw new Error('no two words share a hash');
}

/** A made-up word for each number. */
function madeUp(n: number): string {
  return `Q${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`;
}

describe('the index of names', () => {
  it('holds each name and each blocker of the bundled pack once', () => {
    const expected = bundledPack.entities.reduce(
      (sum, { names, not }) => sum + names.length + (not?.length ?? 0),
      0,
    );
    const own = bundledIndex.names.filter(({ use }) => use !== 'surname');
    expect(own).toHaveLength(expected);
  });

  it('finds the way to every name of the bundled pack, word by word', () => {
    const index = indexOf({
      prc: { strong: ['People Republic China'] },
      p: { strong: ['People'] },
    });
    const first = wordHash('people');
    const second = wordHash('republic', first);
    const third = wordHash('china', second);
    expect(index.mayBegin(first)).toBe(true);
    expect(index.lookup(first)).toMatchObject({ more: true });
    expect(index.names[index.lookup(first)?.name ?? -1]?.text).toBe('People');
    expect(index.lookup(second)).toEqual({ name: -1, more: true });
    expect(index.names[index.lookup(third)?.name ?? -1]?.text).toBe('People Republic China');
    expect(index.lookup(third)?.more).toBe(false);
    expect(index.lookup(wordHash('republic'))).toBeUndefined();
  });

  it('lists all names that fold alike', () => {
    const index = indexOf({ a: { strong: ['Pekin'] }, b: { strong: ['PEKIN', 'Pékin'] } });
    const found: string[] = [];
    let id = index.lookup(wordHash('pekin'))?.name ?? -1;
    for (; id >= 0; id = index.next(id)) found.push(index.names[id]?.text ?? '');
    expect(found.toSorted()).toEqual(['PEKIN', 'Pekin', 'Pékin']);
  });

  it('tells words by where they end', () => {
    expect(mentionsIn(indexOf({ x: { strong: ['Ab Cde'] } }), 'Abc De, Abcde, Ab Cde')).toEqual([
      'x: Ab Cde',
    ]);
  });

  it('is not fooled by words that share a hash', () => {
    const [one, other] = collidingWords();
    const index = indexOf({ one: { strong: [one] } });
    expect(index.lookup(wordHash(other))?.name).toBe(0);
    expect(mentionsIn(index, `the ${other} and the ${one}`)).toEqual([`one: ${one}`]);
    const both = indexOf({ one: { strong: [one] }, other: { strong: [`${other} Sea`] } });
    expect(mentionsIn(both, `${one} Sea, ${other} Sea`)).toEqual([
      `one: ${one}`,
      `other: ${other} Sea`,
    ]);
  });

  it('may be empty', () => {
    expect(mentionsIn(buildIndex([]), 'Antony Blinken')).toEqual([]);
  });

  it('finds all of ten thousand names', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `${madeUp(n)} ${madeUp(n * 3)}ville`);
    const entities = names.map((text, n) => [`e${String(n)}`, { strong: [text] }] as const);
    const index = indexOf(Object.fromEntries(entities));
    expect(
      mentionsIn(index, names.join(', ')).map((mention) => mention.replace(/^.*: /, '')),
    ).toEqual(names);
  });
});
