import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** Where a step has led. */
export interface Step {
  readonly index: number;
  readonly of: number;
}

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
