import { describe, expect, it } from 'vitest';
import { countPages, headOf, pagesOf } from '../../../lib/kb/pack-pages.ts';
import { bundledPack } from '../match/packs.ts';
import { entity, strikePack } from './strike.ts';

describe('the head of a pack', () => {
  it('says what is known of the pack without a page of it', () => {
    expect(headOf(strikePack({ version: 3 }))).toEqual({
      layout: 1,
      id: 'harbour-strike',
      version: 3,
      title: 'The harbour strike',
      language: 'en',
      story: ['Pilots of the harbour stopped work over night shifts.'],
      counts: { entities: 3, quotes: 5, sources: 1 },
    });
  });
});

describe('the pages of a pack', () => {
  const pages = [...pagesOf(strikePack())];
  const inList = (list: string) =>
    pages.filter((page) => page.list === list).flatMap(({ items }) => items);

  it('have its entities in their order, each with the places of the quotes by and about it', () => {
    // By whom or about whom they are first: Ada Moor three times, the board twice.
    const order = ['tugs', 'night', 'witness', 'chair', 'quay'];
    expect(inList('quotes')).toEqual(
      order.map((id) => expect.objectContaining({ quote: expect.objectContaining({ id }) })),
    );
    expect(inList('entities')).toEqual([
      { entity: expect.objectContaining({ id: 'ada-moor' }), quotes: [0, 1, 2, 3] },
      { entity: expect.objectContaining({ id: 'port-board' }), quotes: [1, 3, 4] },
      { entity: expect.objectContaining({ id: 'old-quay' }), quotes: [2, 4] },
    ]);
  });

  it('tell where in the pack each quote stood, and where its source is', () => {
    const { sources } = strikePack();
    const [source] = sources;
    const second = { ...source, id: 'second' };
    const quotes = strikePack().quotes.toReversed();
    const pack = strikePack({
      sources: [source, second],
      quotes: quotes.map((quote, i) => (i === 0 ? { ...quote, source: 'second' } : quote)),
    });
    const found = [...pagesOf(pack)].flatMap((page) => (page.list === 'quotes' ? page.items : []));
    expect(found).toEqual(
      ['witness', 'night', 'tugs', 'quay', 'chair'].map((id) => ({
        quote: expect.objectContaining({ id }),
        order: ['quay', 'witness', 'chair', 'night', 'tugs'].indexOf(id),
        source: id === 'quay' ? 1 : 0,
      })),
    );
  });

  it('hold a few entries each, and are as many as the head says', () => {
    const entities = Array.from({ length: 130 }, (_, i) => entity(`e-${String(i)}`));
    const pack = strikePack({ entities, quotes: [] });
    const cut = [...pagesOf(pack)];
    expect(cut.map(({ list, n, items }) => [list, n, items.length])).toEqual([
      ['entities', 0, 64],
      ['entities', 1, 64],
      ['entities', 2, 2],
      ['sources', 0, 1],
    ]);
    expect(countPages(headOf(pack))).toBe(4);
    expect(countPages(headOf(bundledPack))).toBe([...pagesOf(bundledPack)].length);
  });
});
