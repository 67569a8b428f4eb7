/**
 * npm run real-pages -- FOLDER
 *
 * Opens news pages as they were published, in both browsers, and compares what the page, the cards
 * and the popup say of them. FOLDER is `test/test-pages` of a copy of github.com/mozilla/readability.
 * Build first.
 */
import { launch } from '../tests/driver/launch.ts';
import { NEWS_PAGES, pathOf, serveNews } from '../tests/driver/news.ts';
import { findBrowsers } from './browsers.ts';
import { inspect } from './real-pages/inspect.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder: npm run real-pages -- FOLDER');

const site = await serveNews(folder);
const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

const failures: string[] = [];
console.log('| page | browser | marks | cut off | popup | cards right | covered | DOM | result |');
console.log('| --- | --- | --: | --: | --: | --: | --: | --- | --- |');
for (const browser of ['chromium', 'firefox'] as const) {
  const driver = await launch(browser);
  const bare = await launch(browser, { bare: true });
  for (const name of NEWS_PAGES) {
    const seen = await inspect({ driver, bare }, `${site.origin}${pathOf(name)}`);
    failures.push(...seen.problems.map((problem) => `${name}, ${browser}: ${problem}`));
    const cells = [
      name,
      browser,
      seen.marks,
      seen.clipped,
      seen.listed,
      `${String(seen.cards.tried - seen.cards.problems.length)} of ${String(seen.cards.tried)}`,
      seen.cards.covered,
      seen.sameDom ? 'same' : 'differs',
      seen.problems.length === 0 ? 'ok' : 'FAILED',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  await driver.close();
  await bare.close();
}
await site.close();

console.log(
  `
marks: painted, found by scrolling through the page. cut off: mentions in text that a box
of the page cuts off, such as the far pictures of a carousel. popup: mentions that it counts. cards right: of a
sample over the whole page, those that show an entity of the popup which the marked text is a name of,
and close on Escape. covered: marks of the sample that lie under something else of the page, where no
pointer gets to them. DOM: against a browser without Backstory, byte for byte.`,
);
console.log(`\n${failures.length === 0 ? 'Nothing failed.' : `Failed:\n${failures.join('\n')}`}`);
process.exitCode = failures.length === 0 ? 0 : 1;
