import { describe, expect, it } from 'vitest';
import { EMPTY_LAYER, layerOf } from '../../../../lib/kb/edit/layer.ts';
import { SearchBuilder } from '../../../../lib/kb/search/build.ts';
import type { SearchRecord } from '../../../../lib/kb/search/blocks.ts';
import { SearchIndex, UnusableSearch } from '../../../../lib/kb/search/search-index.ts';
import { searchPack } from '../../../../lib/kb/search/search-pack.ts';
import { wordsIn } from '../../../../lib/kb/search/words.ts';
import type { PageItems } from '../../../../lib/kb/pack-pages.ts';
import type { Entity, Quote } from '../../../../lib/pack/schema.ts';

/** A pack that only has what is searched. */
class Searched {
  readonly entities: Entity[];
  readonly quotes: Quote[];
  readonly records = new Map<number, SearchRecord>();

  constructor(names: readonly (readonly string[])[], quotes: readonly string[] = []) {
    this.entities = names.map((texts, i) => entity(`e-${String(i)}`, texts));
    this.quotes = quotes.map((text, i) => quote(`q-${String(i)}`, text));
    const builder = new SearchBuilder();
    this.entities.forEach((one, place) => builder.addEntity(place, one));
    this.quotes.forEach((one, place) => builder.addQuote(place, one));
    for (const { n, record } of builder.records('1st')) this.records.set(n, record);
  }

  open(edition = '1st'): Promise<SearchIndex> {
    const between = (first: number, last: number) => {
      const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      return Promise.resolve(numbers.flatMap((n) => this.records.get(n) ?? []));
    };
    return SearchIndex.open({ between }, edition);
  }

  async find(text: string, { limit = 10_000, layer = EMPTY_LAYER } = {}): Promise<string[]> {
    const items: { [L in keyof PageItems]: readonly unknown[] } = {
      entities: this.entities.map((one) => ({ entity: one })),
      quotes: this.quotes.map((one) => ({ quote: one })),
      sources: [],
    };
    const hits = await searchPack(
      {
        index: await this.open(),
        counts: { entities: this.entities.length, quotes: this.quotes.length, sources: 0 },
        layer,
        // Of the list that it is asked for.
        item: (list, place) => Promise.resolve(items[list][place] as PageItems[typeof list]),
      },
      wordsIn(text),
      limit,
    );
    return hits.map(({ hit }) => hit.quote?.id ?? hit.entityId);
  }
}

function entity(id: string, texts: readonly string[]): Entity {
  const names = texts.map((text) => ({ text, language: 'en', use: 'strong' }));
  return { id, kind: 'person', names } as Entity;
}

function quote(id: string, text: string): Quote {
  return { id, text, speaker: 'e-0', speakerAs: 'x', about: [], source: 's' } as unknown as Quote;
}

describe('a search of one pack', () => {
  it('finds names by the beginning of any of their words, without case and accents', async () => {
    const pack = new Searched([['Émile Zola'], ['Ada Moor', 'The Harbour Poet'], ['Σίσυφος']]);
    expect(await pack.find('emi')).toEqual(['e-0']);
    expect(await pack.find('ZOLA É')).toEqual(['e-0']);
    expect(await pack.find('poet ada')).toEqual(['e-1']);
    expect(await pack.find('σισυφοσ')).toEqual(['e-2']);
    expect(await pack.find('ola')).toEqual([]);
    expect(await pack.find('ada zola')).toEqual([]);
  });

  it('finds scripts without spaces by any piece of a name', async () => {
    const pack = new Searched([['北京大学'], ['南京'], ['ไทยแลนด์'], ['문재인 대통령']]);
    expect(await pack.find('京')).toEqual(['e-0', 'e-1']);
    expect(await pack.find('京大学')).toEqual(['e-0']);
    expect(await pack.find('แลนด์')).toEqual(['e-2']);
    expect(await pack.find('대통령 문재')).toEqual(['e-3']);
    expect(await pack.find('京北')).toEqual([]);
  });

  it('puts whole words before beginnings, first names before others, and names before quotes', async () => {
    const names = [['Morgan'], ['Ada', 'Mor'], ['Mor'], ['Ada', 'Mord']];
    const pack = new Searched(names, ['He said more.']);
    expect(await pack.find('mor')).toEqual(['e-2', 'e-1', 'e-0', 'e-3', 'q-0']);
    expect(await pack.find('mor', { limit: 2 })).toEqual(['e-2', 'e-1']);
  });

  it('finds edited entries by what the reader has written, and by nothing else', async () => {
    const pack = new Searched([['Ada Moor'], ['Tom Reed']], ['A quiet sea.']);
    const at = { edition: '', place: 1, order: null, source: null };
    const rest = { mergedInto: null, base: 'x', unrelated: [], at };
    const layer = layerOf([
      { list: 'entities', id: 'e-1', edit: { entry: entity('e-1', ['Tom Wren']), ...rest } },
      { list: 'quotes', id: 'q-0', edit: { entry: null, ...rest } },
    ]);
    expect(await pack.find('reed', { layer })).toEqual([]);
    expect(await pack.find('wren', { layer })).toEqual(['e-1']);
    expect(await pack.find('quiet', { layer })).toEqual([]);
  });

  it('does not use blocks of another edition, or in which a byte has changed', async () => {
    const pack = new Searched([['Ada Moor']]);
    await expect(pack.open('2nd')).rejects.toThrow(UnusableSearch);
    const block = pack.records.get(1);
    if (block) block.bytes[2] = (block.bytes[2] ?? 0) ^ 1;
    await expect(pack.find('ada')).rejects.toThrow(UnusableSearch);
    pack.records.delete(1);
    await expect(pack.find('ada')).rejects.toThrow(UnusableSearch);
  });
});

/** Numbers below `limit` that look like chance and are the same each time. */
function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** As the format's reader would look for a word: letter by letter, in each word of each text. */
function has(texts: readonly string[], ask: string): boolean {
  return texts
    .flatMap((one) => one.replaceAll('é', 'e').split(' '))
    .some((one) => (/^[北京大学山ก-จ]/.test(ask) ? one.includes(ask) : one.startsWith(ask)));
}

describe('a search of thousands of random names and quotes', () => {
  const alphabets = ['abcdeé', 'абвгд', '北京大学山', 'עברית', 'กขคงจ'];
  const next = chance(7);
  const word = () => {
    const letters = alphabets[next(alphabets.length)] ?? '';
    return Array.from({ length: 1 + next(5) }, () => letters[next(letters.length)]).join('');
  };
  const text = () => Array.from({ length: 1 + next(4) }, word).join(' ');
  const names = Array.from({ length: 6_000 }, () => Array.from({ length: 1 + next(3) }, text));
  const quotes = Array.from({ length: 120_000 }, () => `${text()} ${text()}`);

  it('finds each that a look through all of them finds, and no other', async () => {
    const pack = new Searched(names, quotes);
    for (let round = 0; round < 6; round++) {
      const asked = Array.from({ length: 1 + next(2) }, () => word().replaceAll('é', 'e'));
      const all = (texts: readonly string[]) => asked.every((ask) => has(texts, ask));
      const expected = [
        ...names.flatMap((texts, i) => (all(texts) ? [`e-${String(i)}`] : [])),
        ...quotes.flatMap((one, i) => (all([one]) ? [`q-${String(i)}`] : [])),
      ];
      const found = await pack.find(asked.join(' '), { limit: 1_000_000 });
      expect(found.toSorted()).toEqual(expected.toSorted());
    }
  }, 60_000);
});
