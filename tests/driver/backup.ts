import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { eventually } from './wait.ts';

/** The part of the options about back-ups, open in a tab. */
export class BackupObject {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What it says, once `good` accepts it. */
  said(good: (words: string) => boolean): Promise<string> {
    return eventually(
      () => this.#page.evaluate(() => document.querySelector('.backup-said')?.textContent ?? ''),
      good,
      30_000,
    );
  }

  /** Saves a back-up in the browser's folder for downloads, and gives it this name there. */
  async save(downloads: string, name: string): Promise<string> {
    await this.press('backup-save');
    await this.said((words) => words.includes('handed to the browser'));
    const files = await eventually(
      () => readdir(downloads),
      // Browsers write under other names first, Firefox beside an empty file of this one.
      (names) => names.some(isSaved) && !names.some((one) => one.endsWith('.part')),
    );
    const path = join(downloads, name);
    await rename(join(downloads, files.find(isSaved) ?? ''), path);
    return path;
  }

  /** Chooses a file as with the browser's dialogue; gives what the reader is asked, or told at once. */
  async choose(path: string): Promise<string> {
    const input = await this.#page.$('input#backup-file');
    if (!input) throw new Error('there is no way to choose a back-up');
    await input.uploadFile(path);
    return eventually(
      () =>
        this.#page.evaluate(
          () => document.querySelector('.question, .backup-said .problem')?.textContent ?? '',
        ),
      (words) => words !== '',
    );
  }

  /** Brings a file back, and gives what became of it. */
  async restore(path: string): Promise<string> {
    const words = await this.choose(path);
    if (words.includes('not brought back')) return words;
    await this.answer('Bring it back');
    return this.said((told) => /is back:|not brought back|Cancelled/.test(told));
  }

  async answer(label: string): Promise<void> {
    await this.#page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.question button')];
      buttons.find((one) => one.textContent === wanted)?.click();
    }, label);
  }

  async press(id: string): Promise<void> {
    await this.#page.evaluate((wanted) => document.getElementById(wanted)?.click(), id);
  }
}

/** As the button names it. */
function isSaved(file: string): boolean {
  return /^backstory-\d{4}-\d\d-\d\d\.zip$/.test(file);
}
