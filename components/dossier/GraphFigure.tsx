import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { DossierView, EntityLink } from '../../lib/kb/panel-views.ts';
import type { EntityKind, PackId } from '../../lib/pack/schema.ts';
import { hashOf } from '../panel/place.ts';
import { LINE, layoutGraph, MARK, markY, type PlacedNode } from './graph-layout.ts';
import { KindMark } from './KindMark.tsx';
import { relationGraph } from './relation-graph.ts';

type Props = Pick<DossierView, 'packId' | 'entityId' | 'kind' | 'name' | 'relations' | 'between'>;

/** Others that a picture has room for, in a panel and in a tab. */
const MOST = { narrow: 10, wide: 16 };
/** Px from which on there is more room. */
const WIDE = 400;

const KINDS = ['person', 'place', 'organization', 'issue'] as const;

/** Who an entity is related to, drawn once and still. The sentences beside it say the same. */
export function GraphFigure(props: Props) {
  const [width, setWidth] = useState(280);
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    // In steps: a panel whose edge is dragged is not drawn anew at each pixel.
    const watch = new ResizeObserver(([entry]) => {
      setWidth(Math.max(220, Math.floor((entry?.contentRect.width ?? 280) / 20) * 20));
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const { entityId, kind, name, relations, between, packId } = props;
  const most = width < WIDE ? MOST.narrow : MOST.wide;
  const graph = useMemo(
    () => relationGraph({ entityId, kind, name, relations, between }, most),
    [entityId, kind, name, relations, between, most],
  );
  const layout = useMemo(() => layoutGraph(graph, width), [graph, width]);
  const { nodes, badges, height } = layout;
  const lineTo = (from: number, to: number) => {
    const [a, b] = [nodes[from], nodes[to]];
    if (!a || !b) return null;
    return <line x1={a.x} y1={markY(a)} x2={b.x} y2={markY(b)} />;
  };
  const { label, numbers, thin, left } = panelWords.graph;
  return (
    <figure class="graph" ref={frame}>
      <svg
        role="group"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
      >
        <g class="graph-thin">{graph.thin.map(([a, b]) => lineTo(a, b))}</g>
        <g class="graph-edges">{graph.edges.map(({ to }) => lineTo(0, to))}</g>
        {graph.nodes.map((node, i) => {
          const placed = nodes[i];
          return (
            placed && <Node key={node.entityId} {...{ packId, node, placed }} isHere={i === 0} />
          );
        })}
        {/* Last: a number that a name covers would be lost. */}
        <g class="graph-badges" aria-hidden="true">
          {badges.map(({ x, y, width: wide, height: high, words }) => (
            <g key={words}>
              <rect x={x - wide / 2} y={y - high / 2} width={wide} height={high} rx={high / 2} />
              <text x={x} y={y + 4}>
                {words}
              </text>
            </g>
          ))}
        </g>
      </svg>
      <figcaption>
        <ul class="graph-kinds">
          {KINDS.filter((one) => graph.nodes.some((node) => node.kind === one)).map((one) => (
            <Legend key={one} kind={one} />
          ))}
        </ul>
        <p>
          {numbers} {graph.thin.length > 0 && thin} {graph.left > 0 && left(graph.left)}
        </p>
      </figcaption>
    </figure>
  );
}

interface NodeProps {
  packId: PackId;
  node: EntityLink;
  placed: PlacedNode;
  /** Whose dossier it is: no way leads there. */
  isHere: boolean;
}

function Node({ packId, node, placed, isHere }: NodeProps) {
  const { x, y, width, height, lines } = placed;
  const { entityId, kind, name } = node;
  const drawn = (
    <>
      <rect class="graph-hold" x={x - width / 2} y={y - height / 2} {...{ width, height }} rx="4" />
      <KindMark kind={kind} x={x} y={markY(placed)} />
      {lines.map((line, i) => (
        <Fragment key={i}>
          <text x={x} y={y - height / 2 + 2 * MARK + LINE * (i + 1) - 2}>
            {line}
          </text>
          {/* Not drawn: who calls a link by what is written on it, says words and no lines. */}
          {!line.endsWith('-') && ' '}
        </Fragment>
      ))}
    </>
  );
  if (isHere) return <g class={`graph-here kind-${kind}`}>{drawn}</g>;
  return (
    <a
      class={`graph-node kind-${kind}`}
      href={hashOf({ view: 'entity', packId, entityId })}
      aria-label={name}
    >
      {drawn}
    </a>
  );
}

function Legend({ kind }: { kind: EntityKind }) {
  return (
    <li class={`kind-${kind}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <KindMark kind={kind} x={8} y={8} />
      </svg>
      {strings.kinds[kind]}
    </li>
  );
}
