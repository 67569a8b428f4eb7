import { describe, expect, it } from 'vitest';
import { mergedEntity, moveQuote, putEntry, splitEntity } from '../../../../lib/kb/edit/actions.ts';
import { applyLayer } from '../../../../lib/kb/edit/apply.ts';
import { parsePack } from '../../../../lib/pack/parse.ts';
import type { Entity, Pack, Quote } from '../../../../lib/pack/schema.ts';
import { sampleSource } from '../../pack/sample-pack.ts';
import { entityId, strikePack } from '../strike.ts';
import { Notebook } from './notebook.ts';

const ada = entityId('ada-moor');
const board = entityId('port-board');
const quay = entityId('old-quay');

function entityIn(pack: Pack, id: string): Entity {
  const found = pack.entities.find((one) => one.id === id);
  if (!found) throw new Error(`the pack has no ${id}`);
  return found;
}

function quoteIn(pack: Pack, id: string): Quote {
  const found = pack.quotes.find((one) => one.id === id);
  if (!found) throw new Error(`the pack has no quote ${id}`);
  return found;
}

/** What the reader's edits make of the pack, which has to be a pack by all the rules. */
function made(notebook: Notebook): Pack {
  const pack = applyLayer(notebook.pack, notebook.layer);
  expect(parsePack(pack)).toMatchObject({ ok: true });
  return pack;
}

/** The quay is the board. */
async function mergeQuay(): Promise<Notebook> {
  const notebook = new Notebook(strikePack());
  const { pack } = notebook;
  const merged = mergedEntity(entityIn(pack, board), entityIn(pack, quay));
  await notebook.merge(quay, board, merged);
  return notebook;
}

describe('an edited entry', () => {
  it('stands where the pack has its own, and the pack has not changed', async () => {
    const pack = strikePack();
    const notebook = new Notebook(pack);
    const edited: Entity = { ...entityIn(pack, ada), role: { text: 'Pilot', asOf: '2025' } };
    await notebook.put('entities', edited);
    expect(made(notebook).entities[0]).toEqual(edited);
    expect(notebook.pack).toEqual(strikePack());
  });

  it('is no edit any more once it says what the pack says', async () => {
    const pack = strikePack();
    const notebook = new Notebook(pack);
    await notebook.put('entities', { ...entityIn(pack, ada), kind: 'issue' });
    await notebook.put('entities', entityIn(pack, ada));
    expect(notebook.layer.entities.size).toBe(0);
  });

  it('is no edit where only an empty list is written that may be left out', async () => {
    const pack = strikePack();
    const notebook = new Notebook(pack);
    await notebook.put('entities', { ...entityIn(pack, quay), titles: [], not: [] });
    expect(notebook.layer.entities.size).toBe(0);
  });
});

describe('an entry that the reader adds', () => {
  it('comes after those of the pack', async () => {
    const notebook = new Notebook(strikePack());
    await notebook.put('entities', { ...entityIn(notebook.pack, quay), id: entityId('new-quay') });
    expect(made(notebook).entities.map(({ id }) => id)).toEqual([ada, board, quay, 'new-quay']);
  });
});

describe('a removed entity', () => {
  it('says nothing any more, is what no quote is about, and is related to nobody', async () => {
    const related = [{ relation: 'works at', to: quay }];
    const notebook = new Notebook(strikePack());
    await notebook.put('entities', { ...entityIn(notebook.pack, board), relations: related });
    await notebook.remove('entities', quay);
    const pack = made(notebook);
    expect(pack.entities.map(({ id }) => id)).toEqual([ada, board]);
    expect(entityIn(pack, board).relations).toEqual([]);
    expect(quoteIn(pack, 'witness').about).toEqual([ada]);
  });

  it('leaves its quotes to the words that say who spoke', async () => {
    const notebook = new Notebook(strikePack());
    await notebook.remove('entities', board);
    const { speaker, speakerAs } = quoteIn(made(notebook), 'chair');
    expect({ speaker, speakerAs }).toEqual({
      speaker: null,
      speakerAs: 'a manager who asked not to be named',
    });
  });
});

describe('a removed source', () => {
  it('takes the quotes from it along', async () => {
    const second = { ...sampleSource(), id: 'radio' };
    const base = strikePack({ sources: [sampleSource(), second] });
    const notebook = new Notebook(base);
    const moved = {
      ...quoteIn(base, 'tugs'),
      source: base.sources[1]?.id ?? quoteIn(base, 'tugs').source,
    };
    await notebook.put('quotes', moved);
    const [first] = base.sources;
    if (!first) throw new Error('the sample has a source');
    await notebook.remove('sources', first.id);
    expect(made(notebook).quotes).toEqual([moved]);
  });
});

