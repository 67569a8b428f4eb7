import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pack } from '../../lib/pack/schema.ts';
import type { DrivenBrowser, Driver } from '../../tests/driver/driver.ts';
import { launch } from '../../tests/driver/launch.ts';
import { markTexts } from '../../tests/driver/marks.ts';
import { eventually } from '../../tests/driver/wait.ts';
import { deletionOf, importIn, openPacks } from '../kills/acts.ts';
import { watched, type Watched } from './group-memory.ts';

/** Milliseconds for a browser to become quiet. */
const REST = 4_000;
/** Milliseconds that one step may take. */
const PATIENCE = 600_000;
/** Milliseconds in which room is given back, and how often that is looked at. */
const QUIET = 20_000;
const LOOKS = 6;

export interface Round {
  readonly browser: DrivenBrowser;
  readonly folder: string;
  readonly file: string;
  readonly pack: Pack;
  /** A page that names the last entity. */
  readonly url: string;
  say(step: string, watched: Watched<unknown>): void;
  tell(line: string): void;
}

/** Imports a pack, reads a page with it, exports it, deletes it, and imports what was exported. */
export async function goRound(round: Round): Promise<void> {
  const { browser, folder, file, pack, say, tell } = round;
  const downloads = join(folder, `${browser}-downloads`);
  await mkdir(downloads);
  const driver = await launch(browser, { downloads });
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await sleep(REST);
    const seen = await watched(driver.pid, work);
    say(name, seen);
    return seen.result;
  };
  /** What the page itself takes is not what the import does. */
  const importStep = async (name: string, from: string) => {
    const packs = await openPacks(driver);
    await step(name, () => importIn(packs, from, PATIENCE));
  };
  try {
    await step('first page', () => marked(driver, round, 1));
    const empty = await bytesStored(driver);
    await importStep('import', file);
    await step('annotate, awake', () => marked(driver, round, 2));
    await driver.stopBackground();
    await step('annotate, asleep', () => marked(driver, round, 2));
    const full = await bytesStored(driver);
    const exported = await step('export', () => exportOf(driver, pack, downloads));
    const isSame = (await digest(exported)) === (await digest(file));
    tell(`the export has ${isSame ? 'the same bytes as' : 'OTHER bytes than'} the file`);
    await step('delete', () => deleteWhole(driver, pack.title));
    await marked(driver, round, 1);
    const after = await bytesLeft(driver, empty + full / 20);
    tell(
      `stored: ${mb(empty)} before the import, ${mb(full)} with it, ${mb(after)} after the delete`,
    );
    await importStep('import of the export', exported);
    await step('annotate', () => marked(driver, round, 2));
  } finally {
    await driver.close();
  }
}

async function marked(driver: Driver, { url }: Round, count: number): Promise<void> {
  const page = await driver.newPage();
  await page.goto(url);
  const marks = await eventually(
    () => markTexts(page),
    (texts) => texts.length === count,
    60_000,
  );
  await page.close();
  if (marks.length !== count) throw new Error(`marked are: ${marks.join(', ')}`);
}

/** The path of the exported file, once it is there as a whole. */
async function exportOf(driver: Driver, { title }: Pack, folder: string): Promise<string> {
  const page = await driver.openOwn('options.html');
  const press = () =>
    page.evaluate((wanted) => {
      const row = [...document.querySelectorAll('.pack')].find(
        (one) => one.querySelector('h3')?.textContent === wanted,
      );
      const button = [...(row?.querySelectorAll('button') ?? [])].find((one) =>
        one.textContent.startsWith('Export'),
      );
      button?.click();
      return button !== undefined;
    }, title);
  if (!(await eventually(press, Boolean))) throw new Error('the pack cannot be exported');
  let last = -1;
  const files = await eventually(
    async () => {
      const names = await readdir(folder);
      const sizes = await Promise.all(
        names.map(async (name) => (await stat(join(folder, name))).size),
      );
      const size = sizes.reduce((sum, one) => sum + one, 0);
      // Browsers write what they download under another name, or beside an empty file.
      const isWhole =
        size > 0 && size === last && names.length === 1 && names[0]?.endsWith('.json');
      last = size;
      await sleep(500);
      return { names, isWhole };
    },
    ({ isWhole }) => isWhole === true,
    PATIENCE,
  );
  await page.close();
  const [name] = files.names;
  if (files.isWhole !== true || name === undefined) throw new Error('the export did not arrive');
  return join(folder, name);
}

async function deleteWhole(driver: Driver, title: string): Promise<void> {
  const press = await deletionOf(title).prepare(driver);
  await press();
  const page = await driver.openOwn('options.html');
  const isListed = () =>
    page.evaluate(
      (gone) => [...document.querySelectorAll('.pack h3')].some((one) => one.textContent === gone),
      title,
    );
  if (await eventually(isListed, (is) => !is, PATIENCE)) throw new Error('it was not deleted');
}

/** What the browser says that Backstory stores. */
async function bytesStored(driver: Driver): Promise<number> {
  const page = await driver.openOwn('popup.html');
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await page.close();
  return usage;
}

/**
 * What is stored at last. Browsers give room back while nothing reads or writes: Firefox a few seconds
 * after the last time, so it is left alone in between.
 */
async function bytesLeft(driver: Driver, enough: number): Promise<number> {
  let bytes = await bytesStored(driver);
  for (let i = 0; i < LOOKS && bytes > enough; i++) {
    await sleep(QUIET);
    bytes = await bytesStored(driver);
  }
  return bytes;
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

export function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
