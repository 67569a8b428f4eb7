import { describe, expect, it } from 'vitest';
import { readyBriefing } from '../../../lib/kb/briefing.ts';
import { entity, entityId, knowledgeOf, name, packId, strikePack } from './strike.ts';

const other = strikePack({
  id: 'lamp-shortage',
  title: 'The lamp shortage',
  story: ['Lamps were scarce.', 'Then there were none.'],
  entities: [entity('lamp-works', { names: [name('Lamp Works'), name('LW', 'context')] })],
  quotes: [],
});
const knowledge = knowledgeOf(strikePack(), other);

const mentioned = (pack: string, id: string, count = 1) => ({
  packId: packId(pack),
  entityId: entityId(id),
  count,
});

describe('the briefing of a page', () => {
  it('lists what the page mentions in the page’s order, each with its count', async () => {
    const { entities } = await readyBriefing(knowledge, 'paper.example', {
      entities: [
        mentioned('lamp-shortage', 'lamp-works', 1),
        mentioned('harbour-strike', 'ada-moor', 12),
        mentioned('harbour-strike', 'old-quay', 2),
      ],
      reading: false,
      late: false,
    });
    expect(entities).toEqual([
      {
        packId: 'lamp-shortage',
        entityId: 'lamp-works',
        kind: 'organization',
        name: 'Lamp Works',
        role: null,
        count: 1,
      },
      {
        packId: 'harbour-strike',
        entityId: 'ada-moor',
        kind: 'person',
        name: 'Ada Moor',
        role: { text: 'Chair of the pilots', asOf: '2024' },
        count: 12,
      },
      expect.objectContaining({ name: 'Old Quay', kind: 'place', count: 2 }),
    ]);
  });

  it('tells the story of each pack that the page mentions, once, in the same order', async () => {
    const { stories } = await readyBriefing(knowledge, null, {
      entities: [
        mentioned('lamp-shortage', 'lamp-works'),
        mentioned('harbour-strike', 'ada-moor'),
        mentioned('harbour-strike', 'old-quay'),
      ],
      reading: false,
      late: false,
    });
    expect(stories).toEqual([
      { title: 'The lamp shortage', sentences: ['Lamps were scarce.', 'Then there were none.'] },
      {
        title: 'The harbour strike',
        sentences: ['Pilots of the harbour stopped work over night shifts.'],
      },
    ]);
  });

  it('leaves out what no pack has, and the stories that go with it', async () => {
    const briefing = await readyBriefing(knowledge, 'paper.example', {
      entities: [
        mentioned('deleted-pack', 'ada-moor'),
        mentioned('harbour-strike', 'constructor'),
        mentioned('__proto__', 'toString'),
      ],
      reading: true,
      late: false,
    });
    expect(briefing).toEqual({
      state: 'ready',
      host: 'paper.example',
      entities: [],
      stories: [],
      reading: true,
      late: false,
    });
  });
});
