import { describe, expect, it } from 'vitest';
import { cardView } from '../../../lib/kb/card-view.ts';
import type { Pack } from '../../../lib/pack/schema.ts';
import { sampleSource } from '../pack/sample-pack.ts';
import { entity, entityId, knowledgeOf, name, packId, strikePack } from './strike.ts';

/** Ada Moor's card in the strike pack, or another's. */
function card(paragraph = '', id = 'ada-moor', ...packs: Pack[]) {
  return cardAt({ paragraph, at: 0 }, id, ...packs);
}

async function cardAt(place: { paragraph: string; at: number }, id: string, ...packs: Pack[]) {
  const knowledge = knowledgeOf(...(packs.length > 0 ? packs : [strikePack()]));
  const ids = { packId: packId('harbour-strike'), entityId: entityId(id) };
  const view = await cardView(knowledge, { ...ids, ...place });
  if (view === 'damaged') throw new Error('packs in memory cannot be damaged');
  return view;
}

const order = async (...args: Parameters<typeof card>) =>
  (await card(...args))?.quotes.map(({ id }) => id);
const quoteOf = async (id: string) => (await card())?.quotes.find((quote) => quote.id === id);

describe('the card of an entity', () => {
  it('says who that is, since when, and which pack says so', async () => {
    expect(await card()).toMatchObject({
      packId: 'harbour-strike',
      entityId: 'ada-moor',
      packTitle: 'The harbour strike',
      kind: 'person',
      name: 'Ada Moor',
      role: { text: 'Chair of the pilots', asOf: '2024' },
      context: { text: 'Leads the harbour pilots.', asOf: '2024-02' },
    });
  });

  it('says plainly where the pack has no role, no context and no quotes', async () => {
    const pack = strikePack({ quotes: [] });
    expect(await card('', 'old-quay', pack)).toMatchObject({
      role: null,
      context: null,
      quotes: [],
    });
  });

  it('is none where the pack or the entity is gone', async () => {
    const knowledge = knowledgeOf(strikePack());
    for (const [pack, id] of [
      ['harbour-strike', 'nobody'],
      ['other-pack', 'ada-moor'],
      ['constructor', 'constructor'],
      ['__proto__', 'toString'],
    ] as const) {
      const place = { packId: packId(pack), entityId: entityId(id), paragraph: '', at: 0 };
      expect(await cardView(knowledge, place)).toBeNull();
    }
    const place = { packId: packId('harbour-strike'), entityId: entityId('ada-moor') };
    expect(await cardView(knowledgeOf(), { ...place, paragraph: '', at: 0 })).toBeNull();
  });
});

describe('a quote on a card', () => {
  it('is there where the entity said it or it is about the entity, and nowhere else', async () => {
    expect((await order())?.toSorted()).toEqual(['chair', 'night', 'tugs', 'witness']);
  });

  it('keeps its words, date, note and source', async () => {
    const { title, publisher, date, url, note } = sampleSource();
    expect(await quoteOf('night')).toEqual({
      id: 'night',
      text: 'Night shifts without lamps are over.',
      mentions: [],
      speakerAs: 'the chair of the pilots',
      speakerName: 'Ada Moor',
      own: true,
      date: '2024-02-28',
      note: 'Shouted.',
      source: { title, publisher, date, url, note },
    });
  });

  it('has no note, publisher, address or note on the source where the pack has none', async () => {
    const { note: _, ...source } = sampleSource();
    const pack = strikePack({ sources: [{ ...source, publisher: null, url: null }] });
    const quote = (await card('', 'ada-moor', pack))?.quotes.find(({ id }) => id === 'tugs');
    expect(quote?.note).toBeNull();
    expect(quote?.source).toMatchObject({ publisher: null, url: null, note: null });
  });

  it('has its speaker as the source words it, beside the name of the entity', async () => {
    expect(await quoteOf('chair')).toMatchObject({
      speakerAs: 'a manager who asked not to be named',
      speakerName: 'Port Board',
      own: false,
    });
  });

  it('has the words for a speaker alone where the pack knows none', async () => {
    expect(await quoteOf('witness')).toMatchObject({
      speakerAs: 'a passer-by',
      speakerName: null,
      own: false,
    });
  });

  it('is the entity’s own on the speaker’s card only', async () => {
    const own = (await card('', 'port-board'))?.quotes.map((quote) => [quote.id, quote.own]);
    expect(Object.fromEntries(own ?? [])).toEqual({ night: false, chair: true, quay: true });
  });

  it('has the source that it names, among several', async () => {
    const second = { ...sampleSource(), id: 'morning-paper', title: 'Lamps at last' };
    const [first] = strikePack().quotes;
    const pack = strikePack({
      sources: [sampleSource(), second],
      quotes: [{ ...first, source: 'morning-paper' }],
    });
    expect((await card('', 'ada-moor', pack))?.quotes[0]?.source.title).toBe('Lamps at last');
  });
});

describe('the order of quotes', () => {
  it('follows what the paragraph is about', async () => {
    expect((await order('Most tugboats in the harbour are rusty.'))?.[0]).toBe('tugs');
    expect((await order('She asks where the lamps are that were ordered in May.'))?.[0]).toBe(
      'chair',
    );
  });

  it('follows whom the paragraph mentions, though it shares no words', async () => {
    expect((await order('Ada Moor had a letter from the Port Board.'))?.[0]).toBe('night');
  });

  it('follows the sentence that the pointer rests in', async () => {
    const paragraph = 'Ada Moor pointed at the rusty tugboats. Then Ada Moor asked for lamps.';
    const firstAt = async (words: string) =>
      (await cardAt({ paragraph, at: paragraph.indexOf(words) }, 'ada-moor'))?.quotes[0]?.id;
    expect(await firstAt('Ada Moor pointed')).toBe('tugs');
    expect(await firstAt('Ada Moor asked')).toBe('chair');
  });

  it('does not mistake the entity of another pack for one of this', async () => {
    const other = strikePack({
      id: 'other-strike',
      quotes: [],
      entities: [
        entity('port-board', { names: [name('Harbour Council')] }),
        entity('ada-moor', { names: [name('Ada Moor')] }),
      ],
    });
    const paragraph = 'A letter from the Harbour Council.';
    expect(await order(paragraph, 'ada-moor', strikePack(), other)).toEqual(await order(''));
  });
});
