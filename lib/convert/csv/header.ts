import { COLUMNS, type Row } from './row.ts';

const OTHER_NAMES: Readonly<Record<string, (typeof COLUMNS)[number]>> = {
  label: 'name',
  type: 'kind',
  context: 'description',
  alias: 'aliases',
  latitude: 'lat',
  longitude: 'lon',
  lng: 'lon',
  qid: 'wikidata',
  asof: 'as of',
  date: 'as of',
};

/** Reads rows as the first row of the table names their cells. */
export type ReadRow = (cells: readonly string[]) => Row;

/** Understands the first row of a table; or says what is wrong with it. */
export function readHeader(cells: readonly string[]): ReadRow | { readonly problem: string } {
  const places = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const heading = cell
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
    const column = OTHER_NAMES[heading] ?? heading;
    if (!isColumn(column)) {
      return {
        problem: `there is no column ${JSON.stringify(cell)}; rename it or remove it (there are ${COLUMNS.join(', ')})`,
      };
    }
    if (places.has(column))
      return { problem: `there are two columns for ${column}; leave one out` };
    places.set(column, place);
  }
  if (!places.has('name')) {
    return {
      problem: 'the first row names no column "name"; it has to say what is in each column',
    };
  }
  return (row) => {
    const cell = (column: string) => row[places.get(column) ?? -1]?.trim() ?? '';
    // Each column once, as COLUMNS lists them.
    return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Row;
  };
}

function isColumn(name: string): boolean {
  return COLUMNS.some((column) => column === name);
}

/** The character that parts the cells of a table: of those that may, the one most often in its first line. */
export function delimiterOf(firstLine: string): string {
  const counts = [',', ';', '\t'].map((one) => [one, firstLine.split(one).length] as const);
  return counts.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}
