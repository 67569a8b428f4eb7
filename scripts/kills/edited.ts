import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../../tests/driver/stored.ts';
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
  const { writes } = unsealed(last, faults) as { writes?: { after: unknown }[] }; // As changes are.
  if (!isDeepStrictEqual(edit, writes?.[0]?.after)) {
    faults.push('the edit and the change that can be undone are not of one action');
  }
  return edit.entry?.role?.text ?? null;
}

function numberIn(key: string): number {
  return Number((JSON.parse(key) as unknown[])[1]);
}
