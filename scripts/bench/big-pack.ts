import { Buffer } from 'node:buffer';
import type { Page } from 'puppeteer-core';
import { preparePack, type PreparedPack } from '../../lib/kb/install.ts';
import type { Pack } from '../../lib/pack/schema.ts';
import type { Driver } from '../../tests/driver/driver.ts';

/** Bytes of one message into the browser. */
const AT_ONCE = 6_000_000;

/**
 * Puts a pack of any size into the extension's database, as an installation would, and stops the
 * background: its next start finds the pack. Cutting and compiling are done here, in Node.
 */
export async function installPack(driver: Driver, pack: Pack): Promise<void> {
  const prepared = await preparePack(pack);
  const page = await driver.openOwn('popup.html');
  try {
    await page.evaluate(open);
    await sendPages(page, prepared);
    const bytes = Buffer.from(await prepared.names.blob.arrayBuffer());
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
      await page.evaluate(takeNames, bytes.subarray(at, at + AT_ONCE).toString('base64'));
    }
    const { id, head, names } = prepared;
    const { checksum, edition } = names;
    await page.evaluate(finish, { id, head, checksum, edition });
  } finally {
    await page.close();
  }
  await driver.stopBackground();
}

async function sendPages(page: Page, { pages }: PreparedPack): Promise<void> {
  let batch: PreparedPack['pages'][number][] = [];
  let size = 0;
  for (const one of pages) {
    batch.push(one);
    size += one.record.json.length;
    if (size < AT_ONCE) continue;
    await page.evaluate(takePages, batch);
    batch = [];
    size = 0;
  }
  await page.evaluate(takePages, batch);
}

interface Bench {
  readonly database: IDBDatabase;
  readonly names: Uint8Array<ArrayBuffer>[];
}

/** Runs in the extension's page. */
async function open(): Promise<void> {
  const opening = indexedDB.open('backstory', 3);
  opening.addEventListener('upgradeneeded', () => {
    const added = ['shelf', 'staging', 'search', 'edits', 'changes'];
    for (const name of ['heads', 'pages', 'names', ...added]) {
      opening.result.createObjectStore(name);
    }
  });
  await new Promise((done, fail) => {
    opening.addEventListener('success', done);
    opening.addEventListener('error', fail);
  });
  Reflect.set(globalThis, 'bench', { database: opening.result, names: [] } satisfies Bench);
}

/** Runs in the extension's page. */
async function takePages(batch: PreparedPack['pages']): Promise<void> {
  const { database } = Reflect.get(globalThis, 'bench') as Bench; // What `open` has left there.
  const writing = database.transaction('pages', 'readwrite');
  for (const { key, record } of batch) writing.objectStore('pages').put(record, key);
  await new Promise((done, fail) => {
    writing.addEventListener('complete', done);
    writing.addEventListener('abort', fail);
  });
}

/** Runs in the extension's page. */
function takeNames(base64: string): void {
  const { names } = Reflect.get(globalThis, 'bench') as Bench; // What `open` has left there.
  names.push(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

/** Runs in the extension's page. */
async function finish({ id, head, checksum, edition }: Ending): Promise<void> {
  const { database, names } = Reflect.get(globalThis, 'bench') as Bench; // What `open` has left there.
  const writing = database.transaction(['heads', 'names'], 'readwrite');
  writing.objectStore('names').put({ blob: new Blob(names), checksum, edition }, id);
  writing.objectStore('heads').put(head, id);
  await new Promise((done, fail) => {
    writing.addEventListener('complete', done);
    writing.addEventListener('abort', fail);
  });
  database.close();
}

type Ending = Pick<PreparedPack, 'id' | 'head'> & Omit<PreparedPack['names'], 'blob'>;
