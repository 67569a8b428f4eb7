import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { CardObject } from '../driver/card.ts';
import { markTexts } from '../driver/marks.ts';
import { readStored, writeStored, type Stored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { openCard, pageWith, startSuite, type Suite } from './suite.ts';

/** A page on which “Wang” is marked because of “Wang Yi”, and what is marked before and without it. */
const STORY = pageWith(
  '<p>Antony Blinken came.</p><p>Wang Yi met him.</p><p>The day after, Wang went home.</p>',
);
export const ALL = ['Antony Blinken', 'Wang Yi', 'Wang'];
export const LEFT = ['Antony Blinken', 'Wang Yi'];

/** A browser in which nothing is refused at the start of each test, and its open tabs. */
export class RefusingSuite {
  readonly suite: Suite;
  readonly #clean: Stored;
  #tabs: Page[] = [];

  private constructor(suite: Suite, clean: Stored) {
    this.suite = suite;
    this.#clean = clean;
  }

  static async start(pages: Readonly<Record<string, string>> = {}): Promise<RefusingSuite> {
    const suite = await startSuite({ '/one': STORY, '/two': STORY, ...pages });
    const page = await suite.open('/one');
    await marksBecome(page, ALL);
    await page.close();
    return new RefusingSuite(suite, await readStored(suite.driver));
  }

  /** Closes all tabs and forgets what was refused. */
  async reset(): Promise<void> {
    await Promise.all(this.#tabs.map((page) => page.close()));
    this.#tabs = [];
    await writeStored(this.suite.driver, this.#clean);
  }

  /** Has a tab closed by `reset`. */
  keep(page: Page): void {
    this.#tabs.push(page);
  }

  /** Opens a page, and waits until `marks` are marked on it. */
  async open(path: string, marks = ALL, origin = this.suite.site.origin): Promise<Page> {
    const page = await this.suite.driver.newPage();
    this.keep(page);
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(`${origin}${path}`);
    const seen = await marksBecome(page, marks);
    if (seen.join() !== marks.join()) throw new Error(`${path} marks ${seen.join()}`);
    return page;
  }

  /** Says “not this one” on the card over a mark, and how far that goes. */
  async refuse(page: Page, text: string, reach: string): Promise<CardObject> {
    await page.bringToFront();
    const card = await openCard(this.suite, page, text);
    await card.press('Not this one');
    // As long as it takes to read the choices; a press before that is no answer.
    await sleep(600);
    await card.press(reach);
    return card;
  }

  /** The refusals that are on the disk. */
  async stored(): Promise<unknown[]> {
    const { local } = await readStored(this.suite.driver);
    return Object.entries(local).flatMap(([key, value]) =>
      key.startsWith('refused:') ? [value] : [],
    );
  }
}

/** What is marked after so long that an answer to what was just said would have come. */
export async function marksStay(page: Page): Promise<string[]> {
  await page.bringToFront();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
  return markTexts(page);
}

/** What is marked once it is `marks`, or after some time. */
export async function marksBecome(page: Page, marks: readonly string[]): Promise<string[]> {
  // A tab behind others paints nothing.
  await page.bringToFront();
  return eventually(
    () => markTexts(page),
    (texts) => texts.join() === marks.join(),
  );
}
