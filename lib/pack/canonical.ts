import type { Entity, Pack, Quote, Source } from './schema.ts';

/**
 * The one way in which Backstory writes a pack: fields in the order of the format, an entry a line,
 * nothing else. The same content gives the same bytes, and two editions can be compared line by line.
 */

/** Every field of the format, in an order that is right in each object. */
const FIELDS: readonly string[] = (
  'format id version kind title publisher names not titles role context wikidata coordinates ' +
  'relations lat lon relation to text speaker speakerAs about source start end date language use ' +
  'url note asOf story'
).split(' ');

/** All of a pack but its lists of entries. */
export interface PackHeading extends Pick<Pack, 'id' | 'version' | 'title' | 'language'> {
  readonly story: readonly string[];
}

/** One entry, or the fields of a pack, on one line. */
export function canonicalLine(entry: Entity | Quote | Source | PackHeading): string {
  return JSON.stringify(entry, [...FIELDS]);
}

/** The lists of a pack: in memory, or read as they are written. */
export interface PackLists {
  readonly sources: Entries<Source>;
  readonly entities: Entries<Entity>;
  readonly quotes: Entries<Quote>;
}

type Entries<T> = Iterable<T> | AsyncIterable<T>;

/** The text of a pack, in pieces of a line each. */
export async function* canonicalPack(
  { id, version, title, language, story }: PackHeading,
  lists: PackLists,
): AsyncGenerator<string> {
  const heading = { format: 1, id, version, title, language, story };
  yield `${canonicalLine(heading).slice(0, -1)},\n`;
  yield* list('sources', lists.sources);
  yield ',\n';
  yield* list('entities', lists.entities);
  yield ',\n';
  yield* list('quotes', lists.quotes);
  yield '}\n';
}

async function* list(
  name: keyof PackLists,
  entries: Entries<Entity | Quote | Source>,
): AsyncGenerator<string> {
  let before = `"${name}":[\n`;
  for await (const entry of entries) {
    yield `${before}${canonicalLine(entry)}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n]' : `"${name}":[]`;
}
