import { buildIndex, type NameIndex } from '../match/name-index.ts';
import type { Entity, EntityId, Pack, PackId } from '../pack/schema.ts';
import { contentInMemory, type Content } from './content.ts';
import { EMPTY_LAYER, type Layer } from './edit/layer.ts';
import { matchEntities } from './match-entities.ts';
import { headOf, type PackHead } from './pack-pages.ts';

/** What the background knows: names and heads in memory, the entries of packs where they are stored. */
export interface Knowledge {
  readonly index: NameIndex;
  head(id: PackId): PackHead | undefined;
  /** True for a pack of which pages must not learn anything. */
  isPrivate(id: PackId): boolean;
  /** What the reader has edited of a pack. */
  layer(id: PackId): Layer;
  readonly content: Content;
}

/** Packs that are held whole, as the command line does it. */
export interface KnowledgeInMemory extends Knowledge {
  entity(packId: PackId, entityId: EntityId): Entity | undefined;
}

/** Compiles the names of `packs`. */
export function compileKnowledge(packs: readonly Pack[]): KnowledgeInMemory {
  const heads = new Map(packs.map((pack) => [pack.id, headOf(pack)]));
  const entitiesOf = new Map(
    packs.map((pack) => [pack.id, new Map(pack.entities.map((entity) => [entity.id, entity]))]),
  );
  return {
    index: buildIndex(packs.flatMap(({ id, entities }) => matchEntities(id, entities))),
    head: (id) => heads.get(id),
    isPrivate: () => false,
    layer: () => EMPTY_LAYER,
    content: contentInMemory(packs),
    entity: (packId, entityId) => entitiesOf.get(packId)?.get(entityId),
  };
}
