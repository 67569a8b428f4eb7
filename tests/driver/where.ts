import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** “Where Backstory works” in the options, open in a tab. */
export class WhereObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(driver: Driver): Promise<WhereObject> {
    const page = await driver.openOwn('options.html');
    await page.setViewport({ width: 1000, height: 900 });
    await page.locator('#where-all').wait();
    return new WhereObject(page);
  }

  async choose(where: 'all' | 'chosen' | 'click'): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(`label[for="where-${where}"]`).click();
  }

  /** Types sites into the field, and presses Enter. */
  async add(typed: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator('#sites-field').click();
    await this.page.keyboard.type(typed);
    await this.page.keyboard.press('Enter');
  }

  async remove(site: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(`.sites li ::-p-text(Remove: ${site})`).click();
  }

  /** The sites of the list, each with all that stands beside it, once `good` accepts them. */
  rows(good: (rows: string[]) => boolean): Promise<string[]> {
    return eventually(
      () =>
        this.page.evaluate(() =>
          [...document.querySelectorAll('.sites li > span')].map((row) => row.textContent),
        ),
      good,
    );
  }

  /** What is said of the last change, once it says `words`. */
  told(words: string): Promise<string> {
    return eventually(
      () =>
        this.page.evaluate(() =>
          [...document.querySelectorAll('.sites [role=status], .sites [role=alert]')]
            .map((told) => (told as HTMLElement).innerText)
            .join('\n'),
        ),
      (told) => told.includes(words),
    );
  }

  /** What stands in the field. */
  typed(): Promise<string> {
    return this.page.$eval('#sites-field', (field) => (field as HTMLInputElement).value);
  }

  text(): Promise<string> {
    return this.page.$eval('section:has(> #where)', (section) => section.innerText);
  }

  /** All of the section, once it says `words`. */
  says(words: string): Promise<string> {
    return eventually(
      () => this.text(),
      (text) => text.includes(words),
    );
  }
}
