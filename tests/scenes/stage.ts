import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readCatalogue } from '../driver/catalogue.ts';
import type { DrivenBrowser, Driver } from '../driver/driver.ts';
import { buildIn } from '../driver/language.ts';
import { launch } from '../driver/launch.ts';
import { serveSite, type Site } from '../driver/site.ts';
import { storedAtRest, writeStored, type Stored } from '../driver/stored.ts';
import { SIZES, type Scene, type Shown, type Size, type SizeName } from './scene.ts';

/** What the sample article names near its beginning. */
export const NAMED = 'Antony Blinken';

const QUIET = '<!doctype html><html lang="en"><title>Allotments</title><p>A quiet day.</p></html>';

/** A browser that speaks one language, a site with the sample article, and a folder for files. */
export class Stage {
  readonly driver: Driver;
  readonly #site: Site;
  readonly #folder: string;
  readonly #texts: ReadonlyMap<string, string>;
  /** What is stored before anybody has done anything. */
  readonly #fresh: Stored;
  #isChanged = false;
  #tabs: Page[] = [];

  private constructor(driver: Driver, site: Site, folder: string, language: string, fresh: Stored) {
    this.driver = driver;
    this.#site = site;
    this.#folder = folder;
    this.#texts = readCatalogue(language);
    this.#fresh = fresh;
  }

  /** @param language as locales/ names it */
  static async start(browser: DrivenBrowser, language = 'en'): Promise<Stage> {
    const build = language === 'en' ? undefined : await buildIn(browser, language);
    const driver = await launch(browser, build === undefined ? {} : { build });
    const site = await serveSite('assets/sample', { '/quiet': QUIET });
    const folder = build ?? (await mkdtemp(join(tmpdir(), 'backstory-scenes-')));
    return new Stage(driver, site, folder, language, await storedAtRest(driver));
  }

  async close(): Promise<void> {
    await this.driver.close();
    await this.#site.close();
    await rm(this.#folder, { recursive: true });
  }

  /** Opens a scene in the place of the last one, of which nothing is left. */
  async show(scene: Scene, size: SizeName): Promise<Shown> {
    for (const page of this.#tabs.splice(0)) await page.close();
    if (this.#isChanged) {
      await writeStored(this.driver, this.#fresh);
      await this.driver.stopBackground();
    }
    this.#isChanged = scene.changes === true;
    const shown = await scene.open(this, SIZES[size]);
    await shown.page.bringToFront();
    return shown;
  }

  get article(): string {
    return `${this.#site.origin}/article.html`;
  }

  /** A page that names nobody. */
  get quietPage(): string {
    return `${this.#site.origin}/quiet`;
  }

  /** A text of the interface. */
  say(key: string): string {
    const text = this.#texts.get(key);
    if (text === undefined) throw new Error(`the catalogue has no “${key}”`);
    return text;
  }

  /** Has a page closed before the next scene. */
  keep(page: Page): Page {
    this.#tabs.push(page);
    return page;
  }

  /** Opens a page of the web, with a finger where the browser has to be told of that. */
  async visit(url: string, size: Size, hasTouch = false): Promise<Page> {
    const page = this.keep(await this.driver.newPage());
    await page.setViewport({ ...size, hasTouch: hasTouch && this.driver.name === 'chromium' });
    await page.goto(url);
    return page;
  }

  /** Opens one of the extension's own pages. */
  async openOwn(path: string, size: Size): Promise<Page> {
    const page = this.keep(await this.driver.openOwn(path));
    await page.setViewport(size);
    return page;
  }

  /** Writes a text, bytes, or the JSON of anything else; gives the path. */
  async file(name: string, content: unknown): Promise<string> {
    const path = join(this.#folder, name);
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(path, isWhole ? content : JSON.stringify(content));
    return path;
  }
}
