import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BackupObject } from '../driver/backup.ts';
import { markTexts } from '../driver/marks.ts';
import { PacksObject } from '../driver/packs.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { bundledWith, mine, storedWithWishes } from './stored-packs.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

const STORY = pageWith('<p>Antony Blinken wrote to Ada Moor of the Port Board.</p>');

/** A browser that saves files, with two packs in it, and the packs page open. */
export class BackupSuite {
  readonly suite: Suite;
  readonly folder: string;
  readonly downloads: string;
  readonly #open = new Set<Page>();
  #packs: PacksObject | undefined;

  private constructor(suite: Suite, folder: string, downloads: string) {
    this.suite = suite;
    this.folder = folder;
    this.downloads = downloads;
  }

  static async start(): Promise<BackupSuite> {
    const folder = await mkdtemp(join(tmpdir(), 'backstory-backup-'));
    const [downloads, profile] = [join(folder, 'downloads'), join(folder, 'profile')];
    await mkdir(downloads);
    await mkdir(profile);
    const suite = await startSuite({ '/': STORY }, { profile, downloads });
    return new BackupSuite(suite, folder, downloads);
  }

  async close(): Promise<void> {
    await this.suite.close();
    await rm(this.folder, { recursive: true });
  }

  /** The packs page, once `startFrom` has opened it. */
  get packs(): PacksObject {
    if (!this.#packs) throw new Error('the packs page is not open');
    return this.#packs;
  }

  get backup(): BackupObject {
    return new BackupObject(this.packs.page);
  }

  /** Both packs, this said of them, and these settings; `staging` as well. */
  async startFrom(
    wishes: Parameters<typeof storedWithWishes>[1],
    settings: Readonly<Record<string, unknown>>,
    staging: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.closeTabs();
    const { database, local } = await storedWithWishes([bundledWith(), mine], wishes);
    if (!database) throw new Error('there is a database');
    await writeStored(this.suite.driver, {
      database: { ...database, tables: { ...database.tables, staging } },
      local: { ...local, ...settings },
    });
    await this.suite.driver.stopBackground();
    this.#packs = await PacksObject.open(this.suite.driver);
    this.closeLater(this.#packs.page);
  }

  closeLater(page: Page): void {
    this.#open.add(page);
  }

  async closeTabs(): Promise<void> {
    for (const page of this.#open) await page.close();
    this.#open.clear();
  }

  /** What the reader has said, and of each pack what is stored beside its copy. */
  async state() {
    const { database, local } = await readStored(this.suite.driver);
    const { heads = {}, shelf = {}, edits = {}, staging = {} } = database?.tables ?? {};
    const settings = Object.entries(local).filter(([key]) => /^(?:off|refused|bundled)/.test(key));
    const own = Object.entries(edits).map(([key, record]) => {
      // Where it stands in its pack is found out anew.
      const { at: _, ...rest } = JSON.parse((record as { json: string }).json);
      return [key, rest];
    });
    return {
      packs: Object.keys(heads).toSorted(),
      shelf,
      edits: Object.fromEntries(own),
      settings: Object.fromEntries(settings),
      staging,
    };
  }

  /** What is marked in the story, once it is that. */
  async marks(...texts: readonly string[]): Promise<string[]> {
    const page = await this.suite.open('/');
    this.closeLater(page);
    return eventually(
      () => markTexts(page),
      (found) => found.join() === texts.join(),
    );
  }
}
