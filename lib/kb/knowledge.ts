import type { MatchEntity } from '../match/entities.ts';
import { buildIndex, type NameIndex } from '../match/name-index.ts';
import type { Entity, EntityId, Pack, PackId } from '../pack/schema.ts';

/** All packs in memory, with the index of their names. Made anew whenever the worker starts. */
export interface Knowledge {
  readonly index: NameIndex;
  pack(id: PackId): Pack | undefined;
  entity(packId: PackId, entityId: EntityId): Entity | undefined;
}

/** Compiles the names of `packs`. */
export function compileKnowledge(packs: readonly Pack[]): Knowledge {
  const packOf = new Map(packs.map((pack) => [pack.id, pack]));
  const entitiesOf = new Map(
    packs.map((pack) => [pack.id, new Map(pack.entities.map((entity) => [entity.id, entity]))]),
  );
  return {
    index: buildIndex(packs.flatMap(matchEntities)),
    pack: (id) => packOf.get(id),
    entity: (packId, entityId) => entitiesOf.get(packId)?.get(entityId),
  };
}

/** What the matcher needs of each entity of a pack. */
function matchEntities(pack: Pack): MatchEntity[] {
  const related = new Map<EntityId, Set<EntityId>>(pack.entities.map(({ id }) => [id, new Set()]));
  for (const { id, relations } of pack.entities) {
    for (const { to } of relations ?? []) {
      related.get(id)?.add(to);
      related.get(to)?.add(id);
    }
  }
  return pack.entities.map((entity) => ({
    packId: pack.id,
    entityId: entity.id,
    kind: entity.kind,
    names: entity.names,
    not: entity.not ?? [],
    titles: entity.titles ?? [],
    related: [...(related.get(entity.id) ?? [])],
  }));
}
