/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page cannot refer to what is around it */
import type { Driver } from './driver.ts';
import { readStored, type Stored } from './stored.ts';

/** All that the extension keeps in the browser, wherever it may keep it. */
interface Everything extends Stored {
  readonly session: Readonly<Record<string, unknown>>;
  readonly sync: Readonly<Record<string, unknown>>;
  /** The names of all databases and caches, what the pages' own storage has, and files of their own. */
  readonly elsewhere: readonly string[];
}

/** Reads every key and value that is stored now, seen from one of the extension's own pages. */
export async function readEverything(driver: Driver): Promise<Everything> {
  const stored = await readStored(driver);
  const page = await driver.openOwn('popup.html');
  try {
    return { ...stored, ...(await page.evaluate(read)) };
  } finally {
    await page.close();
  }
}

/** Runs in the extension's page. */
async function read(): Promise<Omit<Everything, keyof Stored>> {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const databases = (await indexedDB.databases()).map(({ name = '' }) => `database ${name}`);
  const cached = (await caches.keys()).map((name) => `cache ${name}`);
  const own = Object.keys(localStorage).map((key) => `localStorage ${key}`);
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys())
    files.push(`file ${name}`);
  return {
    session: await browser.storage.session.get(null),
    sync: await browser.storage.sync.get(null),
    elsewhere: [...databases, ...cached, ...own, ...files],
  };
}
