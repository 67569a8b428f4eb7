import { compileNames } from '../../../lib/match/compiled-names.ts';
import { joinNames } from '../../../lib/match/name-index.ts';
import { openNames } from '../../../lib/match/pack-names.ts';
import type { PackId } from '../../../lib/pack/schema.ts';
import { entitiesOf, madeUpNames } from '../made-up-names.ts';
import { median } from '../numbers.ts';

/** What a pack that comes, goes or was stored costs beside a large one. Milliseconds. */
export interface PackTimes {
  /** Compiling the large pack. */
  readonly large: number;
  readonly adding: number;
  readonly removing: number;
  /** Opening the large one as it was stored, up to the first name that is looked up. */
  readonly opening: number;
  /** Reading it from IndexedDB; NaN where there is none. */
  readonly reading: number;
}

const ROUNDS = 7;
// Brands: what a pack's schema would have made of these.
const [LARGE, SMALL] = ['large' as PackId, 'small' as PackId];

export async function measurePacks(large: number, small: number): Promise<PackTimes> {
  const names = madeUpNames(large + small);
  const many = entitiesOf(names.slice(0, large), LARGE);
  const few = entitiesOf(names.slice(large), SMALL);
  let buffer = new ArrayBuffer(0);
  const compiled = timed(() => {
    buffer = compileNames(many);
  });
  const open = openNames(LARGE, buffer);
  if (!open) throw new Error('what was compiled does not open');
  const rounds = Array.from({ length: ROUNDS }, () => ({
    adding: timed(() => joinNames([open, ...listed(openNames(SMALL, compileNames(few)))])),
    removing: timed(() => joinNames([open])),
    opening: timed(() => {
      const last = many.at(-1);
      if (last) joinNames(listed(openNames(LARGE, buffer))).find(LARGE, last.entityId);
    }),
  }));
  const of = (part: 'adding' | 'removing' | 'opening') =>
    median(rounds.map((round) => round[part]));
  return {
    large: compiled,
    adding: of('adding'),
    removing: of('removing'),
    opening: of('opening'),
    reading: 'indexedDB' in globalThis ? await timeStored(buffer) : NaN,
  };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

async function timeStored(buffer: ArrayBuffer): Promise<number> {
  const opening = indexedDB.open('bench', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('packs'));
  await settled(opening);
  const database = opening.result;
  await settled(
    database.transaction('packs', 'readwrite').objectStore('packs').put(buffer, 'large'),
  );
  const start = performance.now();
  await settled(database.transaction('packs').objectStore('packs').get('large'));
  const took = performance.now() - start;
  database.close();
  return took;
}

function settled(request: IDBRequest): Promise<Event> {
  return new Promise((done, fail) => {
    request.addEventListener('success', done);
    request.addEventListener('error', fail);
  });
}
