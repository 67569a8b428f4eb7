import { displayName } from '../../match/entities.ts';
import type { OpenedPack } from './opened-pack.ts';
import { choiceOf, type Choice } from './show.ts';

/** The first entities of a pack, and whether there are more. */
export interface ListedEntities {
  readonly entities: readonly Choice[];
  readonly isAll: boolean;
}

/**
 * The first `count` entities of a pack as the reader has them: those that the reader has added, then
 * the pack's own in its order, without what was removed or merged. Costs what is listed, however
 * large the pack is.
 */
export function listEntities({ names, layer }: OpenedPack, count: number): ListedEntities {
  const entities = [...layer.entities].flatMap(([, { entry }]) =>
    entry && names.numberOf(entry.id) < 0 ? [choiceOf(entry)] : [],
  );
  let place = 0;
  for (; entities.length < count && place < names.entities; place++) {
    const own = names.at(place);
    const edit = layer.entities.get(own.entityId);
    if (edit?.entry) entities.push(choiceOf(edit.entry));
    else if (!edit) entities.push({ id: own.entityId, kind: own.kind, name: displayName(own) });
  }
  return {
    entities: entities.slice(0, count),
    isAll: place === names.entities && entities.length <= count,
  };
}
