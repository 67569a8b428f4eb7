/** Lists of a form are never changed in place: a form draws itself anew where its draft is another. */

export function replaced<T>(rows: readonly T[], at: number, row: T): T[] {
  return rows.map((one, i) => (i === at ? row : one));
}

export function without<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, i) => i !== at);
}

/** The row at `at` before all others. */
export function first<T>(rows: readonly T[], at: number): T[] {
  const row = rows[at];
  return row === undefined ? [...rows] : [row, ...without(rows, at)];
}
