import type { MatchEntity } from '../match/entities.ts';
import { LIMITS } from '../pack/limits.ts';
import type { Entity, EntityId, PackId } from '../pack/schema.ts';

/** What the matcher needs of each entity of a pack. */
export function matchEntities(packId: PackId, entities: readonly Entity[]): MatchEntity[] {
  const related = new Map<EntityId, Set<EntityId>>(entities.map(({ id }) => [id, new Set()]));
  for (const { id, relations } of entities) {
    for (const { to } of relations ?? []) {
      related.get(id)?.add(to);
      const back = related.get(to);
      // Half a large pack may say that it is in one country: that is no company of hers.
      if (back && back.size < LIMITS.relationsPerEntity) back.add(id);
    }
  }
  return entities.map((entity) => matchEntity(packId, entity, [...(related.get(entity.id) ?? [])]));
}

/** What the matcher needs of one entity. */
export function matchEntity(
  packId: PackId,
  { id, kind, names, not, titles }: Entity,
  related: readonly EntityId[],
): MatchEntity {
  return { packId, entityId: id, kind, names, not: not ?? [], titles: titles ?? [], related };
}
