import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** The popup, opened in a tab of its own over the tab that it is about. */
export class PopupObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * @param url the address of the tab that the popup is to be about, the newest one of them; null for
   * the newest whose address the browser keeps to itself.
   */
  static async over(driver: Driver, url: string | null): Promise<PopupObject> {
    const page = await driver.openOwn('popup.html');
    const tabId = await page.evaluate(async (wanted) => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      const tabs = await browser.tabs.query({});
      return tabs.findLast((tab) => (tab.url ?? null) === wanted)?.id;
    }, url);
    if (tabId === undefined) throw new Error(`no tab shows ${String(url)}`);
    await page.close();
    const popup = new PopupObject(await driver.openOwn(`popup.html?tab=${String(tabId)}`));
    await popup.settled();
    return popup;
  }

  /** Waits until something is shown and the page has been read. */
  async settled(patience = 3_000): Promise<void> {
    await eventually(
      () =>
        this.page.evaluate(
          () =>
            document.querySelector('.briefing, .message') !== null &&
            document.querySelector('.reading')?.textContent === '',
        ),
      (ready) => ready,
      patience,
    );
  }

  /** The rows of the list: name and what stands at its end (a count, or "2 of 5"). */
  rows(): Promise<[name: string, count: string][]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.entity')].map((row): [string, string] => [
        row.querySelector('.entity-name')?.textContent ?? '',
        row.querySelector('.entity-count [aria-hidden]')?.textContent ?? '',
      ]),
    );
  }

  /** Throws a switch, and waits until it shows that it is thrown. */
  async throw(label: string): Promise<void> {
    const state = () =>
      this.page.evaluate(
        (wanted) =>
          [...document.querySelectorAll('[role=switch]')]
            .find((one) => (one.textContent ?? '').trim().startsWith(wanted))
            ?.getAttribute('aria-checked'),
        label,
      );
    const before = await state();
    await this.press(label);
    await eventually(state, (now) => now !== before);
  }

  /** Everything that is written in it. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Presses the button or switch whose visible words begin with `label`. */
  async press(label: string): Promise<void> {
    const pressed = await this.page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((candidate) =>
        (candidate.textContent ?? '').trim().startsWith(wanted),
      );
      button?.click();
      return button !== undefined;
    }, label);
    if (!pressed) throw new Error(`the popup has no “${label}”`);
  }
}
