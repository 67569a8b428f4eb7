import { z } from '../zod.ts';
import { LIMITS } from '../pack/limits.ts';
import { isPlainText } from '../pack/plain-text.ts';
import type { Followed } from './followed.ts';
import type { Arrival } from './merge.ts';

const value = z.strictObject({
  order: z.int().min(0),
  enabled: z.boolean(),
  title: z.string().min(1).max(LIMITS.line).refine(isPlainText).nullable(),
});

/** What the reader says of a pack on all their machines. */
export type PackSaying = Readonly<z.infer<typeof value>>;

/** What is said of packs on this machine. */
export interface PackShelf {
  /** Of the packs that are here, but for the private ones. */
  here(): Promise<ReadonlyMap<string, PackSaying>>;
  put(arrived: ReadonlyMap<string, Arrival<PackSaying>>): Promise<void>;
}

/** The key of `storage.local` that changes when anything that another machine said was taken. */
export const KNOWN_PACKS = 'synced-packs';

const PACK = 'pack:';
const ID = /^[a-z0-9-]+$/;

/** The pack that a key of `storage.sync` is of. */
export function packOfKey(key: string): string | undefined {
  const id = key.startsWith(PACK) ? key.slice(PACK.length) : '';
  return ID.test(id) && id.length <= LIMITS.id ? id : undefined;
}

/**
 * What the reader says of packs follows them. A pack that is not here is left to the machines that
 * have it; what they say of it is taken when it is imported.
 * @param onArrived called when another machine has changed what is said here
 */
export function packsThatFollow(
  unsaid: PackSaying,
  shelf: PackShelf,
  onArrived: () => Promise<void>,
): Followed<PackSaying> {
  return {
    known: KNOWN_PACKS,
    keyOf: (id) => PACK + id,
    idOf: packOfKey,
    value,
    unsaid,
    isOpen: false,
    // What another machine could not read is not said to it.
    here: async () =>
      new Map([...(await shelf.here())].filter(([, said]) => value.safeParse(said).success)),
    put: (arrived) => shelf.put(arrived),
    onArrived,
  };
}
