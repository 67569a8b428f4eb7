import type { PackId } from '../pack/schema.ts';
import { lockOf } from './import/staging.ts';

/** Somebody else, such as an import in another tab, is at work on a pack. */
export class PackBusy extends Error {
  constructor() {
    super('Another tab is at work on this pack. Try again when it is done.');
  }
}

/** Does some work while nobody else writes, installs or deletes these packs. Throws PackBusy. */
export async function holdingPacks<T>(ids: readonly PackId[], work: () => Promise<T>): Promise<T> {
  const [id, ...others] = ids;
  if (id === undefined) return work();
  return navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
    if (!lock) throw new PackBusy();
    return holdingPacks(others, work);
  });
}
