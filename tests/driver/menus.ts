import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** Runs in Firefox's window: our lines in the menu that is open, by id and label; those that cannot be chosen in brackets. */
const LINES = `(() => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return '[]';
  const ours = [...menu.querySelectorAll('menuitem[id^="backstory_"]')].filter((line) => !line.hidden);
  return JSON.stringify(ours.map(({ id, label, disabled }) => [id, disabled ? '(' + label + ')' : label]));
})()`;

/** The menu that a browser opens over a page, as far as it is ours. */
export class MenuObject {
  readonly #driver: Driver;
  readonly #page: Page;

  constructor(driver: Driver, page: Page) {
    this.#driver = driver;
    this.#page = page;
  }

  /** Selects all that stands in an element. */
  async select(selector: string): Promise<void> {
    await this.#page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (element) getSelection()?.selectAllChildren(element);
    }, selector);
  }

  /** Opens it over an element, and tells the labels of our lines. Firefox only. */
  async lines(selector: string): Promise<string[]> {
    const lines = await this.#open(selector);
    await this.#inBrowser(`document.getElementById('contentAreaContextMenu').hidePopup(); ''`);
    return lines.map(([, label]) => label);
  }

  /** Chooses a line of ours over an element, of which all may be selected. */
  async choose(id: 'look-up' | 'add' | 'site', selector: string): Promise<void> {
    if (!this.#driver.inBrowser) return this.#dispatch(id);
    const lines = await this.#open(selector);
    const [line] = lines.find(([one]) => one.endsWith(`_${id}`)) ?? [];
    if (line === undefined) throw new Error(`there is no “${id}” among ${JSON.stringify(lines)}`);
    await this.#inBrowser(
      // Several of them are in a menu of their own, which need not be opened.
      `document.getElementById(${JSON.stringify(line)}).doCommand();
       document.getElementById('contentAreaContextMenu').hidePopup(); ''`,
    );
  }

  async #open(selector: string): Promise<[id: string, label: string][]> {
    await this.#page.bringToFront();
    const { x, y } = await this.#page.evaluate((wanted) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(wanted) ?? document.body);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    await this.#page.mouse.click(x, y, { button: 'right' });
    return eventually(
      async () => JSON.parse(await this.#inBrowser(LINES)) as [string, string][],
      (lines) => lines.length > 0,
    );
  }

  /** Chromium shows its menus to no tool: this is what it tells the background when a line is chosen. */
  async #dispatch(id: string): Promise<void> {
    const selectionText = await this.#page.evaluate(() => String(getSelection()));
    await this.#driver.inBackground?.(
      async (menuItemId, selected, pageUrl) => {
        // It fails where there is no such line.
        await chrome.contextMenus.update(menuItemId, {});
        const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === pageUrl);
        const info = { menuItemId, pageUrl, selectionText: selected, editable: false };
        // Chromium's events have it, its types do not.
        const clicked = chrome.contextMenus.onClicked as unknown as {
          dispatch(...args: unknown[]): void;
        };
        clicked.dispatch(info, tab);
      },
      id,
      selectionText,
      this.#page.url(),
    );
  }

  async #inBrowser(script: string): Promise<string> {
    if (!this.#driver.inBrowser) throw new Error('only Firefox shows its menus');
    return this.#driver.inBrowser(script);
  }
}
