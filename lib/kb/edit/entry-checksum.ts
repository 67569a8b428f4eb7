import { checksumOf } from '../seal.ts';

/**
 * One text for everything that says the same: whatever the order of its fields, and whether an empty
 * list is written or left out.
 */
export function sameText(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** SHA-256 of an entry, lower-case hex: two entries that say the same have the same. */
export function entryChecksum(entry: unknown): Promise<string> {
  return checksumOf(new TextEncoder().encode(sameText(entry)));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([name, field]) => [name, inOrder(field)]);
}
