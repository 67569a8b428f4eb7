import { describe, expect, it } from 'vitest';
import { layerOf, meantBy, type LayerEdit } from '../../../../lib/kb/edit/layer.ts';
import { entityId } from '../strike.ts';

const at = { edition: 'e', place: null, order: null, source: null };
const id = (n: number) => entityId(`e${String(n)}`);

/** The entity of this number was removed, or merged. */
function gone(n: number, mergedInto: number | null): LayerEdit {
  const into = mergedInto === null ? null : id(mergedInto);
  const edit = { entry: null, mergedInto: into, base: null, unrelated: [], at };
  return { list: 'entities', id: id(n), edit };
}

describe('what an id means', () => {
  it('is itself where the entry is there, nothing where it was removed', () => {
    const { meant } = layerOf([gone(1, null)]);
    expect(meantBy(meant.entities, id(0))).toBe(id(0));
    expect(meantBy(meant.entities, id(1))).toBeNull();
  });

  it('is what it was merged into, over several steps, in whatever order they are stored', () => {
    const { meant, mergedFrom } = layerOf([gone(2, 3), gone(0, 1), gone(1, 2)]);
    expect([0, 1, 2, 3].map((n) => meantBy(meant.entities, id(n)))).toEqual(Array(4).fill(id(3)));
    expect([...mergedFrom]).toEqual([[id(3), [id(2), id(0), id(1)]]]);
  });

  it('is nothing where what it was merged into was removed, or merged into it', () => {
    const { meant, mergedFrom } = layerOf([gone(0, 1), gone(1, null), gone(2, 3), gone(3, 2)]);
    expect([0, 2, 3].map((n) => meantBy(meant.entities, id(n)))).toEqual([null, null, null]);
    expect(mergedFrom.size).toBe(0);
  });

  it('is found for a long chain without walking it again for each of its entries', () => {
    const length = 2000;
    let steps = 0;
    const chain = Array.from({ length }, (_, n): LayerEdit => {
      const one = gone(n, n + 1);
      const { edit } = one;
      const counted = Object.defineProperty({ ...edit }, 'mergedInto', {
        get: () => {
          steps++;
          return edit.mergedInto;
        },
      });
      // Only its steps are counted.
      return { ...one, edit: counted } as LayerEdit;
    });
    const { mergedFrom } = layerOf(chain);
    expect(mergedFrom.get(id(length))).toHaveLength(length);
    expect(steps).toBeLessThan(10 * length);
  });
});
