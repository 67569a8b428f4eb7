import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from '../../lib/convert/csv/ids.ts';
import { CLASSES, type Classes } from '../../lib/convert/wikidata/classes.ts';
import { LIMITS } from '../../lib/pack/limits.ts';
import { dateSchema, packSchema, type EntityKind } from '../../lib/pack/schema.ts';

/** What `convert` is asked to do. */
export interface ConvertOptions {
  readonly from: 'wikidata' | 'csv';
  readonly files: readonly string[];
  /** Undefined: standard output. */
  readonly out: string | undefined;
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly kinds: ReadonlySet<EntityKind>;
  /** Of rows that do not say. */
  readonly kind: EntityKind | undefined;
  readonly classes: Classes;
  readonly asOf: string | undefined;
  readonly limit: number;
  readonly source: {
    readonly title: string;
    readonly url: string | null;
    readonly date: string | undefined;
  };
  readonly skipBad: boolean;
}

const KINDS = ['person', 'place', 'organization', 'issue'] as const;

/** Reads the words behind `convert`; throws an Error that says what is wrong with them. */
export function readConvertOptions(args: readonly string[]): ConvertOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      languages: { type: 'string', default: 'en' },
      kinds: { type: 'string', default: KINDS.join(',') },
      kind: { type: 'string' },
      class: { type: 'string', multiple: true, default: [] },
      'as-of': { type: 'string' },
      limit: { type: 'string', default: String(LIMITS.entities) },
      'source-title': { type: 'string' },
      'source-url': { type: 'string' },
      'source-date': { type: 'string' },
      'skip-bad': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [from, ...files] = positionals;
  if (from !== 'wikidata' && from !== 'csv') {
    throw new Error('convert needs to know from what; write convert wikidata or convert csv');
  }
  const [first] = files;
  if (first === undefined) throw new Error(`convert ${from} needs the path of a file, or -`);
  const name =
    first === '-' ? from : basename(first).replace(/\.(?:gz|json|jsonl|ndjson|csv|tsv|txt)\b/g, '');
  const title = values.title ?? (from === 'wikidata' ? `Wikidata: ${name}` : name);
  const options: ConvertOptions = {
    from,
    files,
    out: values.out,
    id: values.id ?? slug(title),
    title,
    languages: values.languages.split(',').map((tag) => tag.trim()),
    kinds: new Set(values.kinds.split(',').map(kindFrom)),
    kind: values.kind === undefined ? undefined : kindFrom(values.kind),
    classes: new Map([...CLASSES, ...values.class.map(classFrom)]),
    asOf: dateFrom('as-of', values['as-of']),
    limit: limitFrom(values.limit),
    source: {
      title: values['source-title'] ?? (from === 'wikidata' ? 'Wikidata' : basename(first)),
      url: values['source-url'] ?? (from === 'wikidata' ? 'https://www.wikidata.org/' : null),
      date: dateFrom('source-date', values['source-date']),
    },
    skipBad: values['skip-bad'],
  };
  checkHeading(options);
  return options;
}

function kindFrom(word: string): EntityKind {
  const kind = KINDS.find((one) => one === word.trim().replace('organisation', 'organization'));
  if (!kind) throw new Error(`there is no kind "${word}"; there are ${KINDS.join(', ')}`);
  return kind;
}

function classFrom(word: string): [string, EntityKind] {
  const [item = '', kind = ''] = word.split('=');
  if (!/^Q[1-9]\d{0,11}$/.test(item)) {
    throw new Error(
      `--class ${word} is not an item and a kind; write one like Q3917681=organization`,
    );
  }
  return [item, kindFrom(kind)];
}

function dateFrom(option: string, date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  if (dateSchema.safeParse(date).success) return date;
  throw new Error(`--${option} ${date} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD`);
}

function limitFrom(word: string): number {
  const limit = Number(word);
  if (Number.isInteger(limit) && limit > 0 && limit <= LIMITS.entities) return limit;
  throw new Error(`--limit ${word} is not a number from 1 to ${String(LIMITS.entities)}`);
}

/** What goes into the pack as it is has to be what a pack may have: asked of the format itself. */
function checkHeading({ id, title, languages, source }: ConvertOptions): void {
  const parsed = packSchema.safeParse({
    format: 1,
    id,
    version: 1,
    title,
    language: languages[0] ?? '',
    story: ['.'],
    sources: languages.map((language, i) => ({
      id: `source-${String(i)}`,
      title: source.title,
      publisher: null,
      date: source.date ?? '2000',
      language,
      url: source.url,
    })),
    entities: [{ id: 'x', kind: 'issue', names: [{ text: 'xx', language: 'en', use: 'strong' }] }],
    quotes: [],
  });
  const [issue] = parsed.error?.issues ?? [];
  if (!issue) return;
  const option =
    issue.path[0] === 'sources' && issue.path[2] !== 'language'
      ? `--source-${String(issue.path[2])}`
      : `--${issue.path[0] === 'sources' || issue.path[0] === 'language' ? 'languages' : String(issue.path[0])}`;
  throw new Error(`${option} ${issue.message}`);
}
