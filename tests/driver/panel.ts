import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** The page of the side panel, open in a tab of its own. */
export class PanelObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param hash the end of the address: what is to be shown */
  static async open(driver: Driver, hash = ''): Promise<PanelObject> {
    const panel = new PanelObject(await driver.openOwn(`sidepanel.html${hash}`));
    await panel.text((text) => text.trim().length > 40);
    return panel;
  }

  /** Everything that is written in it, once `good` accepts it. */
  text(good: (text: string) => boolean = () => true): Promise<string> {
    return eventually(() => this.page.evaluate(() => document.body.innerText), good);
  }

  /** The heading of the view that is shown. */
  heading(good: (text: string) => boolean = () => true): Promise<string> {
    return eventually(
      () =>
        this.page.evaluate(
          () =>
            [...document.querySelectorAll('h1')].find((one) => one.checkVisibility())?.innerText ??
            '',
        ),
      good,
    );
  }

  /** The words of all that matches and can be seen, once `good` accepts them. */
  all(selector: string, good: (words: string[]) => boolean = () => true): Promise<string[]> {
    return eventually(
      () =>
        this.page.evaluate(
          (wanted) =>
            [...document.querySelectorAll<HTMLElement>(wanted)]
              .filter((one) => one.checkVisibility())
              .map((one) => one.innerText.trim()),
          selector,
        ),
      good,
    );
  }

  /** Presses the link or button that can be seen and whose words begin with `label`. */
  async press(label: string): Promise<void> {
    const pressed = await this.page.evaluate((wanted) => {
      const one = [
        ...document.querySelectorAll<HTMLElement | SVGElement>('a, button, summary'),
      ].find(
        (candidate) =>
          candidate.checkVisibility() &&
          // A link in a drawing has no such text.
          candidate instanceof HTMLElement &&
          candidate.innerText.trim().startsWith(wanted),
      );
      if (one instanceof HTMLElement) one.click();
      return one !== undefined;
    }, label);
    if (!pressed) throw new Error(`the panel has no “${label}”`);
  }

  /** The words of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: one } = document;
      if (!one || one === document.body) return '';
      return one instanceof HTMLElement
        ? one.innerText.trim()
        : (one.getAttribute('aria-label') ?? '');
    });
  }

  /** Presses Tab until what has the focus begins with `label`. */
  async tabTo(label: string): Promise<void> {
    for (let i = 0; i < 60; i++) {
      if ((await this.focused()).startsWith(label)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not get to “${label}”`);
  }
}

/**
 * What is written in the real side panel, seen from another page of the extension, once `good` accepts
 * it; empty where none is open.
 */
export function realPanelText(own: Page, good: (text: string) => boolean): Promise<string> {
  return eventually(
    () =>
      own.evaluate(() => {
        const { browser = chrome } = globalThis as { browser?: typeof chrome };
        const panel = browser.extension
          .getViews({})
          .find(({ location }) => location.pathname === '/sidepanel.html');
        // One that is only opening has no body yet.
        return panel?.document.querySelector('body')?.innerText ?? '';
      }),
    good,
  );
}
