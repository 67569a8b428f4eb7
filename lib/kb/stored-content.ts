import type { PackId } from '../pack/schema.ts';
import type { Connection } from './connection.ts';
import type { Content, GetPage, ReadContent } from './content.ts';
import {
  copyOf,
  itemsIn,
  type CopyId,
  type List,
  type PackHead,
  type PageItems,
} from './pack-pages.ts';
import { RecentPages } from './recent-pages.ts';
import { isSealed, isSound, type Sealed } from './seal.ts';

/** The stored pack is not the one any more whose names are in memory: all has to be loaded anew. */
export class StalePack extends Error {}

/** Which edition of a pack is meant, and where it lies. */
interface StoredPack {
  readonly edition: string;
  readonly head: PackHead;
}

/** A page that is missing or is not what was written. */
class DamagedPage extends Error {}

/** Reads entries from the database, as few as are asked for, and keeps a few pages of them. */
export class StoredContent implements Content {
  readonly #connection: Connection;
  readonly #packs: ReadonlyMap<PackId, StoredPack>;
  /** Puts a damaged pack back as it was, or tells the user that it cannot; true where it is back. */
  readonly #mend: (id: PackId) => Promise<boolean>;
  readonly #recent = new RecentPages();

  constructor(
    connection: Connection,
    packs: ReadonlyMap<PackId, StoredPack>,
    mend: (id: PackId) => Promise<boolean>,
  ) {
    this.#connection = connection;
    this.#packs = packs;
    this.#mend = mend;
  }

  async read<T>(packId: PackId, work: (page: GetPage) => Promise<T>): Promise<ReadContent<T>> {
    try {
      return { state: 'read', value: await this.#readOnce(packId, work) };
    } catch (error) {
      if (!(error instanceof DamagedPage)) throw error;
    }
    this.#recent.clear();
    if (!(await this.#mend(packId))) return { state: 'damaged' };
    return { state: 'read', value: await this.#readOnce(packId, work) };
  }

  /** All in one transaction, so that no half of it is of a later edition. */
  async #readOnce<T>(packId: PackId, work: (page: GetPage) => Promise<T>): Promise<T> {
    const database = await this.#connection.get();
    const reading = database.transaction(['heads', 'pages']);
    // Where it fails, so does what is read in it.
    reading.done.catch(() => undefined);
    const head = await reading.objectStore('heads').get(packId);
    const pack = this.#packs.get(packId);
    if (!pack || head?.checksum !== pack.edition) throw new StalePack();
    const taken = new TakenPages(reading.objectStore('pages'), copyOf(pack.head), this.#recent);
    const outcome = await work((list, n) => taken.get(list, n)).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    // What damage made of the work says nothing.
    await taken.check();
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }
}

/** The object store of pages. */
interface PageStore {
  get(key: [CopyId, List, number]): Promise<Sealed | undefined>;
}

/** The pages that one piece of work takes. They are parsed at once and checked when it is done. */
class TakenPages {
  readonly #store: PageStore;
  readonly #copy: CopyId;
  readonly #recent: RecentPages;
  readonly #taken = new Map<string, Promise<TakenPage>>();

  constructor(store: PageStore, copy: CopyId, recent: RecentPages) {
    this.#store = store;
    this.#copy = copy;
    this.#recent = recent;
  }

  async get<L extends List>(list: L, n: number): Promise<readonly PageItems[L][]> {
    const key = `${this.#copy}/${list}/${String(n)}`;
    const known = this.#recent.get(key);
    const items = known ?? (await this.#take(key, list, n)).items;
    // Sealed by install.ts under this key; check() tells whether it still is what was sealed.
    return items as readonly PageItems[L][];
  }

  #take(key: string, list: List, n: number): Promise<TakenPage> {
    const taken = this.#taken.get(key) ?? this.#read([this.#copy, list, n]);
    this.#taken.set(key, taken);
    return taken;
  }

  async #read(key: [CopyId, List, number]): Promise<TakenPage> {
    const record = await this.#store.get(key);
    const items = isSealed(record) ? itemsIn(record.json) : undefined;
    if (!record || !items) throw new DamagedPage();
    return { record, items };
  }

  /** Throws where a page is damaged; keeps the others for later. */
  async check(): Promise<void> {
    const pages = await Promise.all(
      [...this.#taken].map(async ([key, taking]) => ({ key, ...(await taking) })),
    );
    const sound = await Promise.all(pages.map(({ record }) => isSound(record)));
    if (sound.includes(false)) throw new DamagedPage();
    for (const { key, record, items } of pages) this.#recent.add(key, items, record.json.length);
  }
}

interface TakenPage {
  readonly record: Sealed;
  readonly items: readonly unknown[];
}
