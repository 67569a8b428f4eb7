import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/** The editor of a pack, open in a tab. */
export class EditorObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param place `PACK` or `PACK/ENTITY` */
  static async open(driver: Driver, place: string): Promise<EditorObject> {
    return EditorObject.in(await driver.openOwn(`options.html#edit=${place}`));
  }

  /** The editor in a tab where something else has opened it. */
  static async in(page: Page): Promise<EditorObject> {
    const editor = new EditorObject(page);
    await eventually(
      () => editor.heading(),
      (heading) => heading !== '',
    );
    return editor;
  }

  /** What is edited; empty while nothing is shown. */
  heading(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('.edit h1')?.textContent ?? '');
  }

  /** Everything that is written in it. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until the editor tells of what was done with words that begin so. */
  told(start: string): Promise<string> {
    return eventually(
      () => this.page.evaluate(() => document.querySelector('.edit-told')?.textContent ?? ''),
      (told) => told.startsWith(start),
    );
  }

  /** What stands in the first field of this path, such as `names[0].text`. */
  value(path: string): Promise<string | undefined> {
    return this.page.evaluate(
      (wanted) =>
        document.querySelector<HTMLInputElement>(`[data-path="${wanted}"] .edit-input`)?.value,
      path,
    );
  }

  /** Writes into the first field of this path, in place of what is there, as a hand would. */
  async write(path: string, text: string): Promise<void> {
    const field = `[data-path="${path}"] .edit-input`;
    await this.page.locator(field).wait();
    // Not under the row of buttons that stays at the edge of the window.
    await this.page.evaluate(
      (selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }),
      field,
    );
    await this.page.locator(field).click();
    await this.page.evaluate(() => {
      const active = document.activeElement;
      if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)
        active.select();
    });
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  /** Chooses in a search for entities: the first that is found. */
  async choose(path: string, words: string): Promise<void> {
    await this.write(path, words);
    await this.page.locator('[role=option]').wait();
    await this.page.keyboard.press('Enter');
  }

  /** Presses the first button, box or fold whose words begin with `label`, within what `around` selects, as the keyboard would. */
  async press(label: string, around = 'body'): Promise<void> {
    const press = () =>
      this.page.evaluate(
        (wanted, within) => {
          const all = document
            .querySelector(within)
            ?.querySelectorAll<HTMLElement>('button, label, summary');
          const found = [...(all ?? [])].find((one) => one.innerText.trim().startsWith(wanted));
          found?.focus();
          found?.click();
          return found !== undefined;
        },
        label,
        around,
      );
    if (!(await eventually(press, (pressed) => pressed))) throw new Error(`there is no “${label}”`);
  }

  /** The fields that are marked as wrong, and the sentence beside each. */
  problems(): Promise<[path: string, problem: string][]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.edit-field:has([aria-invalid])')].map(
        (field): [string, string] => [
          field.getAttribute('data-path') ?? '',
          field.querySelector('.edit-problem')?.textContent ?? '',
        ],
      ),
    );
  }

  /** The path of the field that has the focus. */
  focused(): Promise<string | null | undefined> {
    return this.page.evaluate(() =>
      document.activeElement?.closest('.edit-field')?.getAttribute('data-path'),
    );
  }

  /** Gives the entity that is open another first name, and saves. */
  async rename(name: string): Promise<void> {
    await this.write('names[0].text', name);
    await this.press('Save');
    await this.told('Saved');
  }
}
