import type { NameIndex } from '../../../lib/match/name-index.ts';
import type { PackNames } from '../../../lib/match/pack-names.ts';

/** Questions asked of an index: filters, steps in tables, and names read. */
export interface Work {
  filters: number;
  steps: number;
  names: number;
}

/** The same index, counting what is asked of it. */
export function counted(index: NameIndex): { index: NameIndex; work: Work } {
  const work: Work = { filters: 0, steps: 0, names: 0 };
  const packs = index.packs.map((names): PackNames => ({
    packId: names.packId,
    entities: names.entities,
    names: names.names,
    indexBytes: names.indexBytes,
    mayBegin(hash, isLower) {
      work.filters++;
      return names.mayBegin(hash, isLower);
    },
    step(hash) {
      work.steps++;
      return names.step(hash);
    },
    namesAt(step, hash, inCrowd) {
      const found = names.namesAt(step, hash, inCrowd);
      work.names += found.length;
      return found;
    },
    find: (id) => names.find(id),
    numberOf: (id) => names.numberOf(id),
    at: (number) => names.at(number),
    hiding: (hidden) => names.hiding(hidden),
  }));
  return { index: { ...index, packs }, work };
}
