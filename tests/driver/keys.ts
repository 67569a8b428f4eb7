import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** Where a step has led. */
export interface Step {
  readonly index: number;
  readonly of: number;
}

/** The letter that goes with Alt and Shift. */
const KEYS = { 'next-mention': 'J', 'previous-mention': 'K', 'open-card': 'G' } as const;

/**
 * What the browser's commands do. No test tool can press keys that the browser itself listens for, so this
 * says to the page what the background says when it hears of them.
 */
export class KeysObject {
  readonly #driver: Driver;
  readonly #page: Page;

  constructor(driver: Driver, page: Page) {
    this.#driver = driver;
    this.#page = page;
  }

  /** What happens when the reader presses the keys of a command: the browser tells the background. */
  async press(command: keyof typeof KEYS): Promise<void> {
    await this.#page.bringToFront();
    if (this.#driver.inBrowser) {
      await this.#driver.inBrowser(
        `[...Services.wm.getMostRecentWindow('navigator:browser').document
           .querySelectorAll('keyset[id^="ext-keyset-id-"] key')]
           .find((key) => key.getAttribute('key') === '${KEYS[command]}').doCommand(); ''`,
      );
      return;
    }
    await this.#driver.inBackground?.(
      async (name, url) => {
        const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
        // Chromium's events have it, its types do not.
        const heard = chrome.commands.onCommand as unknown as {
          dispatch(...args: unknown[]): void;
        };
        heard.dispatch(name, tab);
      },
      command,
      this.#page.url(),
    );
  }

  step(by: 1 | -1): Promise<Step | null> {
    return this.#tell({ type: 'page.step', by }) as Promise<Step | null>;
  }

  async open(): Promise<void> {
    await this.#tell({ type: 'page.open' });
  }

  /** "Tell how many names the page mentions". */
  async tell(entities: number, mentions: number): Promise<void> {
    await this.#tell({ type: 'page.tell', entities, mentions });
  }

  async #tell(command: object): Promise<unknown> {
    const own = await this.#driver.openOwn('popup.html');
    try {
      return await own.evaluate(
        async (url, message) => {
          const { browser = chrome } = globalThis as { browser?: typeof chrome };
          const tab = (await browser.tabs.query({})).findLast((one) => one.url === url);
          return browser.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
        },
        this.#page.url(),
        command,
      );
    } finally {
      await own.close();
      await this.#page.bringToFront();
    }
  }
}
