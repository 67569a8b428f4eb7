import type { DossierView, EntityLink, RelationView } from '../../lib/kb/panel-views.ts';

/** Who an entity is related to, as a picture of it needs it. */
export interface RelationGraph {
  /** The entity itself first. */
  readonly nodes: readonly EntityLink[];
  /** From the entity to another: places in `nodes`, and which of the sentences say so, counted from 1. */
  readonly edges: readonly { readonly to: number; readonly sentences: readonly number[] }[];
  /** Among the others: places in `nodes`, each pair once. */
  readonly thin: readonly (readonly [number, number])[];
  /** How many others there was no room for. */
  readonly left: number;
}

/** The graph of a dossier's relations, with at most `most` others: those of most sentences, then the earliest. */
export function relationGraph(
  {
    entityId,
    kind,
    name,
    relations,
    between,
  }: Pick<DossierView, 'entityId' | 'kind' | 'name' | 'relations' | 'between'>,
  most: number,
): RelationGraph {
  const others = new Map<string, { link: EntityLink; sentences: number[] }>();
  for (const [i, relation] of relations.entries()) {
    const link = otherEnd(relation, entityId);
    const other = others.get(link.entityId) ?? { link, sentences: [] };
    others.set(link.entityId, other);
    other.sentences.push(i + 1);
  }
  const shown = [...others.values()]
    .toSorted((a, b) => b.sentences.length - a.sentences.length)
    .slice(0, most);
  const places = new Map<string, number>(shown.map(({ link }, i) => [link.entityId, i + 1]));
  return {
    nodes: [{ entityId, kind, name }, ...shown.map(({ link }) => link)],
    edges: shown.map(({ sentences }, i) => ({ to: i + 1, sentences })),
    thin: pairsIn(between, places),
    left: others.size - shown.length,
  };
}

function otherEnd({ from, to }: RelationView, here: string): EntityLink {
  return from.entityId === here ? to : from;
}

function pairsIn(
  relations: readonly RelationView[],
  places: ReadonlyMap<string, number>,
): (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (const { from, to } of relations) {
    const [a, b] = [places.get(from.entityId), places.get(to.entityId)];
    if (a === undefined || b === undefined) continue;
    const pair = [Math.min(a, b), Math.max(a, b)] as const;
    pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}
