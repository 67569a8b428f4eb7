import type { KnowledgeDatabase } from '../database.ts';
import { recordsOf } from '../database.ts';
import { PER_PAGE, type CopyId, type List, type PageItems } from '../pack-pages.ts';
import { Sealer, type Sealed } from '../seal.ts';

type PageKey = [CopyId, List, number];

/**
 * UTF-16 code units that one transaction writes at most, about. What is held for longer is not garbage
 * that the engine gets rid of quickly, and its heap grows to several times of what is used.
 */
const AT_ONCE = 500_000;

/** Writes the pages of a copy of a pack while its entries go by, those that are there already left out. */
export class CopyWriter {
  readonly #database: KnowledgeDatabase;
  readonly #copy: CopyId;
  readonly #there: ReadonlySet<string>;
  readonly #open: { [L in List]: PageItems[L][] } = { entities: [], quotes: [], sources: [] };
  readonly #next: { [L in List]: number } = { entities: 0, quotes: 0, sources: 0 };
  readonly #sealer = new Sealer();
  #waiting: Promise<readonly [PageKey, Sealed]>[] = [];
  #size = 0;
  /** UTF-16 code units of all pages. */
  written = 0;

  private constructor(database: KnowledgeDatabase, copy: CopyId, there: ReadonlySet<string>) {
    this.#database = database;
    this.#copy = copy;
    this.#there = there;
  }

  /** @param copy may have pages already, from an import that was cut off */
  static async open(database: KnowledgeDatabase, copy: CopyId): Promise<CopyWriter> {
    const keys = await database.getAllKeys('pages', recordsOf(copy));
    const there = new Set(keys.map(([, list, n]) => `${list} ${String(n)}`));
    return new CopyWriter(database, copy, there);
  }

  /** Adds the next entry of a list. A promise where the caller has to wait for the disk. */
  add<L extends List>(list: L, item: PageItems[L]): Promise<void> | undefined {
    const page: PageItems[L][] = this.#open[list];
    page.push(item);
    return page.length < PER_PAGE[list] ? undefined : this.#close(list);
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    for (const list of ['entities', 'quotes', 'sources'] as const) {
      if (this.#open[list].length > 0) await this.#close(list);
    }
    await this.#flush();
  }

  #close(list: List): Promise<void> | undefined {
    const items = this.#open[list];
    const n = this.#next[list]++;
    this.#open[list] = [];
    const json = JSON.stringify(items);
    this.written += json.length;
    if (this.#there.has(`${list} ${String(n)}`)) return undefined;
    this.#size += json.length;
    const key: PageKey = [this.#copy, list, n];
    this.#waiting.push(this.#sealer.seal(json).then((record) => [key, record] as const));
    return this.#size < AT_ONCE ? undefined : this.#flush();
  }

  async #flush(): Promise<void> {
    const pages = await Promise.all(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    if (pages.length === 0) return;
    // What is lost with the power is written again: nothing of it is installed yet.
    const change = this.#database.transaction('pages', 'readwrite', { durability: 'relaxed' });
    await Promise.all([
      ...pages.map(([key, record]) => change.store.put(record, key)),
      change.done,
    ]);
  }
}
