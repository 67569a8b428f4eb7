import { describe, expect, it } from 'vitest';
import { mergedEntity } from '../../../../lib/kb/edit/actions.ts';
import { applyLayer } from '../../../../lib/kb/edit/apply.ts';
import { hiddenIds, layerNames } from '../../../../lib/kb/edit/layer-names.ts';
import { matchEntities } from '../../../../lib/kb/match-entities.ts';
import type { MatchEntity } from '../../../../lib/match/entities.ts';
import type { EntityId } from '../../../../lib/pack/schema.ts';
import { entityId, strikePack } from '../strike.ts';
import { Notebook } from './notebook.ts';
import { editAtRandom } from './random-edits.ts';

const ada = entityId('ada-moor');
const board = entityId('port-board');

/** What the matcher knows after the edits: the layer's names, and those of the pack that are not hidden. */
function matched({ pack, layer }: Notebook): Map<EntityId, MatchEntity> {
  const base = new Map(matchEntities(pack.id, pack.entities).map((one) => [one.entityId, one]));
  const names = layerNames(pack.id, layer, (id) => base.get(id));
  const hidden = hiddenIds(layer, names);
  const shown = [...base.values()].filter(({ entityId: id }) => !hidden.has(id));
  return new Map([...shown, ...names].map((one) => [one.entityId, one]));
}

/** What it would know if the pack had been written as the reader has it. */
function meant({ pack, layer }: Notebook): Map<EntityId, MatchEntity> {
  const whole = applyLayer(pack, layer);
  return new Map(matchEntities(pack.id, whole.entities).map((one) => [one.entityId, one]));
}

const inOrder = (entities: Map<EntityId, MatchEntity>) =>
  [...entities.values()]
    .map((one) => ({ ...one, related: one.related.toSorted() }))
    .toSorted((a, b) => (a.entityId < b.entityId ? -1 : 1));

describe('the names of edited entities', () => {
  it('are none where nothing was edited', () => {
    const { pack, layer } = new Notebook(strikePack());
    expect(layerNames(pack.id, layer, () => undefined)).toEqual([]);
  });

  it('are those of the edit, and the pack hides its own', async () => {
    const notebook = new Notebook(strikePack());
    const [entity] = notebook.pack.entities;
    if (!entity) throw new Error('the sample has an entity');
    const names = [{ text: 'Ada Ebb', language: 'en', use: 'strong' as const }];
    await notebook.put('entities', { ...entity, names });
    expect(matched(notebook).get(ada)?.names).toEqual(names);
  });

  it('say that a relation which the reader has taken out is none, in both directions', async () => {
    const notebook = new Notebook(strikePack());
    const [entity] = notebook.pack.entities;
    if (!entity) throw new Error('the sample has an entity');
    const { relations: _, ...rest } = entity;
    await notebook.put('entities', rest);
    expect(matched(notebook).get(ada)?.related).toEqual([]);
    expect(matched(notebook).get(board)?.related).toEqual([]);
  });

  it('make the neighbours of what was merged those of what it was merged into', async () => {
    const notebook = new Notebook(strikePack());
    const [, from, into] = notebook.pack.entities;
    if (!into || !from) throw new Error('the sample has three entities');
    await notebook.merge(from.id, into.id, mergedEntity(into, from));
    expect(matched(notebook).get(ada)?.related).toEqual([into.id]);
    expect(matched(notebook).get(into.id)?.related).toEqual([ada]);
    expect(matched(notebook).has(from.id)).toBe(false);
  });

  it.each([31, 32, 33, 34, 35, 36, 37, 38])(
    'are with the rest what a pack written so would have (seed %i)',
    async (seed) => {
      const notebook = new Notebook(strikePack());
      await editAtRandom(notebook, seed, 20);
      expect(inOrder(matched(notebook))).toEqual(inOrder(meant(notebook)));
    },
  );
});
