import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../../tests/driver/stored.ts';
import { isRestored } from './backups.ts';
import { unsealed } from './judge.ts';

interface Written {
  readonly entry: { readonly role?: { readonly text: string } } | null;
}

/**
 * What the reader says an entity of the bundled pack is; null: nothing of his own. A fault where what
 * is stored of it is not what the last change, which undo goes by, has written.
 */
export function editedRole({ database }: Stored, faults: string[]): string | null {
  const tables = database?.tables ?? {};
  const [record] = Object.values(tables['edits'] ?? {});
  const changes = Object.entries(tables['changes'] ?? {}).toSorted(
    ([a], [b]) => numberIn(a) - numberIn(b),
  );
  const last = changes.at(-1)?.[1];
  if (record === undefined && last === undefined) return null;
  const edit = unsealed(record, faults) as unknown as Written; // As edits are.
  const { writes } = (last === undefined ? {} : unsealed(last, faults)) as {
    writes?: { after: unknown }[];
  }; // As changes are.
  const role = edit.entry?.role?.text ?? null;
  if (isRestored(role)) {
    if (last !== undefined) faults.push('what was done before a back-up can still be undone');
  } else if (!isDeepStrictEqual(edit, writes?.[0]?.after)) {
    faults.push('the edit and the change that can be undone are not of one action');
  }
  return role;
}

function numberIn(key: string): number {
  return Number((JSON.parse(key) as unknown[])[1]);
}
