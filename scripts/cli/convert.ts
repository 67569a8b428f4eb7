import type { Candidate } from '../../lib/convert/candidate.ts';
import { Ids } from '../../lib/convert/csv/ids.ts';
import { entityFrom } from '../../lib/convert/entity.ts';
import { SharedNames } from '../../lib/convert/shared-names.ts';
import { canonicalPack } from '../../lib/pack/canonical.ts';
import { entitySchema, packSchema, type Entity } from '../../lib/pack/schema.ts';
import type { ConvertOptions } from './convert-options.ts';
import { entriesOf, type ReadEntry } from './convert-readers.ts';
import { Counts } from './convert-counts.ts';
import { whyUnread } from './files.ts';
import { oneLine, reasonOf } from './one-line.ts';
import type { Session } from './session.ts';
import { dayOf, openSources, Unreadable } from './source-files.ts';
import { writeWhole } from './write-whole.ts';

/** Makes a pack of the entries of other collections. The sources are read twice: see `survey`. */
export async function convert(options: ConvertOptions, session: Session): Promise<0 | 2> {
  const sources = await openSources(options.files, session.input).catch((error: unknown) => error);
  if (!isSources(sources)) {
    session.complain(`standard input cannot be kept (${reasonOf(sources)})`);
    return 2;
  }
  try {
    const conversion = new Conversion(options, sources.paths);
    const survey = await conversion.survey();
    await write(conversion.pack(survey), options.out, session);
    for (const line of survey.counts.lines()) session.complain(oneLine(line));
    session.complain(
      `its id is "${options.id}": where Backstory has a pack of this id, it takes this for another edition of it; --id gives another id`,
    );
    return 0;
  } catch (error) {
    session.complain(oneLine(error instanceof Error ? error.message : String(error)));
    return 2;
  } finally {
    await sources.close();
  }
}

type Sources = Awaited<ReturnType<typeof openSources>>;

function isSources(value: unknown): value is Sources {
  return typeof value === 'object' && value !== null && 'paths' in value;
}

/** What has to be known of all entries before the first can be written. */
interface Survey {
  readonly counts: Counts;
  readonly ids: ReadonlySet<string>;
  readonly shared: SharedNames;
  /** The last day on which something was said, YYYY-MM-DD. */
  readonly date: string;
}

class Conversion {
  readonly #options: ConvertOptions;
  readonly #paths: readonly string[];

  constructor(options: ConvertOptions, paths: readonly string[]) {
    this.#options = options;
    this.#paths = paths;
  }

  /** Which ids there are, for relations, and which names two entities have, which need context then. */
  async survey(): Promise<Survey> {
    const counts = new Counts();
    const ids = new Set<string>();
    const shared = new SharedNames();
    let date = '';
    for await (const candidate of this.#candidates(counts)) {
      for (const { text } of candidate.names) shared.add(text, ids.size);
      ids.add(candidate.id);
      const day = candidate.context?.asOf ?? '';
      if (day > date) date = day;
    }
    if (ids.size === 0) throw new Error(counts.nothing());
    return { counts, ids, shared, date: date || (await this.#lastChange()) };
  }

  async #lastChange(): Promise<string> {
    const days = await Promise.all(this.#paths.map(dayOf));
    return days.toSorted().at(-1) ?? '';
  }

  /** The text of the pack. */
  pack(survey: Survey): AsyncGenerator<string> {
    const { id, title, languages, source } = this.#options;
    const [language = 'en'] = languages;
    const date = source.date ?? this.#options.asOf ?? survey.date;
    const own = {
      id: this.#options.from,
      title: source.title,
      publisher: null,
      date,
      language,
      url: source.url,
    };
    const story = [`${survey.counts.sentence()} From ${source.title}.`];
    const heading = { id, version: 1, title, language, story };
    // Without its entities, which follow one after another; each is checked as it is made.
    const {
      sources,
      entities: _,
      quotes,
      ...head
    } = packSchema.parse({
      format: 1,
      ...heading,
      sources: [own],
      entities: [PLACEHOLDER],
      quotes: [],
    });
    return canonicalPack(head, { sources, entities: this.#entities(survey), quotes });
  }

  async *#entities({ ids, shared, counts }: Survey): AsyncGenerator<Entity> {
    const idOf = (theirs: string) => (ids.has(theirs) ? theirs : undefined);
    for await (const candidate of this.#candidates(new Counts())) {
      const entity = entitySchema.parse(entityFrom(candidate, shared, idOf));
      counts.made(entity);
      yield entity;
    }
  }

  /** Those that become entities: each id once, and no more than may be. */
  async *#candidates(counts: Counts): AsyncGenerator<Candidate> {
    const made = new Ids();
    const seen = new Set<string>();
    for (const [i, path] of this.#paths.entries()) {
      const name = this.#options.files[i] ?? path;
      try {
        for await (const entry of entriesOf(path, this.#options, made)) {
          const candidate = this.#take(entry, counts);
          if (!candidate) continue;
          if (seen.has(candidate.id)) counts.leave('a second time');
          else if (seen.size === this.#options.limit) return counts.stop(seen.size);
          else {
            seen.add(candidate.id);
            counts.take(candidate.kind);
            yield candidate;
          }
        }
      } catch (error) {
        const why = error instanceof Unreadable ? `: ${error.message}` : ` ${whyUnread(error)}`;
        throw new Error(`${name}${why}`, { cause: error });
      }
    }
  }

  #take({ line, converted }: ReadEntry, counts: Counts): Candidate | undefined {
    counts.read();
    if ('left' in converted) counts.leave(converted.left, converted.classes);
    else if ('candidate' in converted) {
      counts.refuse(converted);
      return converted.candidate;
    } else if (this.#options.skipBad) counts.leave('that could not be read');
    else {
      const advice = 'or pass it over with --skip-bad';
      throw new Unreadable(`line ${String(line)} ${converted.problem}; correct it, ${advice}`);
    }
    return undefined;
  }
}

const PLACEHOLDER = {
  id: 'placeholder',
  kind: 'issue',
  names: [{ text: 'placeholder', language: 'en', use: 'strong' }],
};

/** To the file that was asked for, or to standard output. */
async function write(
  text: AsyncIterable<string>,
  out: string | undefined,
  { output }: Session,
): Promise<void> {
  if (out !== undefined) return writeWhole(text, out);
  for await (const piece of text) await output.write(piece);
  await output.flush();
}
