import { describe, expect, it } from 'vitest';
import { cardView } from '../../../lib/kb/card-view.ts';
import { sampleEntity, sampleQuote } from '../pack/sample-pack.ts';
import { entity, entityId, knowledgeOf, name, packId, strikePack } from './strike.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The card of Ada Moor, of whom the pack says also that. */
async function adaWith(
  fields: Fields,
  paragraph = '',
  more: readonly Fields[] = [],
  quotes: readonly Fields[] = [],
) {
  const ada = { ...sampleEntity(), names: [name('Ada Moor'), name('Moor', 'context')], ...fields };
  const board = entity('port-board', { names: [name('Port Board'), name('Board', 'context')] });
  const quay = entity('old-quay', { kind: 'place', names: [name('Old Quay')] });
  const pack = strikePack({ entities: [ada, board, quay, ...more], quotes });
  const place = { packId: packId('harbour-strike'), entityId: entityId('ada-moor') };
  const view = await cardView(knowledgeOf(pack), { ...place, paragraph, at: 0 });
  if (view === null || view === 'damaged') throw new Error('the pack has no such entity');
  return view;
}

/** The card of Ada Moor with that context: the words that can be looked up, and whose they are. */
async function namesIn(text: string, fields: Fields = {}) {
  const { context } = await adaWith({ context: { text, asOf: '2024' }, ...fields });
  return context?.mentions.map(({ start, end, entityId: id, kind }) => [
    text.slice(start, end),
    id,
    kind,
  ]);
}

describe('the texts of a card', () => {
  it('name other entities of the pack, each at its first place', async () => {
    const text = 'Met the Port Board at the Old Quay; the Port Board stayed.';
    expect(await namesIn(text, { relations: [] })).toEqual([
      ['Port Board', 'port-board', 'organization'],
      ['Old Quay', 'old-quay', 'place'],
    ]);
  });

  it('never name the one on the card', async () => {
    expect(await namesIn('Ada Moor leads. Moor is tired.')).toEqual([]);
  });

  it('mean by a bare name whom the pack joins to the one on the card, and else nobody', async () => {
    const relation = { relation: 'negotiates with', to: 'port-board' };
    const text = 'The Board listened.';
    expect(await namesIn(text, { relations: [relation] })).toEqual([
      ['Board', 'port-board', 'organization'],
    ]);
    expect(await namesIn(text, { relations: [] })).toEqual([]);
  });

  it('are searched for the hundred best quotes, however many there are', async () => {
    const quotes = Array.from({ length: 130 }, (_, i) => {
      const text = `The Port Board heard it ${String(i)} times.`;
      return { ...sampleQuote(), id: `quote-${String(i)}`, text, start: 0, end: text.length };
    });
    const { quotes: shown } = await adaWith({}, '', [], quotes);
    expect(shown).toHaveLength(130);
    expect(shown.filter(({ mentions }) => mentions.length > 0)).toEqual(shown.slice(0, 100));
  });

  it('do not name what stands inside a longer word', async () => {
    expect(await namesIn('The Old Quays of the Portboard.')).toEqual([]);
  });
});

describe('the relations of a card', () => {
  const relations = [
    { relation: 'met', to: 'port-board', asOf: '2024-01' },
    { relation: 'lives at', to: 'old-quay' },
    { relation: 'met', to: 'old-quay', asOf: '2024-01' },
    { relation: 'met', to: 'old-quay', asOf: '2024-02' },
  ];
  const told = async (paragraph: string) =>
    (await adaWith({ relations }, paragraph)).relations.map(
      ({ relation, asOf, to }) => `${relation} ${to.map((one) => one.name).join(' & ')} ${asOf}`,
    );

  it('are those of the pack, one for each relation and date', async () => {
    expect(await told('')).toEqual([
      'met Port Board & Old Quay 2024-01',
      'lives at Old Quay null',
      'met Old Quay 2024-02',
    ]);
  });

  it('begin with those to whom the paragraph mentions', async () => {
    expect(await told('Down at the Old Quay.')).toEqual([
      'met Port Board & Old Quay 2024-01',
      'lives at Old Quay null',
      'met Old Quay 2024-02',
    ]);
    const lastly = [...relations.slice(0, 2), { relation: 'owns', to: 'boat', asOf: '2024' }];
    const boat = entity('boat', { names: [name('Sea Hare')] });
    const view = await adaWith({ relations: lastly }, 'The Sea Hare left.', [boat]);
    expect(view.relations.map(({ relation }) => relation)).toEqual(['owns', 'met', 'lives at']);
  });

  it('are none where the pack has none', async () => {
    expect((await adaWith({ relations: undefined })).relations).toEqual([]);
  });
});
