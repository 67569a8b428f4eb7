import { LIMITS } from '../../pack/limits.ts';

/** Characters of the random part: enough that no later edition of the pack has the same id. */
const RANDOM = 8;

/** An id for a new entry: its name as far as that can be written in an id, and a random part. */
export function freshEntryId(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LIMITS.id - RANDOM - 1)
    .replace(/^-+|-+$/g, '');
  const random = crypto.randomUUID().slice(0, RANDOM);
  return words === '' ? `entry-${random}` : `${words}-${random}`;
}
