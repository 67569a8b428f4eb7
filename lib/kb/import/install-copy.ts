import type { RawEntry } from '../../pack/json-bytes.ts';
import type { Entity, Quote, Source } from '../../pack/schema.ts';
import type { Connection } from '../connection.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { findPacks } from '../installed.ts';
import { Languages } from '../languages.ts';
import { matchEntity } from '../match-entities.ts';
import { copyOf, headWith, type CopyId, type List, type PackHead } from '../pack-pages.ts';
import { SearchBuilder } from '../search/build.ts';
import { seal, type Sealed } from '../seal.ts';
import { beginCopy, countsOf, type Checked, type Wanted } from './begin-copy.ts';
import { CopyWriter } from './copy-writer.ts';
import { Differences, takesAway, type PackChanges } from './differences.ts';
import { FileChanged } from './failures.ts';
import type { ImportOptions, ImportOutcome } from './import-pack.ts';
import { Links } from './links.ts';
import { NamesWriter } from './names-writer.ts';
import { putSearch } from './put-made.ts';
import { readFile } from './read-file.ts';
import { deleteCopy } from './staging.ts';
import { switchTo } from './switch-to.ts';

/** Writes a copy of the pack in the file and installs it. Its lock is held. */
export async function install(
  connection: Connection,
  file: Blob,
  checked: Checked,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { id, version, title } = checked.heading;
  const old = (await findPacks(await connection.get())).found.get(id)?.head;
  if (old && old.version > version && options.mayReplace !== true) {
    return { state: 'older', title: old.title, has: old.version, file: version };
  }
  const written = await writeCopy(connection, { old, file, checked, options, isKept: true });
  const { copy, head, counts, update } = written;
  if (old?.version === version && options.mayReplace !== true && update && takesAway(update)) {
    await dropCopy(connection, copy);
    return { state: 'other', title: old.title, version, update };
  }
  try {
    await switchTo(await connection.get(), head, { id, copy, old: old && copyOf(old), options });
  } catch (error) {
    await dropCopy(connection, copy);
    throw error;
  }
  return { state: 'installed', packId: id, title, version, counts, update };
}

interface Job extends Omit<Wanted, 'name'> {
  readonly options: WriteOptions;
  /** What the pack is compared with; undefined where nobody wants to know. */
  readonly old: PackHead | undefined;
}

type WriteOptions = Pick<ImportOptions, 'name' | 'signal' | 'onProgress'>;

/** A copy that is written, but not installed. */
export interface WrittenCopy {
  readonly copy: CopyId;
  readonly head: Sealed;
  readonly counts: { readonly [L in List]: number };
  readonly update: PackChanges | null;
}

/** Writes a copy of the pack in the file; where that fails nothing is left of what was written. Its lock is held. */
export async function writeCopy(connection: Connection, job: Job): Promise<WrittenCopy> {
  const database = await connection.get();
  const copy = await beginCopy(database, { ...job, name: job.options.name });
  try {
    return await write(database, copy, job);
  } catch (error) {
    await dropCopy(connection, copy);
    throw error;
  }
}

/** What was written of it is of no more use. The record stays where even that fails. */
export async function dropCopy(connection: Connection, copy: CopyId): Promise<void> {
  await connection
    .get()
    .then((database) => deleteCopy(database, copy))
    .catch(() => undefined);
}

async function write(
  database: KnowledgeDatabase,
  copy: CopyId,
  { old, file, checked, options }: Job,
): Promise<WrittenCopy> {
  const total = file.size;
  const differences = old && (await Differences.from(database, old));
  const pages = await CopyWriter.open(database, copy);
  const names = new NamesWriter(database, copy);
  const pass = new SecondPass(checked, pages, names, differences);
  const onRead = (done: number) =>
    options.onProgress({ phase: 'saving', done, total, entities: pass.entries });
  const { fingerprint } = await readFile(file, { signal: options.signal, onRead }, (entry) =>
    pass.take(entry),
  );
  if (fingerprint !== checked.fingerprint) throw new FileChanged();
  options.onProgress({ phase: 'finishing', done: total, total, entities: pass.entries });
  await pages.finish();
  const compiled = await names.compiled();
  const counts = countsOf(checked);
  const head = await seal({
    ...headWith(checked.heading, counts),
    copy,
    languages: pass.languages.list(),
    bytes: pages.written + compiled.blob.size,
  } satisfies PackHead);
  const edition = head.checksum;
  await names.put(compiled, edition);
  await putSearch(database, copy, pass.search, edition);
  options.signal.throwIfAborted();
  return { copy, head, counts, update: differences?.result() ?? null };
}

/** What is made of the entries when they go by again. They were found right before. */
class SecondPass {
  readonly search = new SearchBuilder();
  readonly languages = new Languages();
  readonly #checked: Checked;
  readonly #links: Links;
  readonly #pages: CopyWriter;
  readonly #names: NamesWriter;
  readonly #differences: Differences | undefined;
  entries = 0;

  constructor(
    checked: Checked,
    pages: CopyWriter,
    names: NamesWriter,
    differences: Differences | undefined,
  ) {
    this.#checked = checked;
    this.#links = new Links(checked.survey, checked.counts.get('entities') ?? 0);
    this.#pages = pages;
    this.#names = names;
    this.#differences = differences;
  }

  take({ list, n, value }: RawEntry): Promise<void> | undefined {
    this.entries++;
    switch (list) {
      // The survey has parsed each of these with the schema of its list.
      case 'entities':
        return this.#entity(value as Entity, n);
      case 'quotes':
        return this.#quote(value as Quote, n);
      case 'sources':
        this.#differences?.note(list, value as Source);
        return this.#pages.add(list, value as Source);
    }
  }

  #entity(entity: Entity, n: number): Promise<void> | undefined {
    const { heading } = this.#checked;
    this.#differences?.note('entities', entity);
    const names = this.#names.add(matchEntity(heading.id, entity, this.#links.relatedTo(n)));
    this.search.addEntity(n, entity);
    this.languages.add(entity);
    const page = this.#pages.add('entities', { entity, quotes: this.#links.quotesOf(n) });
    return names ? Promise.all([names, page]).then(() => undefined) : page;
  }

  #quote(quote: Quote, n: number): Promise<void> | undefined {
    const { survey } = this.#checked;
    this.#differences?.note('quotes', quote);
    this.search.addQuote(n, quote);
    const source = survey.sources.placeOf(survey.quoteSources.at(n));
    return this.#pages.add('quotes', { quote, order: n, source });
  }
}
