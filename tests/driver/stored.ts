/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page cannot refer to what is around it */
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** Records by key (keys that are lists as their JSON). The bytes of a Blob stand as `{ base64 }`. */
type StoredTable = Readonly<Record<string, unknown>>;

/** The database of packs. */
export interface StoredDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, StoredTable>>;
}

/** Everything that Backstory stores. */
export interface Stored {
  /** Null where there is no database. */
  readonly database: StoredDatabase | null;
  /** What is in `storage.local`, but for the key that names of highlights are signed with. */
  readonly local: Readonly<Record<string, unknown>>;
}

/** What is stored now, seen from one of the extension's own pages. */
export async function readStored(driver: Driver): Promise<Stored> {
  const page = await driver.openOwn('popup.html');
  try {
    return await page.evaluate(read);
  } finally {
    await page.close();
  }
}

/** What is stored once nobody writes any more: a start leaves things for later. */
export async function storedAtRest(driver: Driver): Promise<Stored> {
  let last = '';
  return eventually(
    () => readStored(driver),
    (stored) => {
      const text = JSON.stringify(stored);
      const isSame = text === last;
      last = text;
      return isSame;
    },
  );
}

/** Puts `stored` in place of all that is stored or carried between machines, as no Backstory would. */
export async function writeStored(driver: Driver, stored: Stored): Promise<void> {
  const page = await driver.openOwn('popup.html');
  try {
    await page.evaluate(write, stored);
  } finally {
    await page.close();
  }
}

/** Runs in the extension's page. */
async function read(): Promise<Stored> {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const settled = (request: IDBRequest | IDBTransaction) =>
    new Promise((done, fail) => {
      request.addEventListener('success', done);
      request.addEventListener('complete', done);
      request.addEventListener('error', fail);
    });
  const plain = async (record: unknown): Promise<unknown> => {
    const blob: unknown = Object(record) === record ? Reflect.get(Object(record), 'blob') : null;
    if (!(blob instanceof Blob)) return record;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return { ...Object(record), blob: { base64: btoa(text) } };
  };
  const { 'names-key': _, ...local } = await browser.storage.local.get(null);
  const known = (await indexedDB.databases()).some(({ name }) => name === 'backstory');
  if (!known) return { database: null, local };
  const opening = indexedDB.open('backstory');
  await settled(opening);
  const { version, objectStoreNames } = opening.result;
  const tables: Record<string, Record<string, unknown>> = {};
  for (const name of objectStoreNames) {
    const store = opening.result.transaction(name).objectStore(name);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await settled(values);
    const records = await Promise.all(values.result.map(plain));
    const entries = keys.result.map((key, i): [string, unknown] => [
      typeof key === 'string' ? key : JSON.stringify(key),
      records[i],
    ]);
    tables[name] = Object.fromEntries(entries);
  }
  opening.result.close();
  return { database: { version, tables }, local };
}

/** Runs in the extension's page. */
async function write({ database, local }: Stored): Promise<void> {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const settled = (request: IDBRequest) =>
    new Promise((done, fail) => {
      request.addEventListener('success', done);
      request.addEventListener('error', fail);
    });
  const real = (record: unknown): unknown => {
    const blob: unknown = Object(record) === record ? Reflect.get(Object(record), 'blob') : null;
    const base64: unknown = Object(blob) === blob ? Reflect.get(Object(blob), 'base64') : null;
    if (typeof base64 !== 'string') return record;
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return { ...Object(record), blob: new Blob([bytes]) };
  };
  await browser.storage.sync.clear();
  await browser.storage.local.clear();
  for (const written = new Set<IDBOpenDBRequest>(); written.size === 0;) {
    await settled(indexedDB.deleteDatabase('backstory'));
    if (!database) break;
    const opening = indexedDB.open('backstory', database.version);
    opening.addEventListener('upgradeneeded', () => {
      written.add(opening);
      for (const [name, records] of Object.entries(database.tables)) {
        const table = opening.result.createObjectStore(name);
        for (const [key, value] of Object.entries(records)) {
          // What `read` has made of a key.
          const own = key.startsWith('[') ? (JSON.parse(key) as IDBValidKey) : key;
          table.put(real(value), own);
        }
      }
    });
    // A background that wakes between the two may have made one of its own.
    await settled(opening).catch(() => undefined);
    if (opening.readyState === 'done' && !opening.error) opening.result.close();
  }
  // Last: a background that wakes in between would miss what is promised here.
  await browser.storage.local.clear();
  await browser.storage.local.set(local);
}
