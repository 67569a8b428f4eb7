import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { dropFiles, holdFile } from './drop.ts';
import { eventually } from './wait.ts';

/** One pack as the list shows it. */
export interface SeenPack {
  readonly title: string;
  /** What stands under the title, a line each. */
  readonly facts: readonly string[];
  readonly on: boolean;
  readonly isPrivate: boolean;
}

/** One file as the panel for adding packs shows it. */
export interface SeenImport {
  readonly file: string;
  readonly words: string;
  readonly isOver: boolean;
}

/** The part of the options about packs, open in a tab. */
export class PacksObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(driver: Driver): Promise<PacksObject> {
    const packs = new PacksObject(await driver.openOwn('options.html'));
    await packs.page.setViewport({ width: 1000, height: 900 });
    await eventually(
      () => packs.page.evaluate(() => document.querySelector('.packs') !== null),
      (isThere) => isThere,
    );
    return packs;
  }

  /** The list, once `good` accepts it. */
  packs(good: (packs: SeenPack[]) => boolean = () => true): Promise<SeenPack[]> {
    return eventually(
      () =>
        this.page.evaluate(() =>
          [...document.querySelectorAll('.pack')].map((row) => ({
            title: row.querySelector('h3')?.textContent ?? '',
            facts: [...row.querySelectorAll('.pack-facts p')].map((line) => line.textContent),
            on: row.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true',
            isPrivate: row.querySelector<HTMLInputElement>('.check input')?.checked === true,
          })),
        ),
      good,
    );
  }

  /** The titles in the list, once they are these. */
  async titles(...wanted: readonly string[]): Promise<string[]> {
    const seen = await this.packs(
      (packs) => packs.map(({ title }) => title).join() === wanted.join(),
    );
    return seen.map(({ title }) => title);
  }

  /** The files that are being added, once `good` accepts them. */
  imports(good: (imports: SeenImport[]) => boolean): Promise<SeenImport[]> {
    return eventually(
      () =>
        this.page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.import-row')].map((row) => ({
            file: row.querySelector('.import-file')?.textContent ?? '',
            words: row.innerText,
            isOver: row.querySelector('.import-result') !== null,
          })),
        ),
      good,
      60_000,
    );
  }

  /** What became of the files that are being added, once all of them are through. */
  async results(count = 1): Promise<string[]> {
    const seen = await this.imports(
      (imports) => imports.length === count && imports.every(({ isOver }) => isOver),
    );
    return seen.map(({ words }) => words);
  }

  /** Chooses files as with the browser's dialogue. */
  async choose(...files: readonly string[]): Promise<void> {
    const input = await this.page.$('input#pack-files');
    if (!input) throw new Error('there is no way to choose files');
    await input.uploadFile(...files);
  }

  /** Drops files on the page. */
  drop(driver: Driver, ...files: readonly string[]): Promise<void> {
    return dropFiles(driver, this.page, files);
  }

  /** Holds a file over the page, and does not let go of it. */
  hold(driver: Driver): Promise<void> {
    return holdFile(driver, this.page);
  }

  /** Presses what is called `label`, where several are so, that about `title`, as the keyboard would. */
  async press(label: string, title = ''): Promise<void> {
    const pressed = await this.page.evaluate(
      (wanted, about) => {
        const controls = document.querySelectorAll<HTMLElement>('button, .check input, a');
        const control = [...controls].find((candidate) => {
          const named = candidate instanceof HTMLInputElement ? candidate.labels?.[0] : candidate;
          const name = named?.textContent.trim() ?? '';
          return name.startsWith(wanted) && name.endsWith(about) && candidate.checkVisibility();
        });
        control?.focus();
        control?.click();
        return control !== undefined;
      },
      label,
      title,
    );
    if (!pressed) throw new Error(`there is no “${label}” of “${title}”`);
  }

  /** The name of what has the focus: of a heading, a button or a field. */
  focused(good: (name: string) => boolean = () => true): Promise<string> {
    return eventually(
      () =>
        this.page.evaluate(() => {
          const { activeElement: one } = document;
          if (one instanceof HTMLInputElement) return one.labels?.[0]?.textContent ?? '';
          return one?.textContent ?? '';
        }),
      good,
    );
  }

  /** What screen readers are told, once `good` accepts it. */
  told(good: (words: string) => boolean): Promise<string> {
    return eventually(
      () =>
        this.page.evaluate(() =>
          [...document.querySelectorAll('[role=status], [role=alert]')]
            .map((one) => one.textContent)
            .join(' '),
        ),
      good,
    );
  }
}
