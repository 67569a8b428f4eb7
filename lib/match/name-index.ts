import type { EntityId, PackId } from '../pack/schema.ts';
import { compileNames } from './compiled-names.ts';
import type { MatchEntity } from './entities.ts';
import { openNames, type FoundEntity, type PackNames } from './pack-names.ts';

/** The names of all packs, as the scanner asks for them. */
export interface NameIndex {
  /** In the order in which packs win. */
  readonly packs: readonly PackNames[];
  find(packId: PackId, entityId: EntityId): FoundEntity | undefined;
}

/**
 * The index of some packs. Costs nothing: a pack that comes or goes leaves the others as they are.
 * @param edited the names of those entities that the reader has edited or added; the packs hide theirs
 */
export function joinNames(
  packs: readonly PackNames[],
  edited: readonly PackNames[] = [],
): NameIndex {
  const byId = new Map(packs.map((names) => [names.packId, names]));
  const layers = new Map(edited.map((names) => [names.packId, names]));
  return {
    packs: packs.flatMap((names) => {
      const layer = layers.get(names.packId);
      return layer ? [layer, names] : [names];
    }),
    find(packId, entityId) {
      const own = byId.get(packId);
      const mine = layers.get(packId)?.find(entityId);
      return mine && own ? { ...mine, number: own.numberOf(entityId) } : own?.find(entityId);
    },
  };
}

/** Compiles and joins the names and blockers of `entities`, of one pack or several. */
export function buildIndex(entities: Iterable<MatchEntity>): NameIndex {
  const packs = new Map<PackId, MatchEntity[]>();
  for (const entity of entities) {
    const own = packs.get(entity.packId) ?? [];
    packs.set(entity.packId, own);
    own.push(entity);
  }
  return joinNames(
    [...packs].flatMap(([packId, own]) => openNames(packId, compileNames(own)) ?? []),
  );
}
