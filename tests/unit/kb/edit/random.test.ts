import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { applyLayer } from '../../../../lib/kb/edit/apply.ts';
import { isEmpty } from '../../../../lib/kb/edit/layer.ts';
import { parsePack, parsePackJson } from '../../../../lib/pack/parse.ts';
import type { Pack } from '../../../../lib/pack/schema.ts';
import { Notebook } from './notebook.ts';
import { editAtRandom } from './random-edits.ts';

async function bundled(): Promise<Pack> {
  const parsed = parsePackJson(await readFile('assets/packs/blinken-china-2023.json', 'utf8'));
  if (!parsed.ok) throw new Error('the bundled pack is broken');
  return parsed.pack;
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('edits at random', () => {
  it.each(SEEDS)('make a pack by all the rules (seed %i)', async (seed) => {
    const notebook = new Notebook(await bundled());
    await editAtRandom(notebook, seed, 60);
    expect(isEmpty(notebook.layer)).toBe(false);
    expect(parsePack(applyLayer(notebook.pack, notebook.layer))).toMatchObject({ ok: true });
  });

  it.each(SEEDS)('leave the pack as it was once all are undone (seed %i)', async (seed) => {
    const pack = await bundled();
    const notebook = new Notebook(pack);
    await editAtRandom(notebook, seed, 60);
    while (notebook.undo());
    expect(isEmpty(notebook.layer)).toBe(true);
    expect(applyLayer(pack, notebook.layer)).toEqual(await bundled());
  });

  it.each(SEEDS)('make a pack by all the rules over another edition (seed %i)', async (seed) => {
    const notebook = new Notebook(await bundled());
    await editAtRandom(notebook, seed, 40);
    const { entities, quotes, ...rest } = await bundled();
    // The new edition has every other entity and no quote any more that names one that is gone.
    const kept = entities.filter((_, i) => i % 2 === 0);
    const ids = new Set(kept.map(({ id }) => id));
    const update = {
      ...rest,
      version: rest.version + 1,
      entities: kept.map((one) => ({
        ...one,
        relations: (one.relations ?? []).filter(({ to }) => ids.has(to)),
      })),
      quotes: quotes.filter(
        ({ speaker, about }) =>
          (speaker === null || ids.has(speaker)) && about.every((id) => ids.has(id)),
      ),
    };
    expect(parsePack(update)).toMatchObject({ ok: true });
    notebook.update(update);
    expect(parsePack(applyLayer(notebook.pack, notebook.layer))).toMatchObject({ ok: true });
  });
});
