import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** One result: its words, and what stands under it. */
export type SeenResult = readonly [words: string, about: string];

/** The search on Backstory's own page, open in a tab. */
export class SearchObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(driver: Driver): Promise<SearchObject> {
    const search = new SearchObject(await driver.openOwn('options.html'));
    await eventually(
      () => search.page.evaluate(() => document.querySelector('#search-field') !== null),
      (isThere) => isThere,
    );
    return search;
  }

  /** Writes into the field, in place of what is there, as a hand would. */
  async write(text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#search-field');
      field?.focus();
      field?.select();
    });
    await this.page.keyboard.type(text);
  }

  /** What was found, once `good` accepts it. */
  results(good: (results: SeenResult[]) => boolean): Promise<SeenResult[]> {
    return eventually(
      () =>
        this.page.evaluate(() =>
          [...document.querySelectorAll('.found-item')].map((item): [string, string] => [
            item.querySelector('a')?.textContent ?? '',
            item.querySelector('.found-about')?.textContent ?? '',
          ]),
        ),
      good,
    );
  }

  /** What is said of the results, once `good` accepts it. */
  said(good: (words: string) => boolean): Promise<string> {
    return eventually(
      () => this.page.evaluate(() => document.querySelector('.search-said')?.textContent ?? ''),
      good,
    );
  }

  /** The words of what has the focus, or what is written in it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: one } = document;
      return one instanceof HTMLInputElement ? one.value : (one?.textContent ?? '');
    });
  }
}
