import { describe, expect, it } from 'vitest';
import bundled from '../../../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { layoutGraph, type GraphLayout } from '../../../../components/dossier/graph-layout.ts';
import { linesOf } from '../../../../components/dossier/label-lines.ts';
import { relationGraph } from '../../../../components/dossier/relation-graph.ts';
import type { EntityLink, RelationView } from '../../../../lib/kb/panel-views.ts';
import { dossierView } from '../../../../lib/kb/dossier-view.ts';
import type { Pack } from '../../../../lib/pack/schema.ts';
import { entityId, knowledgeOf, packId } from '../../kb/strike.ts';

const link = (name: string): EntityLink => ({
  entityId: entityId(name.toLowerCase().replaceAll(' ', '-')),
  kind: 'person',
  name,
});
const relation = (from: string, words: string, to: string): RelationView => {
  return { from: link(from), relation: words, to: link(to), asOf: null };
};
const ofAda = { ...link('Ada Moor') };

describe('the graph of relations', () => {
  const relations = [
    relation('Ada Moor', 'met', 'Ben'),
    relation('Cleo', 'pays', 'Ada Moor'),
    relation('Ada Moor', 'sued', 'Ben'),
    relation('Ada Moor', 'knows', 'Dan'),
  ];
  const between = [relation('Ben', 'met', 'Cleo'), relation('Cleo', 'hired', 'Ben')];

  it('has one edge to each other, with the numbers of all sentences on the two', () => {
    const graph = relationGraph({ ...ofAda, relations, between }, 10);
    expect(graph.nodes.map(({ name }) => name)).toEqual(['Ada Moor', 'Ben', 'Cleo', 'Dan']);
    expect(graph.edges).toEqual([
      { to: 1, sentences: [1, 3] },
      { to: 2, sentences: [2] },
      { to: 3, sentences: [4] },
    ]);
    expect(graph.thin).toEqual([[1, 2]]);
    expect(graph.left).toBe(0);
  });

  it('keeps those of most sentences where there is no room for all, and counts the others', () => {
    const graph = relationGraph({ ...ofAda, relations, between }, 1);
    expect(graph.nodes.map(({ name }) => name)).toEqual(['Ada Moor', 'Ben']);
    expect(graph).toMatchObject({ thin: [], left: 2 });
  });
});

/** Pairs of names of which one covers the other, by more than a rounding. */
const overlaps = ({ nodes }: GraphLayout) =>
  nodes.flatMap((a, i) =>
    nodes.slice(i + 1).filter((b) => {
      const x = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const y = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      return x > 0.5 && y > 0.5;
    }),
  );

describe('the layout of a graph', () => {
  const names = [
    'Antony Blinken',
    'Office of the Central Foreign Affairs Commission',
    'military-to-military communication',
    '中央外事工作委员会办公室',
    'United States',
    'Bali',
    'Taiwan independence',
    'Xi',
    'South China Sea',
    'Donaudampfschifffahrtsgesellschaft',
  ];
  const graphOf = (count: number) =>
    relationGraph(
      {
        ...ofAda,
        relations: names.slice(0, count).map((name) => relation('Ada Moor', 'met', name)),
        between: names.slice(1, count).map((name) => relation(names[0] ?? '', 'met', name)),
      },
      20,
    );
  it.each([3, 6, 10])(
    'covers no name with another and stays inside: %i others at 280 px',
    (count) => {
      const layout = layoutGraph(graphOf(count), 280);
      expect(layout.nodes).toHaveLength(count + 1);
      expect(overlaps(layout)).toEqual([]);
      for (const { x, y, width, height } of layout.nodes) {
        expect(x - width / 2).toBeGreaterThanOrEqual(-0.5);
        expect(x + width / 2).toBeLessThanOrEqual(280.5);
        expect(y - height / 2).toBeGreaterThanOrEqual(0);
        expect(y + height / 2).toBeLessThanOrEqual(layout.height);
      }
    },
  );

  it('is the same each time', () => {
    expect(layoutGraph(graphOf(8), 420)).toEqual(layoutGraph(graphOf(8), 420));
  });
});

describe('the lines of a name', () => {
  it('break between words and after hyphens, and words only where they must', () => {
    expect(linesOf('military-to-military communication', 92)).toEqual([
      'military-to-',
      'military',
      'communication',
    ]);
    expect(linesOf('Xi Jinping', 92)).toEqual(['Xi Jinping']);
    expect(linesOf('Donaudampfschifffahrt', 92)).toEqual(['Donaudampfsch', 'ifffahrt']);
  });

  it('are three at most, and say where there is more', () => {
    expect(linesOf('Office of the Central Foreign Affairs Commission', 92)).toEqual([
      'Office of the',
      'Central',
      'Foreign…',
    ]);
  });
});

describe('the numbers on the lines of a graph', () => {
  // The bundled pack is tried against the format in a test of its own.
  const pack = packId(bundled.id);
  const knowledge = knowledgeOf(bundled as unknown as Pack);
  it.for(['china', 'us', 'putin', 'scs', 'xi'])(
    'cover next to nothing of the name in the middle: %s',
    async (id) => {
      const view = await dossierView(knowledge, { packId: pack, entityId: entityId(id) });
      if (view === null || view === 'damaged') throw new Error(`there is no dossier of ${id}`);
      const graph = relationGraph(view, 10);
      for (const width of [220, 260, 280, 340, 420]) {
        const { nodes, badges } = layoutGraph(graph, width);
        const covered = badges.map((badge) => {
          const [here] = nodes;
          if (!here) return 0;
          const x = (badge.width + here.width) / 2 - Math.abs(badge.x - here.x);
          const y = (badge.height + here.height) / 2 - Math.abs(badge.y - here.y);
          return Math.max(0, x) * Math.max(0, y);
        });
        expect(Math.max(...covered)).toBeLessThan(6);
      }
    },
  );
});
