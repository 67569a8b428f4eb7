import { launch } from '../../tests/driver/launch.ts';
import { serveNews } from '../../tests/driver/news.ts';
import { serveSite } from '../../tests/driver/site.ts';
import { SIZES } from './annotate-pages.ts';
import type { Asked } from './arguments.ts';
import { bundleKit } from './kit.ts';
import { madeUpNames } from './made-up-names.ts';
import { madeUpPage, pageOf } from './made-up-text.ts';
import { MARKED } from './painting.ts';
import type { Bench } from './section.ts';

/** Isolated pages have clocks of 5 µs (Chromium) and 20 µs (Firefox) instead of 100 µs and 1 ms. */
const PRECISE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Names on the pages that are made up, and words from one to the next. */
const NAMES = 500;
const GAP = 40;

/** Names of the bundled pack, for pages that the extension is to mark. */
const BUNDLED = ['Antony Blinken', 'Xi Jinping', 'Taiwan', 'the South China Sea', 'Wang Yi'];

const MARKED_SIZES = [100_000, 1_000_000];

/** Serves the pages and bundles what is put into them. */
export async function startBench({
  folder,
  quick,
}: Pick<Asked, 'folder' | 'quick'>): Promise<{ bench: Bench; close: () => Promise<void> }> {
  const own = await serveSite('assets/sample', pages(), PRECISE);
  const news = folder === undefined ? undefined : await serveNews(folder, PRECISE);
  const start = performance.now();
  const bench: Bench = {
    kit: await bundleKit(),
    own,
    news,
    async drive(browser, options, work) {
      const driver = await launch(browser, options);
      try {
        return await work(driver);
      } finally {
        await driver.close();
      }
    },
    loads: (usual) => (quick ? 1 : usual),
    some: (values) => (quick ? values.slice(0, 2) : values),
    say(what) {
      const seconds = Math.round((performance.now() - start) / 1_000);
      console.warn(`${String(seconds).padStart(5)} s  ${what}`);
    },
  };
  return {
    bench,
    async close() {
      await own.close();
      await news?.close();
    },
  };
}

function pages(): Record<string, string> {
  const names = madeUpNames(NAMES).map(({ text }) => text);
  const made: Record<string, string> = { '/blank': pageOf('') };
  for (const size of SIZES) made[`/size-${String(size)}`] = madeUpPage(size, names, GAP);
  for (const size of MARKED_SIZES) {
    made[`/marked-${String(size)}`] = madeUpPage(size, BUNDLED, 200);
  }
  for (const { marks, size } of MARKED) {
    // A word of the text and its blank are six characters on average.
    made[`/marks-${String(marks)}`] = madeUpPage(size, names, size / 6 / marks);
  }
  return made;
}
