import { describe, expect, it } from 'vitest';
import { breaksCounts, MAX_EDITS } from '../../../../lib/kb/edit/counts.ts';
import type { EditWrite } from '../../../../lib/kb/edit/edit-records.ts';
import { layerOf, type Edit, type LayerEdit } from '../../../../lib/kb/edit/layer.ts';

const head = { counts: { entities: 50_000, quotes: 50_000, sources: 2 } };

/** Of a quote that the pack has. */
const removed: Edit<'quotes'> = {
  entry: null,
  mergedInto: null,
  base: 'b',
  unrelated: [],
  at: { edition: 'e', place: 0, order: 0, source: 0 },
};

const removal = (n: number): LayerEdit => ({ list: 'quotes', id: `q${String(n)}`, edit: removed });
const write = (id: string, before: typeof removed | null, after: typeof removed | null) =>
  ({ list: 'quotes', id, before, after }) satisfies EditWrite;

describe('as many edits as a pack can have', () => {
  const almost = layerOf(Array.from({ length: MAX_EDITS - 1 }, (_, n) => removal(n)));
  const layer = layerOf(Array.from({ length: MAX_EDITS }, (_, n) => removal(n)));

  it('are twenty thousand', () => {
    expect(MAX_EDITS).toBe(20_000);
    expect(breaksCounts({ head, layer: almost }, [write('more', null, removed)])).toBeNull();
  });

  it('leave no room for another, also where one action makes several', () => {
    const two = [write('more', null, removed), write('another', null, removed)];
    expect(breaksCounts({ head, layer }, [write('more', null, removed)])).toBe('edits');
    expect(breaksCounts({ head, layer: almost }, two)).toBe('edits');
  });

  it('may be changed, and ended', () => {
    expect(breaksCounts({ head, layer }, [write('q1', removed, removed)])).toBeNull();
    expect(breaksCounts({ head, layer }, [write('q1', removed, null)])).toBeNull();
  });
});
