import { displayName } from '../match/entities.ts';
import type { NameIndex } from '../match/name-index.ts';
import type { Entity, EntityId, PackId } from '../pack/schema.ts';
import type { NamedEntity, CardRelation } from './views.ts';

/**
 * What an entity has to do with others: those of one relation and one date in one, and first what joins
 * it to entities that are `near` where the reader is; the pack's order otherwise.
 */
export function cardRelations(
  index: NameIndex,
  packId: PackId,
  { relations = [] }: Pick<Entity, 'relations'>,
  near: ReadonlySet<EntityId>,
): CardRelation[] {
  const views: (CardRelation & { to: NamedEntity[] })[] = [];
  for (const { relation, to, asOf = null } of relations) {
    const other = index.find(packId, to);
    if (!other) continue;
    const { entity } = other;
    const named = { entityId: to, kind: entity.kind, name: displayName(entity) };
    const same = views.find((view) => view.relation === relation && view.asOf === asOf);
    if (same) same.to.push(named);
    else views.push({ relation, asOf, to: [named] });
  }
  const isNear = ({ to }: CardRelation) => to.some(({ entityId }) => near.has(entityId));
  return views.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)));
}
