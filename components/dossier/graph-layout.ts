import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { RelationGraph } from './relation-graph.ts';
import { linesOf, widthOf } from './label-lines.ts';

/** What is drawn at a place: a mark with its name below it, or the numbers of an edge. Sizes in px. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Box {
  readonly lines: readonly string[];
}

/** A picture of a graph that has come to rest. Boxes are by their middles; those of nodes do not overlap. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of the graph's. */
  readonly nodes: readonly PlacedNode[];
  /** The numbers on the edges, in the order of the graph's. */
  readonly badges: readonly (Box & { readonly words: string })[];
}

/** Px. */
export const LINE = 15;
/** From the top of a node's box to the middle of its mark. */
export const MARK = 9;
const BADGE = 18;
const PADDING = 6;

/** Ticks until everything stands still; d3 takes 300 until its own heat is gone. */
const TICKS = 400;

interface Moving extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays a graph out for a width in px, the same way each time. */
export function layoutGraph({ nodes, edges, thin }: RelationGraph, width: number): GraphLayout {
  const labels = nodes.map(({ name }) => linesOf(name, width < 400 ? 92 : 120));
  const room = 150 + 34 * nodes.length;
  const marks = labels.map((lines, i) => markAt(i, nodes.length, lines, width, room));
  const links = [
    ...edges.map(({ to }) => ({ source: 0, target: to, length: 130 })),
    ...thin.map(([source, target]) => ({ source, target, length: 130 })),
  ];
  const simulation = forceSimulation(marks)
    .force(
      'links',
      forceLink(links)
        .distance(({ length }: { length: number }) => length)
        .strength(0.15),
    )
    .force('apart', forceManyBody().strength(-600))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(room / 2).strength(0.05))
    .stop();
  for (let i = 0; i < TICKS; i++) {
    simulation.tick();
    settle(marks, width);
  }
  // Without the pulls, so that what is left is only that nothing overlaps.
  for (let i = 0; i < TICKS && settle(marks, width); i++);
  return cut(marks, labels, badgesOn(edges, marks), width);
}

/** Around the middle, where the entity itself is; the pulls sort out the rest. */
function markAt(
  i: number,
  count: number,
  lines: readonly string[],
  width: number,
  room: number,
): Moving {
  const angle = (2 * Math.PI * i) / Math.max(1, count - 1);
  const far = i === 0 ? 0 : 1;
  return {
    x: width / 2 + far * Math.cos(angle) * width * 0.36,
    y: room / 2 + far * Math.sin(angle) * room * 0.36,
    width: Math.max(20, ...lines.map(widthOf)) + PADDING,
    height: 2 * MARK + LINE * lines.length + PADDING,
    ...(i === 0 && { fx: width / 2, fy: room / 2 }),
  };
}

/** Parts what overlaps and keeps all inside. True where anything had to move. */
function settle(all: readonly Moving[], width: number): boolean {
  let isMoved = false;
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) isMoved = part(a, b) || isMoved;
    const half = a.width / 2;
    a.x = Math.min(Math.max(a.x, half), width - half);
  }
  return isMoved;
}

/** Moves two boxes apart the shorter way, where they overlap. What is held in its place stays there. */
function part(a: Moving, b: Moving): boolean {
  const x = (a.width + b.width) / 2 + 2 - Math.abs(a.x - b.x);
  const y = (a.height + b.height) / 2 + 2 - Math.abs(a.y - b.y);
  if (x <= 0 || y <= 0) return false;
  const share = a.fx === undefined ? 0.5 : 0;
  // Upright where it costs less, or half as much: a panel is narrow, but may be long.
  if (y < x * 1.6) {
    const way = a.y <= b.y ? y : -y;
    a.y -= way * share;
    b.y += way * (1 - share);
  } else {
    const way = a.x <= b.x ? x : -x;
    a.x -= way * share;
    b.x += way * (1 - share);
  }
  return true;
}

/** Where on its line a badge may be, as shares of it, the best first. */
const SHARES = [0.5, 0.55, 0.45, 0.6, 0.4, 0.65, 0.35, 0.7, 0.75, 0.8, 0.85, 0.9];

/**
 * How much worse it is to cover another's numbers than a name, behind which a line may pass, or the
 * name in the middle, which all lines lead to.
 */
const WORSE = { numbers: 6, middle: 20 };

type Badge = GraphLayout['badges'][number];

/** The numbers of each edge on its own line, where they cover least. */
function badgesOn(edges: RelationGraph['edges'], marks: readonly Moving[]): readonly Badge[] {
  const badges: Badge[] = [];
  for (const { to, sentences } of edges) {
    const [here, there] = [marks[0], marks[to]];
    if (!here || !there) continue;
    const words = sentences.join(', ');
    const places = SHARES.map((share): Badge => {
      const x = here.x + (there.x - here.x) * share;
      const y = markY(here) + (markY(there) - markY(here)) * share;
      return { x, y, width: widthOf(words) + 10, height: BADGE, words };
    });
    const covered = (one: Box) =>
      WORSE.middle * common(one, here) +
      marks.reduce((sum, box) => sum + common(one, box), 0) +
      badges.reduce((sum, box) => sum + WORSE.numbers * common(one, box), 0);
    const [best] = places.toSorted((a, b) => covered(a) - covered(b));
    if (best) badges.push(best);
  }
  return badges;
}

/** The middle of the mark in a node's box. */
export function markY({ y, height }: Pick<Box, 'y' | 'height'>): number {
  return y - height / 2 + MARK;
}

/** Square px that two boxes share. */
function common(a: Box, b: Box): number {
  const x = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const y = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return Math.max(0, x) * Math.max(0, y);
}

function cut(
  marks: readonly Moving[],
  labels: readonly (readonly string[])[],
  badges: readonly Badge[],
  width: number,
): GraphLayout {
  const all = [...marks, ...badges];
  const top = Math.min(...all.map(({ y, height }) => y - height / 2)) - 2;
  const bottom = Math.max(...all.map(({ y, height }) => y + height / 2)) + 2;
  return {
    width,
    height: Math.ceil(bottom - top),
    nodes: marks.map(({ x, y, width: wide, height }, i) => {
      return { x, y: y - top, width: wide, height, lines: labels[i] ?? [] };
    }),
    badges: badges.map((badge) => ({ ...badge, y: badge.y - top })),
  };
}
