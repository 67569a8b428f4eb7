/**
 * npm run bench [-- FOLDER]
 *
 * Builds Backstory and measures it in both browsers: sizes, marks, cards. FOLDER, if given, is
 * `test/test-pages` of a copy of github.com/mozilla/readability, for real news pages.
 */
import { execFileSync } from 'node:child_process';
import type { DrivenBrowser } from '../tests/driver/driver.ts';
import { launch } from '../tests/driver/launch.ts';
import { NEWS_PAGES, pathOf, serveNews } from '../tests/driver/news.ts';
import { serveSite } from '../tests/driver/site.ts';
import { measureHovering } from './bench/hovering.ts';
import { madeUpPage } from './bench/made-up.ts';
import { measurePainting, type Painted } from './bench/painting.ts';
import { hoverTable, legend, paintTable, sizeTable } from './bench/report.ts';
import { sizeRows } from './bench/sizes.ts';
import { findBrowsers } from './browsers.ts';

const [folder] = process.argv.slice(2);
/** Isolated pages have clocks of 5 µs (Chromium) and 20 µs (Firefox) instead of 100 µs and 1 ms. */
const PRECISE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;
for (const build of ['chrome', 'firefox']) {
  execFileSync('wxt', ['build', '-b', build], { stdio: 'ignore' });
}

const made = { '/100-kB': madeUpPage(100_000), '/1-MB': madeUpPage(1_000_000) };
const own = await serveSite('assets/sample', made, PRECISE);
const news = folder === undefined ? undefined : await serveNews(folder, PRECISE);
const article = `${own.origin}/article.html`;
const pages = new Map([
  ['sample article', article],
  ['made up, 100 kB', `${own.origin}/100-kB`],
  ['made up, 1 MB', `${own.origin}/1-MB`],
]);
if (news) for (const name of NEWS_PAGES) pages.set(name, news.origin + pathOf(name));

console.log(`\n## Sizes, bytes\n\n${sizeTable(await sizeRows('.output/chrome-mv3'))}`);
for (const browser of ['chromium', 'firefox'] as const) await measure(browser);
console.log(legend());
await own.close();
await news?.close();

async function measure(browser: DrivenBrowser): Promise<void> {
  const driver = await launch(browser);
  const bare = await launch(browser, { bare: true });
  const painted: [string, Painted][] = [];
  for (const [name, url] of pages) {
    painted.push([name, await measurePainting({ driver, bare }, url)]);
  }
  console.log(`\n## ${browser}: from ready text to painted marks, ms\n\n${paintTable(painted)}`);
  const hovered = await measureHovering(driver, article);
  console.log(
    `\n## ${browser}: from the end of the rest to the card, ms\n\n${hoverTable(hovered)}`,
  );
  await driver.close();
  await bare.close();
}
