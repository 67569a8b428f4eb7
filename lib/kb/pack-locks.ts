import { SpokenError } from '../i18n/reasons.ts';
import { troubleWords } from '../i18n/trouble-words.ts';
import type { PackId } from '../pack/schema.ts';
import { lockOf } from './import/staging.ts';

/** Somebody else, such as an import in another tab, is at work on a pack. */
export class PackBusy extends SpokenError {
  constructor() {
    super(troubleWords.busy);
  }
}

/** Held by all who change one pack, and alone by who changes all of them. */
const ALL = 'packs';

/** Does some work while nobody else writes, installs or deletes this pack. Throws PackBusy. */
export function holdingPack<T>(id: PackId, work: () => Promise<T>): Promise<T> {
  return holding(ALL, 'shared', () => holding(lockOf(id), 'exclusive', work));
}

/** Does some work while nobody else writes, installs or deletes any pack, these or new ones. Throws PackBusy. */
export function holdingAllPacks<T>(ids: readonly PackId[], work: () => Promise<T>): Promise<T> {
  const each = ids.reduceRight((next, id) => () => holding(lockOf(id), 'exclusive', next), work);
  return holding(ALL, 'exclusive', each);
}

function holding<T>(name: string, mode: LockMode, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode, ifAvailable: true }, (lock) => {
    if (!lock) throw new PackBusy();
    return work();
  });
}
