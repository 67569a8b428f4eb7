import type { Entity, EntityId } from '../pack/schema.ts';
import type { DossierView, RelationView } from './panel-views.ts';
import { byDate, type LinkOf } from './timed-quotes.ts';

/**
 * The relations of an entity: its own, those that `around` have to it, and those among `around`. What
 * two say of each other in the same words, as who met whom, is said once.
 */
export function relationViews(
  entity: Entity,
  around: readonly Entity[],
  linkOf: LinkOf,
): Pick<DossierView, 'relations' | 'between'> {
  const ids = new Set<EntityId>(around.map(({ id }) => id));
  const said = new Set<string>();
  const viewsOf = (from: Entity, isWanted: (to: EntityId) => boolean): RelationView[] =>
    (from.relations ?? []).flatMap(({ relation, to, asOf = null }) => {
      const [one, other] = [linkOf(from.id), linkOf(to)];
      if (!isWanted(to) || !one || !other) return [];
      const words = `${relation} ${asOf ?? ''}`;
      if (said.has(`${from.id} ${to} ${words}`) || said.has(`${to} ${from.id} ${words}`)) return [];
      said.add(`${from.id} ${to} ${words}`);
      return [{ from: one, relation, to: other, asOf }];
    });
  return {
    relations: inTime([
      ...viewsOf(entity, () => true),
      ...around.flatMap((one) => viewsOf(one, (to) => to === entity.id)),
    ]),
    between: inTime(around.flatMap((one) => viewsOf(one, (to) => ids.has(to)))),
  };
}

/** Those without a date last. */
function inTime(relations: readonly RelationView[]): RelationView[] {
  return relations.toSorted((a, b) => byDate(a.asOf ?? 'none', b.asOf ?? 'none'));
}
