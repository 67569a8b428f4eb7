import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Pack } from '../../lib/pack/schema.ts';
import type { LaunchOptions } from '../driver/driver.ts';
import { PacksObject } from '../driver/packs.ts';
import { writeStored } from '../driver/stored.ts';
import { bundledWith, mine, storedWithWishes } from './stored-packs.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

/** Names Antony Blinken, of the bundled pack, and two of strikePack(). */
const STORY = 'Antony Blinken wrote to Ada Moor of the Port Board.';

/** The title of the bundled pack. */
export const BUNDLED = 'Blinken in China, June 2023';

/** A browser in which only the bundled pack is installed at the start of each test, and files of packs. */
export class PacksSuite {
  readonly suite: Suite;
  /** Where the files are. */
  readonly folder: string;
  #tabs: Page[] = [];

  private constructor(suite: Suite, folder: string) {
    this.suite = suite;
    this.folder = folder;
  }

  static async start(options: LaunchOptions = {}): Promise<PacksSuite> {
    const folder = await mkdtemp(join(tmpdir(), 'backstory-packs-'));
    return new PacksSuite(await startSuite({ '/': pageWith(`<p>${STORY}</p>`) }, options), folder);
  }

  async close(): Promise<void> {
    await this.suite.close();
    await rm(this.folder, { recursive: true });
  }

  /** Closes all tabs and puts the bundled pack, and others if wanted, in place of everything. */
  async reset(...others: readonly Pack[]): Promise<void> {
    await Promise.all(this.#tabs.map((page) => page.close()));
    this.#tabs = [];
    await writeStored(this.suite.driver, await storedWithWishes([bundledWith(), ...others], {}));
    await this.suite.driver.stopBackground();
  }

  async openPacks(): Promise<PacksObject> {
    const packs = await PacksObject.open(this.suite.driver);
    this.#tabs.push(packs.page);
    return packs;
  }

  /** Closes the tab of a page about packs, whatever goes on in it. */
  async leave({ page }: PacksObject): Promise<void> {
    this.#tabs = this.#tabs.filter((tab) => tab !== page);
    await page.close();
  }

  /** Adds the pack `mine` of the reader's own by its file. */
  async addMine(packs: PacksObject): Promise<void> {
    await packs.choose(await this.file('mine.json', mine));
    await packs.results();
    await packs.press('Close');
  }

  async openStory(): Promise<Page> {
    const page = await this.suite.open('/');
    this.#tabs.push(page);
    return page;
  }

  /** Writes a text, bytes or the JSON of anything else, packed where `name` ends in .gz; gives the path. */
  async file(name: string, content: unknown): Promise<string> {
    const path = join(this.folder, name);
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    const bytes = isWhole ? content : JSON.stringify(content);
    await writeFile(path, name.endsWith('.gz') ? gzipSync(bytes) : bytes);
    return path;
  }
}
