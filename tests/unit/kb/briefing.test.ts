import { describe, expect, it } from 'vitest';
import { readyBriefing } from '../../../lib/kb/briefing.ts';
import type { Content } from '../../../lib/kb/content.ts';
import type { Knowledge } from '../../../lib/kb/knowledge.ts';
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

const paper = { host: 'paper.example', site: { host: 'paper.example', on: true } };

describe('the briefing of a page', () => {
  it('lists what the page mentions in the page’s order, each with its count', async () => {
    const { entities } = await readyBriefing(knowledge, paper, {
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
    const { stories } = await readyBriefing(knowledge, paper, {
      entities: [
        mentioned('lamp-shortage', 'lamp-works'),
        mentioned('harbour-strike', 'ada-moor'),
        mentioned('harbour-strike', 'old-quay'),
      ],
      reading: false,
      late: false,
    });
    expect(stories).toEqual([
      {
        packId: 'lamp-shortage',
        title: 'The lamp shortage',
        sentences: ['Lamps were scarce.', 'Then there were none.'],
      },
      {
        packId: 'harbour-strike',
        title: 'The harbour strike',
        sentences: ['Pilots of the harbour stopped work over night shifts.'],
      },
    ]);
  });

  it('leaves out what no pack has, and the stories that go with it', async () => {
    const briefing = await readyBriefing(knowledge, paper, {
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
      ...paper,
      entities: [],
      stories: [],
      reading: true,
      late: false,
    });
  });
});

/** The same packs; counts the pages of them that are read. */
function counting() {
  const state = { pages: 0 };
  const content: Content = {
    read: (id, work) =>
      knowledge.content.read(id, (page) =>
        work((list, n) => {
          state.pages++;
          return page(list, n);
        }),
      ),
  };
  return { state, counted: { ...knowledge, content } };
}

const brief = (counted: Knowledge, ...ids: readonly string[]) =>
  readyBriefing(counted, paper, {
    entities: ids.map((id) => mentioned('harbour-strike', id)),
    reading: true,
    late: false,
  });

describe('a popup that asks again and again', () => {
  it('has each role read once, that of entities without one too', async () => {
    const { state, counted } = counting();
    const first = await brief(counted, 'ada-moor', 'old-quay');
    const read = state.pages;
    expect(read).toBeGreaterThan(0);
    const second = await brief(counted, 'ada-moor', 'old-quay');
    expect(state.pages).toBe(read);
    expect(second).toEqual(first);
    expect(second.entities.map(({ role }) => role)).toEqual([
      { text: 'Chair of the pilots', asOf: '2024' },
      null,
    ]);
  });

  it('has what is new on the page read, and nothing else', async () => {
    const { state, counted } = counting();
    await brief(counted, 'old-quay');
    const read = state.pages;
    const { entities } = await brief(counted, 'old-quay', 'ada-moor');
    expect(state.pages).toBe(read + 1);
    expect(entities[1]?.role).toEqual({ text: 'Chair of the pilots', asOf: '2024' });
  });

  it('has roles read anew once the packs were loaded anew', async () => {
    const { state, counted } = counting();
    await brief(counted, 'ada-moor');
    const read = state.pages;
    await brief({ ...counted }, 'ada-moor');
    expect(state.pages).toBe(2 * read);
  });
});
