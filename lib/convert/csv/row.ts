import { LIMITS } from '../../pack/limits.ts';
import { dateSchema, languageSchema, type EntityKind } from '../../pack/schema.ts';
import type { Candidate, CandidateName, Converted } from '../candidate.ts';
import { usableNames, usableText } from '../names.ts';

/** The columns that a table may have. */
export const COLUMNS = [
  'name',
  'kind',
  'description',
  'aliases',
  'language',
  'use',
  'role',
  'wikidata',
  'lat',
  'lon',
  'id',
  'as of',
] as const;

type Column = (typeof COLUMNS)[number];
/** The cells of a row, by column; empty ones and those of columns that are not there are ''. */
export type Row = Readonly<Record<Column, string>>;

export interface CsvOptions {
  /** Language of names where a row has none of its own. */
  readonly language: string;
  /** Kind where a row has none; undefined: each has to say. */
  readonly kind: EntityKind | undefined;
  readonly kinds: ReadonlySet<EntityKind>;
  /** YYYY, YYYY-MM or YYYY-MM-DD, where a row does not say. */
  readonly asOf: string;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  person: 'person',
  place: 'place',
  organization: 'organization',
  organisation: 'organization',
  issue: 'issue',
};

/** What a row of a table is to a pack. `idFor` makes the id of an entity of that name. */
export function convertRow(
  row: Row,
  options: CsvOptions,
  idFor: (wish: string) => string,
): Converted {
  const kind = row.kind === '' ? options.kind : KINDS[row.kind.toLowerCase()];
  if (!kind) return { problem: kindProblem(row.kind) };
  if (!options.kinds.has(kind)) return { left: 'of a kind that was not asked for' };
  const problem = problemOf(row);
  if (problem !== undefined) return { problem };
  const { names, refused } = usableNames(namesOf(row, options));
  const [first] = names;
  if (!first) return { left: 'without a usable name' };
  const asOf = row['as of'] || options.asOf;
  const role = dated(row.role, asOf);
  const context = dated(row.description, asOf);
  const candidate: Candidate = {
    id: idFor(row.id || first.text),
    kind,
    names,
    ...(role && { role }),
    ...(context && { context }),
    ...(row.wikidata !== '' && { wikidata: row.wikidata }),
    ...(row.lat !== '' && { coordinates: { lat: Number(row.lat), lon: Number(row.lon) } }),
    relations: [],
  };
  const refusedTexts = (row.role && !role ? 1 : 0) + (row.description && !context ? 1 : 0);
  return { candidate, refusedNames: refused, refusedTexts };
}

function kindProblem(kind: string): string {
  return kind === ''
    ? 'has no kind; write person, place, organization or issue, or give one for all with --kind'
    : `has the kind ${JSON.stringify(kind)}; write person, place, organization or issue`;
}

/** What is wrong with the cells of a row, in words. */
function problemOf(row: Row): string | undefined {
  if (row.name === '') return 'has no name; write one';
  if (row.language !== '' && !languageSchema.safeParse(row.language).success) {
    return `has the language ${JSON.stringify(row.language)}; write a tag like "en" or "zh-Hans"`;
  }
  if (row.use !== '' && row.use !== 'strong' && row.use !== 'context') {
    return `has the use ${JSON.stringify(row.use)}; write strong or context, or nothing`;
  }
  if (row.wikidata !== '' && !/^Q[1-9]\d{0,11}$/.test(row.wikidata)) {
    return `has the Wikidata item ${JSON.stringify(row.wikidata)}; write one like Q148`;
  }
  if (row['as of'] !== '' && !dateSchema.safeParse(row['as of']).success) {
    return `is as of ${JSON.stringify(row['as of'])}; write YYYY, YYYY-MM or YYYY-MM-DD`;
  }
  return placeProblem(row);
}

function placeProblem({ lat, lon }: Row): string | undefined {
  if (lat === '' && lon === '') return undefined;
  const isPlace = isWithin(lat, 90) && isWithin(lon, 180);
  return isPlace
    ? undefined
    : 'has no place on Earth; write lat from -90 to 90 and lon from -180 to 180, with a point';
}

function isWithin(cell: string, most: number): boolean {
  return /^[-+]?\d+(?:\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= most;
}

function namesOf({ name, aliases, language, use }: Row, options: CsvOptions): CandidateName[] {
  return [name, ...aliases.split('|')].map((text) => ({
    text,
    language: language || options.language,
    ...((use === 'strong' || use === 'context') && { use }),
  }));
}

function dated(text: string, asOf: string) {
  const usable = usableText(text, LIMITS.paragraph);
  return usable === undefined ? undefined : { text: usable, asOf };
}
