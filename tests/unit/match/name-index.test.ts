import { describe, expect, it } from 'vitest';
import { matchEntities } from '../../../lib/kb/match-entities.ts';
import { compileNames } from '../../../lib/match/compiled-names.ts';
import { HASH_START, mix, mixWordEnd } from '../../../lib/match/hash.ts';
import { buildIndex, joinNames, type NameIndex } from '../../../lib/match/name-index.ts';
import { goesOn, NOWHERE, openNames, type PackNames } from '../../../lib/match/pack-names.ts';
import { foldUnit } from '../../../lib/text/fold.ts';
import { madeUpPlaces } from './made-up.ts';
import { bundledIndex, bundledPack, indexOf, mentionsIn, packOf } from './packs.ts';

function wordHash(word: string, hash = HASH_START): number {
  for (let i = 0; i < word.length; i++) hash = mix(hash, foldUnit(word.charCodeAt(i)));
  return mixWordEnd(hash);
}

/** The names of an index of one pack. */
function only({ packs }: NameIndex): PackNames {
  const [names] = packs;
  if (!names || packs.length > 1) throw new Error('not one pack');
  return names;
}

function namesAfter(names: PackNames, ...words: readonly string[]): string[] {
  const hash = words.reduce((before, word) => wordHash(word, before), HASH_START);
  return names.namesAt(names.step(hash), hash).map(({ text }) => text);
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

describe('the index of names', () => {
  it('holds each name and each blocker of the bundled pack once', () => {
    for (const { id, names, not } of bundledPack.entities) {
      const own = bundledIndex.find(bundledPack.id, id)?.names ?? [];
      expect(own.filter(({ use }) => use !== 'surname').map(({ text }) => text)).toEqual([
        ...names.map(({ text }) => text),
        ...(not ?? []),
      ]);
    }
  });

  it('finds the way to every name, word by word', () => {
    const names = only(
      indexOf({ prc: { strong: ['People Republic China'] }, p: { strong: ['People'] } }),
    );
    expect(namesAfter(names, 'people')).toEqual(['People']);
    expect(namesAfter(names, 'people', 'republic')).toEqual([]);
    expect(namesAfter(names, 'people', 'republic', 'china')).toEqual(['People Republic China']);
    const first = wordHash('people');
    expect(goesOn(names.step(first))).toBe(true);
    expect(goesOn(names.step(wordHash('china', wordHash('republic', first))))).toBe(false);
    expect(names.step(wordHash('republic'))).toBe(NOWHERE);
  });

  it('lists all names that fold alike', () => {
    const index = indexOf({ a: { strong: ['Pekin'] }, b: { strong: ['PEKIN', 'Pékin'] } });
    expect(namesAfter(only(index), 'pekin').toSorted()).toEqual(['PEKIN', 'Pekin', 'Pékin']);
  });

  it('lets a word in lower case begin only names that may be written so', () => {
    const names = only(
      indexOf({
        may: { kind: 'person', strong: ['Theresa May', 'May'] },
        party: { kind: 'organization', strong: ['Green Party', 'Greens'] },
        bomb: { kind: 'issue', strong: ['nuclear arms'] },
        said: { kind: 'person', strong: ['علي'] },
      }),
    );
    const begin = (word: string) =>
      [true, false].map((isLower) => names.mayBegin(wordHash(word), isLower));
    expect(begin('may')).toEqual([false, true]);
    expect(begin('greens')).toEqual([false, true]);
    expect(begin('green')).toEqual([true, true]);
    expect(begin('nuclear')).toEqual([true, true]);
    expect(begin('علي')).toEqual([true, true]);
  });

  it('tells words by where they end', () => {
    expect(mentionsIn(indexOf({ x: { strong: ['Ab Cde'] } }), 'Abc De, Abcde, Ab Cde')).toEqual([
      'x: Ab Cde',
    ]);
  });

  it('is not fooled by words that share a hash', () => {
    const [one, other] = collidingWords();
    const index = indexOf({ one: { strong: [one] } });
    expect(namesAfter(only(index), other)).toEqual([one]);
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
    const places = madeUpPlaces(10_000);
    const names = places.map((place) => place.names[0]?.text ?? '');
    const found = mentionsIn(buildIndex(places), names.join(', '));
    expect(found.map((mention) => mention.replace(/^.*: /, ''))).toEqual(names);
  });

  it('has each entity one object, as long as anybody holds it', () => {
    const id = bundledPack.entities[0]?.id;
    if (!id) throw new Error('no entity');
    const first = bundledIndex.find(bundledPack.id, id);
    const again = bundledIndex.find(bundledPack.id, id);
    expect(first?.entity.entityId).toBe(id);
    expect(again?.entity).toBe(first?.entity);
  });
});

describe('an index of several packs', () => {
  const here = only(indexOf({ peking: { strong: ['Beijing'] } }, 'here'));
  const there = only(indexOf({ capital: { strong: ['Beijing', 'Nanjing'] } }, 'there'));

  it('finds the names of all, and lets the first pack win', () => {
    expect(mentionsIn(joinNames([here, there]), 'Beijing and Nanjing')).toEqual([
      'peking: Beijing',
      'capital: Nanjing',
    ]);
    expect(mentionsIn(joinNames([there, here]), 'Beijing and Nanjing')).toEqual([
      'capital: Beijing',
      'capital: Nanjing',
    ]);
  });

  it('leaves what is compiled as it is when a pack comes or goes', () => {
    const joined = joinNames([here, there]);
    expect(joined.packs).toEqual([here, there]);
    expect(joined.packs[0]).toBe(here);
    expect(mentionsIn(joinNames([there]), 'Beijing')).toEqual(['capital: Beijing']);
  });
});

describe('names that the reader has edited', () => {
  const pack = packOf({
    moor: { kind: 'person', strong: ['Ada Moor'] },
    board: { kind: 'organization', strong: ['Port Board'] },
    quay: { kind: 'place', strong: ['Old Quay'] },
  });
  const entities = matchEntities(pack.id, pack.entities);
  const hidden = new Set(entities.slice(0, 2).map(({ entityId }) => entityId));
  const own = openNames(pack.id, compileNames(entities))?.hiding(hidden);
  const edited = packOf({
    moor: { kind: 'person', strong: ['Ada Fenn'] },
    dredger: { strong: ['The Dredger'] },
  });
  const layer = openNames(pack.id, compileNames(matchEntities(pack.id, edited.entities)));
  if (!own || !layer) throw new Error('compiled names do not open');
  const index = joinNames([own], [layer]);
  const idOf = (id: string) => [...pack.entities, ...edited.entities].find((e) => e.id === id)?.id;
  const find = (id: string) => {
    const entityId = idOf(id);
    return entityId && index.find(pack.id, entityId);
  };

  it('are found, and those that the pack gave them are not', () => {
    const text = 'Ada Moor of the Port Board met Ada Fenn on The Dredger. Ms Moor saw Old Quay.';
    expect(mentionsIn(index, text)).toEqual([
      'moor: Ada Fenn',
      'dredger: The Dredger',
      'quay: Old Quay',
    ]);
  });

  it('belong to entities that keep their place in the pack; an added one has none', () => {
    expect(find('moor')).toMatchObject({ number: 0, entity: { names: [{ text: 'Ada Fenn' }] } });
    expect(find('quay')).toMatchObject({ number: 2 });
    expect(find('dredger')).toMatchObject({ number: -1 });
  });

  it('are all that is left of an entity that was removed', () => {
    expect(find('board')).toBeUndefined();
    const [board] = [...hidden].slice(1);
    expect(board && own.numberOf(board)).toBe(1);
  });
});
