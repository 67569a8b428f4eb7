import { OptionsObject } from '../driver/options.ts';
import { SearchObject } from '../driver/search.ts';
import { marksOf } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { WhereObject } from '../driver/where.ts';
import { refuse } from './article.ts';
import type { Scene, Shown, Size } from './scene.ts';
import type { Stage } from './stage.ts';

/** Backstory's own page: settings, search, and the welcome page. */
export const optionsScenes: readonly Scene[] = [
  { name: 'settings', open: openOptions },
  {
    name: 'settings-refusals',
    changes: true,
    async open(stage, size) {
      await refuse(stage, size);
      const shown = await openOptions(stage, size);
      await shown.page.locator('.refusal').wait();
      return shown;
    },
  },
  {
    name: 'settings-sites',
    changes: true,
    async open(stage, size) {
      const options = await WhereObject.open(stage.driver);
      await options.choose('chosen');
      await options.add('paper.example münchen.example what?');
      await options.page.locator('.sites [role=alert]:not(:empty)').wait();
      await stage.keep(options.page).setViewport(size);
      return { page: options.page };
    },
  },
  { name: 'search', open: (stage, size) => search(stage, size, 'taiwan', '.found-item') },
  {
    name: 'search-nothing',
    open: (stage, size) => search(stage, size, 'zzz', '.search-said:not(:empty)'),
  },
  {
    name: 'add-to-pack',
    async open(stage, size) {
      const page = await stage.openOwn('popup.html', size);
      await page.evaluate(goOnErrand);
      await page.locator('.edit-packs a').wait();
      return { page };
    },
  },
  {
    name: 'welcome',
    async open(stage, size) {
      const page = await stage.openOwn('welcome.html', size);
      await page.bringToFront();
      const marks = await eventually(
        () => marksOf(page),
        ({ length }) => length > 0,
      );
      if (marks.length === 0) throw new Error('nothing is marked on the welcome page');
      return { page };
    },
  },
];

/** Runs in a page of the extension: what the browser's menu does about words that are to be added. */
async function goOnErrand(): Promise<void> {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`errand:${id}`]: { what: 'add', text: 'Jake Sullivan' } });
  location.assign(`options.html#errand=${id}`);
}

async function openOptions(stage: Stage, size: Size): Promise<Shown> {
  const { page } = await OptionsObject.open(stage.driver);
  await stage.keep(page).setViewport(size);
  await page.locator('.pack').wait();
  return { page };
}

async function search(stage: Stage, size: Size, words: string, wanted: string): Promise<Shown> {
  const options = await SearchObject.open(stage.driver);
  await stage.keep(options.page).setViewport(size);
  await options.write(words);
  await options.page.locator(wanted).wait();
  return { page: options.page };
}
