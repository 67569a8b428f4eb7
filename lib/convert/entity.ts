import { LIMITS } from '../pack/limits.ts';
import type { Candidate } from './candidate.ts';
import type { SharedNames } from './shared-names.ts';
import { useOf } from './use.ts';

/**
 * The entity of a pack that a candidate becomes, as plain data, its fields in the order of the format.
 * @param idOf the id in the pack of what a relation leads to; undefined where it has none
 */
export function entityFrom(
  candidate: Candidate,
  shared: SharedNames,
  idOf: (id: string) => string | undefined,
) {
  const { id, kind, role, context, wikidata, coordinates } = candidate;
  const names = candidate.names.map((name) => ({
    text: name.text,
    language: name.language,
    use: useOf(name, kind, shared.has(name.text)),
  }));
  const relations = relationsOf(candidate, idOf);
  return {
    id,
    kind,
    names,
    ...(role && { role }),
    ...(context && { context }),
    ...(wikidata !== undefined && { wikidata }),
    ...(coordinates && { coordinates }),
    ...(relations.length > 0 && { relations }),
  };
}

function relationsOf({ id, relations }: Candidate, idOf: (id: string) => string | undefined) {
  const said = new Set<string>();
  return relations
    .flatMap(({ relation, to: theirs }) => {
      const to = idOf(theirs);
      const key = `${relation} ${to ?? ''}`;
      if (to === undefined || to === id || said.has(key)) return [];
      said.add(key);
      return [{ relation, to }];
    })
    .slice(0, LIMITS.relationsPerEntity);
}
