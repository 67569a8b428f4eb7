import type { MatchEntity } from '../../../lib/match/entities.ts';
import { packOf } from './packs.ts';

/** A made-up word for each number. */
function madeUp(n: number): string {
  return `Q${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`;
}

/** So many made-up places of two words each, one name an entity: no word is shared. */
export function madeUpPlaces(count: number): MatchEntity[] {
  return Array.from({ length: count }, (_, n) =>
    entity(n, 'place', [`${madeUp(n)} ${madeUp(n * 3)}ville`]),
  );
}

/** So many people as packs have them: three names each, given names that many share. */
export function madeUpPeople(count: number): MatchEntity[] {
  return Array.from({ length: count }, (_, n) => {
    const given = madeUp(n % 700);
    const surname = `${madeUp(n)}son`;
    return entity(n, 'person', [`${given} ${surname}`, `${given} A. ${surname}`, surname]);
  });
}

const { id: packId } = packOf({ any: { strong: ['Any'] } }, 'many');

function entity(n: number, kind: MatchEntity['kind'], names: readonly string[]): MatchEntity {
  return {
    packId,
    // Ids are checked where packs are read; these are made right.
    entityId: `e${String(n)}` as MatchEntity['entityId'],
    kind,
    names: names.map((text) => ({ text, language: 'en', use: 'strong' })),
    not: [],
    titles: [],
    related: [],
  };
}
