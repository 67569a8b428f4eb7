import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { PacksObject } from '../driver/packs.ts';
import { writeStored } from '../driver/stored.ts';
import { bundledWith, storedWithWishes } from './stored-packs.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

/** Names Antony Blinken, of the bundled pack, and two of strikePack(). */
const STORY = 'Antony Blinken wrote to Ada Moor of the Port Board.';

/** A browser in which only the bundled pack is installed at the start of each test, and files of packs. */
export class PacksSuite {
  readonly suite: Suite;
  readonly #folder: string;
  #tabs: Page[] = [];

  private constructor(suite: Suite, folder: string) {
    this.suite = suite;
    this.#folder = folder;
  }

  static async start(): Promise<PacksSuite> {
    const folder = await mkdtemp(join(tmpdir(), 'backstory-packs-'));
    return new PacksSuite(await startSuite({ '/': pageWith(`<p>${STORY}</p>`) }), folder);
  }

  async close(): Promise<void> {
    await this.suite.close();
    await rm(this.#folder, { recursive: true });
  }

  /** Closes all tabs and puts the bundled pack in place of everything. */
  async reset(): Promise<void> {
    await Promise.all(this.#tabs.map((page) => page.close()));
    this.#tabs = [];
    await writeStored(this.suite.driver, await storedWithWishes([bundledWith()], {}));
    await this.suite.driver.stopBackground();
  }

  async openPacks(): Promise<PacksObject> {
    const packs = await PacksObject.open(this.suite.driver);
    this.#tabs.push(packs.page);
    return packs;
  }

  async openStory(): Promise<Page> {
    const page = await this.suite.open('/');
    this.#tabs.push(page);
    return page;
  }

  /** Writes a file, packed where its name ends in .gz, and gives its path. */
  async file(name: string, content: unknown): Promise<string> {
    const path = join(this.#folder, name);
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text);
    return path;
  }
}
