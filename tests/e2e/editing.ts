import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { EditorObject } from '../driver/editor.ts';
import { writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { bundledWith, mine, storedOf } from './stored-packs.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

/** A page whose text names entries of packs, and editors beside it. */
export interface Editing {
  readonly suite: Suite;
  /** Anew before each test, with both packs as they were. */
  readonly page: Page;
  /** Opens an editor. @param place `PACK` or `PACK/ENTITY` */
  readonly edit: (place: string) => Promise<EditorObject>;
  /** All words of the card of a name. */
  readonly cardText: (name: string) => Promise<string>;
  /** Closes a page after the test. */
  closing(page: Page): void;
}

/** Has all tests of a file begin with the bundled pack, `mine`, and a page of `text` that is marked. */
export function startEditing(text: string): Editing {
  let suite: Suite;
  let page: Page;
  const open: Page[] = [];
  beforeAll(async () => {
    suite = await startSuite({ '/': pageWith(`<p>${text}</p>`) });
  });
  afterAll(() => suite.close());
  beforeEach(async () => {
    await writeStored(suite.driver, await storedOf(bundledWith(), mine));
    await suite.driver.stopBackground();
    page = await suite.open('/');
    open.push(page);
    await markOf(page, 'Ada Moor');
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  return {
    get suite() {
      return suite;
    },
    get page() {
      return page;
    },
    closing: (one) => void open.push(one),
    async edit(place) {
      const editor = await EditorObject.open(suite.driver, place);
      open.push(editor.page);
      return editor;
    },
    async cardText(name) {
      await page.bringToFront();
      const card = new CardObject(suite.driver, page);
      // What was edited has the page read again: who rests on a name just then comes again.
      const come = async () => {
        await card.leave();
        await card.hover(await markOf(page, name));
        return card.opened(2_000);
      };
      if (!(await eventually(come, (seen) => seen !== null))) throw new Error(`no card of ${name}`);
      await card.in((root) => root.querySelector<HTMLElement>('.quotes-more')?.click());
      const words = (await card.read())?.text ?? '';
      await card.escape();
      await card.leave();
      return words;
    },
  };
}
