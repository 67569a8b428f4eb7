import { describe, expect, it } from 'vitest';
import { dossierView } from '../../../lib/kb/dossier-view.ts';
import type { DossierView } from '../../../lib/kb/panel-views.ts';
import { storyView } from '../../../lib/kb/story-view.ts';
import type { Pack } from '../../../lib/pack/schema.ts';
import { sampleQuote } from '../pack/sample-pack.ts';
import { entity, entityId, knowledgeOf, name, packId, strikePack } from './strike.ts';

const HARBOUR = packId('harbour-strike');

async function dossier(id: string, pack: Pack = strikePack()): Promise<DossierView> {
  const view = await dossierView(knowledgeOf(pack), { packId: HARBOUR, entityId: entityId(id) });
  if (view === null || view === 'damaged') throw new Error(`there is no dossier of ${id}`);
  return view;
}

const said = (id: string, date: string, fields: object = {}) => ({
  ...sampleQuote(),
  id,
  date,
  text: id,
  start: 0,
  end: id.length,
  note: undefined,
  about: [],
  ...fields,
});

describe('the quotes of a dossier', () => {
  it('come by their dates, the less precise first, and in the pack’s order within one', async () => {
    const quotes = [
      said('second-day', '2024-02-02'),
      said('month', '2024-02'),
      said('earlier', '2023-12-31'),
      said('first-day', '2024-02-01'),
      said('year', '2024'),
      said('first-day-again', '2024-02-01'),
    ];
    const { quotes: shown } = await dossier('ada-moor', strikePack({ quotes }));
    expect(shown.map(({ id }) => id)).toEqual([
      'earlier',
      'year',
      'month',
      'first-day',
      'first-day-again',
      'second-day',
    ]);
  });

  it('lead to whom they concern, but not to whose dossier it is', async () => {
    const { quotes } = await dossier('ada-moor');
    const chair = quotes.find(({ id }) => id === 'chair');
    expect(chair).toMatchObject({ own: false, speaker: { name: 'Port Board' }, about: [] });
    const night = quotes.find(({ id }) => id === 'night');
    expect(night).toMatchObject({ own: true, speaker: null, note: 'Shouted.' });
    expect(night?.about).toEqual([
      { entityId: 'port-board', kind: 'organization', name: 'Port Board' },
    ]);
  });

  it('are counted by source', async () => {
    const { quotes, sources } = await dossier('ada-moor');
    expect(quotes).toHaveLength(4);
    expect(sources.map((source) => source.quotes)).toEqual([4]);
  });
});

const related = (...relations: readonly (readonly [string, string, string?])[]) =>
  relations.map(([relation, to, asOf]) => ({ relation, to, ...(asOf && { asOf }) }));
const sentences = (views: DossierView['relations']) =>
  views.map(({ from, relation, to, asOf }) => `${from.name} ${relation} ${to.name} ${asOf ?? ''}`);

describe('the relations of a dossier', () => {
  const pack = strikePack({
    quotes: [],
    entities: [
      entity('ada', {
        names: [name('Ada')],
        relations: related(['met', 'ben', '2024-02'], ['knows', 'cleo']),
      }),
      entity('ben', {
        names: [name('Ben')],
        relations: related(['met', 'ada', '2024-02'], ['works for', 'cleo', '2020']),
      }),
      entity('cleo', {
        names: [name('Cleo')],
        relations: related(['pays', 'ada', '2023'], ['owns', 'dock']),
      }),
      entity('dock', { names: [name('Dock')] }),
    ],
  });
  it('are its own and those of others to it, by date, the same words of both once', async () => {
    const { relations } = await dossier('ada', pack);
    expect(sentences(relations)).toEqual([
      'Cleo pays Ada 2023',
      'Ada met Ben 2024-02',
      'Ada knows Cleo ',
    ]);
  });

  it('are told apart from those of the others among themselves', async () => {
    const { between } = await dossier('ada', pack);
    expect(sentences(between)).toEqual(['Ben works for Cleo 2020']);
  });
});

it('there is no dossier and no story of what no pack has', async () => {
  const knowledge = knowledgeOf(strikePack());
  for (const [pack, id] of [
    ['harbour-strike', 'nobody'],
    ['constructor', 'constructor'],
  ] as const) {
    const place = { packId: packId(pack), entityId: entityId(id) };
    expect(await dossierView(knowledge, place)).toBeNull();
  }
  expect(await storyView(knowledge, packId('__proto__'))).toBeNull();
});

describe('a story', () => {
  it('has everyone in the pack’s order, and its quotes by their dates', async () => {
    const quotes = [said('later', '2024-02-02'), said('sooner', '2024-02-01')];
    const view = await storyView(knowledgeOf(strikePack({ quotes })), HARBOUR);
    if (view === null || view === 'damaged') throw new Error('there is no story');
    expect(view.entities.map((one) => one.name)).toEqual(['Ada Moor', 'Port Board', 'Old Quay']);
    expect(view.quotes.map(({ id }) => id)).toEqual(['sooner', 'later']);
    expect(view.quotes[0]).toMatchObject({ own: false, speaker: { name: 'Ada Moor' } });
    expect(view.more).toEqual({ entities: 0, quotes: 0 });
  });

  it('lists what comes first of a large pack, and says how many more there are', async () => {
    const many = Array.from({ length: 310 }, (_, i) => entity(`stall-${String(i)}`));
    const pack = strikePack({ entities: [...many], quotes: [] });
    const view = await storyView(knowledgeOf(pack), HARBOUR);
    if (view === null || view === 'damaged') throw new Error('there is no story');
    expect(view.entities).toHaveLength(300);
    expect(view.more).toEqual({ entities: 10, quotes: 0 });
  });
});