describe('two entities that are merged', () => {
  it('are one, which has the names of both, its own first', async () => {
    const pack = made(await mergeQuay());
    expect(pack.entities.map(({ id }) => id)).toEqual([ada, board]);
    const names = entityIn(pack, board).names.map(({ text }) => text);
    expect(names).toEqual(['Port Board', 'Old Quay']);
  });

  it('have the quotes of both, and nobody speaks about themselves', async () => {
    const pack = made(await mergeQuay());
    expect(quoteIn(pack, 'quay')).toMatchObject({ speaker: board, about: [] });
    expect(quoteIn(pack, 'witness').about).toEqual([ada, board]);
  });

  it('are one with a third as well, when that is merged with them', async () => {
    const notebook = await mergeQuay();
    const { pack } = notebook;
    await notebook.merge(board, ada, mergedEntity(entityIn(pack, ada), entityIn(pack, board)));
    expect(made(notebook).entities.map(({ id }) => id)).toEqual([ada]);
    expect(quoteIn(made(notebook), 'witness').about).toEqual([ada]);
    expect(entityIn(made(notebook), ada).relations ?? []).toEqual([]);
  });

  it('keep the use that the remaining one gives to a name of both', () => {
    const pack = strikePack();
    const both = {
      ...entityIn(pack, quay),
      names: [{ text: 'Port Board', language: 'en', use: 'context' as const }],
    };
    expect(mergedEntity(entityIn(pack, board), both).names).toEqual(entityIn(pack, board).names);
  });
});

describe('an entity that is split', () => {
  it('is two, with the names and quotes that the reader gave to each', async () => {
    const notebook = new Notebook(strikePack());
    const { pack, editing } = notebook;
    const other = entityId('a-moor');
    const { rest, split } = splitEntity(entityIn(pack, ada), other, [1]);
    const put = <L extends 'entities' | 'quotes'>(
      list: L,
      entry: L extends 'quotes' ? Quote : Entity,
    ) =>
      putEntry(editing, {
        list,
        entry: entry as never,
        own: notebook.own(list, entry.id),
        source: 0,
      });
    notebook.write([
      await put('entities', rest),
      await put('entities', split),
      await put('quotes', moveQuote(quoteIn(pack, 'tugs'), ada, other)),
      await put('quotes', moveQuote(quoteIn(pack, 'chair'), ada, other)),
    ]);
    const result = made(notebook);
    expect(entityIn(result, ada).names.map(({ text }) => text)).toEqual(['Ada Moor']);
    expect(entityIn(result, other).names.map(({ text }) => text)).toEqual(['A. Moor']);
    expect(quoteIn(result, 'tugs').speaker).toBe(other);
    expect(quoteIn(result, 'chair').about).toEqual([other]);
    expect(quoteIn(result, 'night').speaker).toBe(ada);
  });
});

describe('an update of the pack', () => {
  it('leaves the edits, and drops those that say what it says itself now', async () => {
    const notebook = new Notebook(strikePack());
    const adaNow: Entity = { ...entityIn(notebook.pack, ada), kind: 'issue' };
    const boardNow: Entity = { ...entityIn(notebook.pack, board), kind: 'person' };
    await notebook.put('entities', adaNow);
    await notebook.put('entities', boardNow);
    notebook.update({
      ...notebook.pack,
      version: 2,
      entities: [boardNow, entityIn(notebook.pack, ada), entityIn(notebook.pack, quay)],
    });
    expect([...notebook.layer.entities.keys()]).toEqual([ada]);
    expect(made(notebook).entities.map(({ id }) => id)).toEqual([board, ada, quay]);
    expect(entityIn(made(notebook), ada)).toEqual(adaNow);
  });

  it('leaves what it has taken out itself to the reader who had edited it', async () => {
    const notebook = new Notebook(strikePack());
    const edited: Entity = { ...entityIn(notebook.pack, quay), kind: 'issue' };
    await notebook.put('entities', edited);
    const { pack } = notebook;
    const quotes = pack.quotes.filter(({ about }) => !about.includes(quay));
    notebook.update({ ...pack, entities: pack.entities.filter(({ id }) => id !== quay), quotes });
    expect(entityIn(made(notebook), quay)).toEqual(edited);
  });

  it('never leaves a speaker or subject behind that is nowhere any more', async () => {
    const notebook = new Notebook(strikePack());
    await notebook.put('quotes', {
      ...quoteIn(notebook.pack, 'tugs'),
      about: [quay],
      note: 'Mine.',
    });
    const { pack } = notebook;
    notebook.update({
      ...pack,
      entities: pack.entities.filter(({ id }) => id !== quay),
      quotes: pack.quotes.filter(({ about }) => !about.includes(quay)),
    });
    expect(quoteIn(made(notebook), 'tugs')).toMatchObject({ about: [], note: 'Mine.' });
  });
});
