import { describe, expect, it } from 'vitest';
import { contentInMemory } from '../../../../lib/kb/content.ts';
import { mergedEntity } from '../../../../lib/kb/edit/actions.ts';
import { aboutWithin, applyLayer } from '../../../../lib/kb/edit/apply.ts';
import {
  readEntity,
  readQuotes,
  readSource,
  type EditedPack,
} from '../../../../lib/kb/edit/read-entries.ts';
import type { EntityId } from '../../../../lib/pack/schema.ts';
import { entityId, strikePack } from '../strike.ts';
import { Notebook } from './notebook.ts';
import { editAtRandom } from './random-edits.ts';

/** Reads from the notebook as a card reads from the database. */
async function reading<T>(notebook: Notebook, work: (pack: EditedPack) => Promise<T>): Promise<T> {
  const { pack, layer } = notebook;
  const read = await contentInMemory([pack]).read(pack.id, (page) =>
    work({ page, layer, placeOf: (id) => pack.entities.findIndex((one) => one.id === id) }),
  );
  if (read.state !== 'read') throw new Error('packs in memory cannot be damaged');
  return read.value;
}

const quoteIds = async (notebook: Notebook, id: EntityId) =>
  (await reading(notebook, (pack) => readQuotes(pack, id))).map(({ quote }) => quote.id);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

const ada = entityId('ada-moor');
const board = entityId('port-board');
const quay = entityId('old-quay');

describe('what is read of a pack that the reader has edited', () => {
  it('is what the pack says where nobody has edited anything', async () => {
    const notebook = new Notebook(strikePack());
    const [entity] = notebook.pack.entities;
    expect(await reading(notebook, (pack) => readEntity(pack, ada))).toEqual(entity);
    expect(await quoteIds(notebook, ada)).toEqual(['tugs', 'night', 'chair', 'witness']);
  });

  it('has the quotes of an entity that was merged into another, in the order of the file', async () => {
    const notebook = new Notebook(strikePack());
    const [, into, from] = notebook.pack.entities;
    if (!into || !from) throw new Error('the sample has three entities');
    await notebook.merge(quay, board, mergedEntity(into, from));
    expect(await quoteIds(notebook, board)).toEqual(['night', 'chair', 'witness', 'quay']);
    expect(await quoteIds(notebook, quay)).toEqual([]);
    expect(await reading(notebook, (pack) => readEntity(pack, quay))).toBeUndefined();
  });

  it('has a quote where the reader has put it, and not where it was', async () => {
    const notebook = new Notebook(strikePack());
    const tugs = notebook.pack.quotes.find(({ id }) => id === 'tugs');
    if (!tugs) throw new Error('the sample has that quote');
    await notebook.put('quotes', { ...tugs, speaker: null, about: [quay] });
    expect(await quoteIds(notebook, ada)).toEqual(['night', 'chair', 'witness']);
    expect(await quoteIds(notebook, quay)).toEqual(['tugs', 'witness', 'quay']);
  });

  it.each([21, 22, 23, 24, 25, 26])(
    'is of every entity what the edits make of the whole pack (seed %i)',
    async (seed) => {
      const notebook = new Notebook(strikePack());
      await editAtRandom(notebook, seed, 25);
      const whole = applyLayer(notebook.pack, notebook.layer);
      const ids = new Set(whole.entities.map(({ id }) => id));
      for (const { id } of whole.entities) {
        const found = await reading(notebook, (pack) => readQuotes(pack, id));
        const theirs = whole.quotes.filter((one) => one.speaker === id || one.about.includes(id));
        // A card shows no speaker that is not there, and nobody whom a quote is about.
        const fitting = found.map(({ quote }) => aboutWithin(quote, (one) => ids.has(one)));
        expect(fitting.toSorted(byId)).toEqual(theirs.toSorted(byId));
        for (const { quote, source } of found) {
          const read = await reading(notebook, (pack) => readSource(pack, quote.source, source));
          expect(read?.id).toBe(quote.source);
        }
      }
    },
  );
});
