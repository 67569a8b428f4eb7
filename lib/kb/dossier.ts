import type { NameIndex } from '../match/name-index.ts';
import type { Entity, EntityId, PackId, Quote, Source } from '../pack/schema.ts';
import type { GetPage } from './content.ts';
import type { Layer } from './edit/layer.ts';
import { readEntity, readQuotes, readSource, type EditedPack } from './edit/read-entries.ts';

/** Everything that a card says of one entity. */
export interface Dossier {
  readonly entity: Entity;
  /** The quotes that it said or that are about it, in the pack's order. */
  readonly quotes: readonly Quote[];
  /** By quote. */
  readonly sources: ReadonlyMap<Quote, Source>;
  /** The issues that those quotes are about: their contexts help to rank. */
  readonly issues: ReadonlyMap<EntityId, Entity>;
}

/** A pack to be read as the reader has edited it, with the places that its names know. */
export function editedPack(
  page: GetPage,
  index: NameIndex,
  packId: PackId,
  layer: Layer,
): EditedPack {
  return { page, layer, placeOf: (id) => index.find(packId, id)?.number ?? -1 };
}

/** Collects what is known of an entity, its quotes and their sources; undefined where it is not there. */
export async function dossierOf(
  pack: EditedPack,
  isIssue: (id: EntityId) => boolean,
  entityId: EntityId,
): Promise<Dossier | undefined> {
  const entity = await readEntity(pack, entityId);
  if (!entity) return undefined;
  const found = await readQuotes(pack, entityId);
  const subjects = new Set(found.flatMap(({ quote: { speaker, about } }) => [speaker, ...about]));
  const [sources, issues] = await Promise.all([
    Promise.all(found.map(({ quote, source }) => readSource(pack, quote.source, source))),
    readIssues(pack, isIssue, subjects),
  ]);
  return {
    entity,
    quotes: found.map(({ quote }) => quote),
    sources: new Map(
      found.flatMap(({ quote }, i): [Quote, Source][] => {
        const source = sources[i];
        return source ? [[quote, source]] : [];
      }),
    ),
    issues,
  };
}

async function readIssues(
  pack: EditedPack,
  isIssue: (id: EntityId) => boolean,
  subjects: ReadonlySet<EntityId | null>,
): Promise<Map<EntityId, Entity>> {
  const ids = [...subjects].flatMap((id) => (id !== null && isIssue(id) ? [id] : []));
  const entities = await Promise.all(ids.map((id) => readEntity(pack, id)));
  return new Map(entities.flatMap((entity) => (entity ? [[entity.id, entity]] : [])));
}
