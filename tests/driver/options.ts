import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** The options, open in a tab. */
export class OptionsObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(driver: Driver): Promise<OptionsObject> {
    const options = new OptionsObject(await driver.openOwn('options.html'));
    await eventually(
      () => options.page.evaluate(() => document.querySelector('h2#refusals') !== null),
      (isThere) => isThere,
    );
    return options;
  }

  /** Everything that is written in it. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** What is listed: where, and there each name with all that stands under it. */
  listed(): Promise<[place: string, rows: string[]][]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.refusal-group')].map((group): [string, string[]] => [
        group.querySelector('h3')?.textContent ?? '',
        [...group.querySelectorAll('.refusal')].map((row) =>
          [...row.querySelectorAll('p')].map((line) => line.textContent).join('; '),
        ),
      ]),
    );
  }

  /** The words of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.textContent ?? '');
  }

  /** Presses the first button whose words begin with `label`, as the keyboard would. */
  async press(label: string): Promise<void> {
    const pressed = await this.page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((candidate) =>
        candidate.textContent.startsWith(wanted),
      );
      button?.focus();
      button?.click();
      return button !== undefined;
    }, label);
    if (!pressed) throw new Error(`the options have no “${label}”`);
  }
}
