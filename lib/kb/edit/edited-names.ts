import { compileNames } from '../../match/compiled-names.ts';
import { openNames, type PackNames } from '../../match/pack-names.ts';
import { hiddenIds, layerNames } from './layer-names.ts';
import type { Layer } from './layer.ts';

/** The names of a pack, and in front of them those of what the reader has edited. */
export interface EditedNames {
  /** The pack's own, without what was edited. */
  readonly own: PackNames;
  readonly edited: PackNames | undefined;
}

/** Compiles the names of a layer: a millisecond for a few hundred edits, nothing where there are none. */
export function editedNames(names: PackNames, layer: Layer): EditedNames {
  if (layer.entities.size === 0) return { own: names, edited: undefined };
  const { packId } = names;
  const entities = layerNames(packId, layer, (id) => names.find(id)?.entity);
  return {
    own: names.hiding(hiddenIds(layer, entities)),
    edited: openNames(packId, compileNames(entities)),
  };
}
