import { describe, expect, it } from 'vitest';
import { cardView } from '../../../lib/kb/card-view.ts';
import type { Pack } from '../../../lib/pack/schema.ts';
import { sampleSource } from '../pack/sample-pack.ts';
import { entity, entityId, knowledgeOf, name, packId, strikePack } from './strike.ts';

/** Ada Moor's card in the strike pack, or another's. */
function card(paragraph = '', id = 'ada-moor', ...packs: Pack[]) {
  const knowledge = knowledgeOf(...(packs.length > 0 ? packs : [strikePack()]));
  return cardView(knowledge, {
    packId: packId('harbour-strike'),
    entityId: entityId(id),
    paragraph,
    at: 0,
  });
}

const order = (...args: Parameters<typeof card>) => card(...args)?.quotes.map(({ id }) => id);
const quoteOf = (id: string) => card()?.quotes.find((quote) => quote.id === id);

describe('the card of an entity', () => {
  it('says who that is, since when, and which pack says so', () => {
    expect(card()).toMatchObject({
      packId: 'harbour-strike',
      entityId: 'ada-moor',
      packTitle: 'The harbour strike',
      kind: 'person',
      name: 'Ada Moor',
      role: { text: 'Chair of the pilots', asOf: '2024' },
      context: { text: 'Leads the harbour pilots.', asOf: '2024-02' },
    });
  });

  it('says plainly where the pack has no role, no context and no quotes', () => {
    const pack = strikePack({ quotes: [] });
    expect(card('', 'old-quay', pack)).toMatchObject({ role: null, context: null, quotes: [] });
  });

  it('is none where the pack or the entity is gone', () => {
    const knowledge = knowledgeOf(strikePack());
    for (const [pack, id] of [
      ['harbour-strike', 'nobody'],
      ['other-pack', 'ada-moor'],
      ['constructor', 'constructor'],
      ['__proto__', 'toString'],
    ] as const) {
      const place = { packId: packId(pack), entityId: entityId(id), paragraph: '', at: 0 };
      expect(cardView(knowledge, place)).toBeNull();
    }
    const place = { packId: packId('harbour-strike'), entityId: entityId('ada-moor') };
    expect(cardView(knowledgeOf(), { ...place, paragraph: '', at: 0 })).toBeNull();
  });
});

describe('a quote on a card', () => {
  it('is there where the entity said it or it is about the entity, and nowhere else', () => {
    expect(order()?.toSorted()).toEqual(['chair', 'night', 'tugs', 'witness']);
  });

  it('keeps its words, date, note and source', () => {
    const { title, publisher, date, url, note } = sampleSource();
    expect(quoteOf('night')).toEqual({
      id: 'night',
      text: 'Night shifts without lamps are over.',
      speakerAs: 'the chair of the pilots',
      speakerName: 'Ada Moor',
      own: true,
      date: '2024-02-28',
      note: 'Shouted.',
      source: { title, publisher, date, url, note },
    });
  });

  it('has no note, publisher, address or note on the source where the pack has none', () => {
    const { note: _, ...source } = sampleSource();
    const pack = strikePack({ sources: [{ ...source, publisher: null, url: null }] });
    const quote = card('', 'ada-moor', pack)?.quotes.find(({ id }) => id === 'tugs');
    expect(quote?.note).toBeNull();
    expect(quote?.source).toMatchObject({ publisher: null, url: null, note: null });
  });

  it('has its speaker as the source words it, beside the name of the entity', () => {
    expect(quoteOf('chair')).toMatchObject({
      speakerAs: 'a manager who asked not to be named',
      speakerName: 'Port Board',
      own: false,
    });
  });

  it('has the words for a speaker alone where the pack knows none', () => {
    expect(quoteOf('witness')).toMatchObject({
      speakerAs: 'a passer-by',
      speakerName: null,
      own: false,
    });
  });

  it('is the entity’s own on the speaker’s card only', () => {
    const own = card('', 'port-board')?.quotes.map((quote) => [quote.id, quote.own]);
    expect(Object.fromEntries(own ?? [])).toEqual({ night: false, chair: true, quay: true });
  });

  it('has the source that it names, among several', () => {
    const second = { ...sampleSource(), id: 'morning-paper', title: 'Lamps at last' };
    const [first] = strikePack().quotes;
    const pack = strikePack({
      sources: [sampleSource(), second],
      quotes: [{ ...first, source: 'morning-paper' }],
    });
    expect(card('', 'ada-moor', pack)?.quotes[0]?.source.title).toBe('Lamps at last');
  });
});

describe('the order of quotes', () => {
  it('follows what the paragraph is about', () => {
    expect(order('Most tugboats in the harbour are rusty.')?.[0]).toBe('tugs');
    expect(order('She asks where the lamps are that were ordered in May.')?.[0]).toBe('chair');
  });

  it('follows whom the paragraph mentions, though it shares no words', () => {
    expect(order('Ada Moor had a letter from the Port Board.')?.[0]).toBe('night');
  });

  it('follows the sentence that the pointer rests in', () => {
    const paragraph = 'Ada Moor pointed at the rusty tugboats. Then Ada Moor asked for lamps.';
    const firstAt = (words: string) =>
      cardView(knowledgeOf(strikePack()), {
        packId: packId('harbour-strike'),
        entityId: entityId('ada-moor'),
        paragraph,
        at: paragraph.indexOf(words),
      })?.quotes[0]?.id;
    expect(firstAt('Ada Moor pointed')).toBe('tugs');
    expect(firstAt('Ada Moor asked')).toBe('chair');
  });

  it('does not mistake the entity of another pack for one of this', () => {
    const other = strikePack({
      id: 'other-strike',
      quotes: [],
      entities: [
        entity('port-board', { names: [name('Harbour Council')] }),
        entity('ada-moor', { names: [name('Ada Moor')] }),
      ],
    });
    const paragraph = 'A letter from the Harbour Council.';
    expect(order(paragraph, 'ada-moor', strikePack(), other)).toEqual(order(''));
  });
});
