import { Connection } from '../../../lib/kb/connection.ts';
import type { KnowledgeDatabase } from '../../../lib/kb/database.ts';
import { exportPack } from '../../../lib/kb/export/export-pack.ts';
import { LAYOUT, PER_PAGE, type List, type PackHead } from '../../../lib/kb/pack-pages.ts';
import { seal } from '../../../lib/kb/seal.ts';
import { searchPacks } from '../../../lib/kb/search/query.ts';
import type { PackId } from '../../../lib/pack/schema.ts';

/** What searching a large pack costs. Milliseconds. */
export interface SearchTimes {
  /** The first search, which makes what is searched by. */
  readonly first: number;
  /** Bytes of that. */
  readonly bytes: number;
  readonly questions: readonly {
    readonly text: string;
    readonly hits: number;
    readonly times: number[];
  }[];
  readonly exporting: number;
  /** Bytes of the export. */
  readonly exported: number;
}

const ROUNDS = 9;
const HITS = 31;
/** Pages of one transaction. */
const AT_ONCE = 200;

const ID = 'made-up' as PackId; // What the schema would have made of it.

/** Stores a pack of so many entities and quotes, and asks it questions of each kind. */
export async function measureSearch(
  count: number,
  questions: readonly string[],
): Promise<SearchTimes> {
  const connection = new Connection();
  const database = await connection.get();
  await storePack(database, count);
  const first = await timed(() => searchPacks(connection, 'nothing-like-it', HITS));
  let bytes = 0;
  for (const record of await database.getAll('search')) {
    if (Object(record) === record) bytes += Number(Reflect.get(Object(record), 'bytes')?.length);
  }
  const asked = [];
  for (const text of questions) {
    const times: number[] = [];
    let hits = 0;
    for (let round = 0; round < ROUNDS; round++) {
      times.push(
        await timed(async () => {
          hits = (await searchPacks(connection, text, HITS)).length;
        }),
      );
    }
    asked.push({ text, hits, times });
  }
  let exported = 0;
  const exporting = await timed(async () => {
    exported = (await exportPack(ID, connection)).size;
  });
  return { first, bytes, questions: asked, exporting, exported };
}

async function storePack(database: KnowledgeDatabase, count: number): Promise<void> {
  const story = ['Nothing of this is true.'];
  const counts = { entities: count, quotes: count, sources: 1 };
  const title = 'Made up';
  const head: PackHead = {
    layout: LAYOUT,
    id: ID,
    version: 1,
    title,
    language: 'en',
    story,
    counts,
  };
  await storeList(database, 'sources', 1, () => ({
    id: 's',
    title,
    publisher: null,
    date: '2026',
    language: 'en',
    url: null,
  }));
  await storeList(database, 'entities', count, (i) => ({ entity: entityAt(i), quotes: [i] }));
  await storeList(database, 'quotes', count, (i) => ({ quote: quoteAt(i), order: i, source: 0 }));
  await database.put('heads', await seal(head), ID);
  const blob = new Blob([]);
  await database.put('names', { blob, checksum: '', edition: '' }, ID);
}

async function storeList(
  database: KnowledgeDatabase,
  list: List,
  count: number,
  item: (i: number) => unknown,
): Promise<void> {
  const size = PER_PAGE[list];
  const pages = Math.ceil(count / size);
  for (let from = 0; from < pages; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, pages - from) }, (_, i) => from + i);
    const records = await Promise.all(
      numbers.map((n) => {
        const items = Array.from({ length: Math.min(size, count - n * size) }, (_, i) =>
          item(n * size + i),
        );
        return seal(items);
      }),
    );
    const change = database.transaction('pages', 'readwrite', { durability: 'relaxed' });
    records.forEach((record, i) => void change.store.put(record, [ID, list, from + i]));
    await change.done;
  }
}

/** Every second has two names: 525,000 of 350,000. */
function entityAt(i: number): unknown {
  const texts = [`${wordAt(i * 7)} ${wordAt(i * 13 + 5)}`];
  if (i % 2 === 0) texts.push(`${wordAt(i * 3 + 1)} the ${wordAt(i * 11 + 2)}`);
  const names = texts.map((text) => ({ text, language: 'en', use: 'strong' }));
  const role = { text: `A made-up person, number ${String(i)} of many`, asOf: '2026' };
  return { id: `e-${String(i)}`, kind: 'person', names, role };
}

function quoteAt(i: number): unknown {
  const words = Array.from({ length: 16 }, (_, k) =>
    k % 3 === 0 ? (COMMON[(i + k) % COMMON.length] ?? '') : wordAt((i * (k + 3)) % 60_000),
  );
  const id = `q-${String(i)}`;
  const said = { speaker: `e-${String(i)}`, speakerAs: 'one of them', about: [], source: 's' };
  const text = words.join(' ');
  return { id, text, ...said, start: 0, end: text.length, date: '2026' };
}

const COMMON = 'the and of to a in that we is our'.split(' ');
const SYLLABLES = 'ba den kor lin mar nes por qua ris sto tul ven wic xan yor zel an ar'.split(' ');

/** One of some 100,000 words. */
function wordAt(number: number): string {
  let left = (Math.imul(number, 2_654_435_761) >>> 0) % 104_976;
  let word = '';
  for (let i = 0; i < 4; i++) {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
