/** Lists of a form are never changed in place: a form draws itself anew where its draft is another. */

export function replaced<T>(rows: readonly T[], at: number, row: T): T[] {
  return rows.map((one, i) => (i === at ? row : one));
}

/**
 * What the text fields of a row need, each for one part of it. Only the first row of a list shows its
 * labels.
 */
export function fieldsOfRow<K extends string, T extends Record<K, string>>(
  rows: readonly T[],
  at: number,
  list: string,
  onChange: (rows: readonly T[]) => void,
) {
  const row = rows[at];
  return (part: K, label: string) => ({
    label,
    quiet: at > 0,
    path: `${list}[${String(at)}].${part}`,
    value: row?.[part] ?? '',
    onInput(value: string) {
      if (row) onChange(replaced(rows, at, { ...row, [part]: value }));
    },
  });
}

export function without<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, i) => i !== at);
}

/** The row at `at` before all others. */
export function first<T>(rows: readonly T[], at: number): T[] {
  const row = rows[at];
  return row === undefined ? [...rows] : [row, ...without(rows, at)];
}
