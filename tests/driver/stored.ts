import type { Driver } from './driver.ts';

/** The database of packs. */
export interface StoredDatabase {
  readonly version: number;
  /** Records by key; null where the table of packs is missing. */
  readonly packs: Readonly<Record<string, unknown>> | null;
}

/** Everything that Backstory stores. */
export interface Stored {
  /** Null where there is no database. */
  readonly database: StoredDatabase | null;
  /** What is in `storage.local`. */
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

/** Puts `stored` in place of all that is stored, as no Backstory would. */
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
  const local = await browser.storage.local.get(null);
  const known = (await indexedDB.databases()).some(({ name }) => name === 'backstory');
  if (!known) return { database: null, local };
  const opening = indexedDB.open('backstory');
  await new Promise((done, fail) => {
    opening.addEventListener('success', done);
    opening.addEventListener('error', fail);
  });
  const { version, objectStoreNames } = opening.result;
  const packs: Record<string, unknown> = {};
  const hasTable = objectStoreNames.contains('packs');
  if (hasTable) {
    const reading = opening.result.transaction('packs');
    const records = reading.objectStore('packs').openCursor();
    records.addEventListener('success', () => {
      const { result } = records;
      if (typeof result?.key === 'string') packs[result.key] = result.value;
      result?.continue();
    });
    await new Promise((done, fail) => {
      reading.addEventListener('complete', done);
      reading.addEventListener('error', fail);
    });
  }
  opening.result.close();
  return { database: { version, packs: hasTable ? packs : null }, local };
}

/** Runs in the extension's page. */
async function write({ database, local }: Stored): Promise<void> {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  await browser.storage.local.clear();
  await browser.storage.local.set(local);
  const deleting = indexedDB.deleteDatabase('backstory');
  await new Promise((done, fail) => {
    deleting.addEventListener('success', done);
    deleting.addEventListener('error', fail);
  });
  if (!database) return;
  const opening = indexedDB.open('backstory', database.version);
  opening.addEventListener('upgradeneeded', () => {
    if (!database.packs) return;
    const table = opening.result.createObjectStore('packs');
    for (const [key, value] of Object.entries(database.packs)) table.put(value, key);
  });
  await new Promise((done, fail) => {
    opening.addEventListener('success', done);
    opening.addEventListener('error', fail);
  });
  opening.result.close();
}
