/**
 * npm start [-- chrome | chromium | firefox]
 *
 * Builds Backstory, opens the sample article in a real browser with the extension installed, and
 * shows it at work: in a window where there is a display, otherwise in words and pictures.
 */
import { execFileSync } from 'node:child_process';
import { platform } from 'node:os';
import { launch } from '../tests/driver/launch.ts';
import { serveSite } from '../tests/driver/site.ts';
import { findBrowser } from './browsers.ts';
import { photographArticle, photographPopup } from './photograph.ts';

const [word = 'chromium', ...more] = process.argv.slice(2);
if (!['chrome', 'chromium', 'firefox'].includes(word) || more.length > 0) {
  console.error(
    'Usage: npm start, or npm start -- firefox; Backstory runs in chromium and firefox.',
  );
  process.exit(2);
}
const name = word === 'firefox' ? 'firefox' : 'chromium';
const hasDisplay =
  platform() !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const path = await findBrowser(name);
process.env[name === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH'] = path;
console.log(`Building Backstory for ${path} …`);
execFileSync('wxt', ['build', '-b', name === 'firefox' ? 'firefox' : 'chrome'], {
  stdio: 'ignore',
});

const site = await serveSite('assets/sample');
const article = `${site.origin}/article.html`;
const window = hasDisplay && process.env['CI'] === undefined;
const driver = await launch(name, { window });

if (window) {
  const page = await driver.newPage();
  await page.goto(article);
  console.log('The sample article is open. Hover a marked name; open Backstory from the toolbar.');
  console.log('Close the browser to end this.');
  await driver.closed();
} else {
  const prefix = `${name}-`;
  const seen = await photographArticle(driver, article, { prefix });
  const { entities, files } = await photographPopup(driver, article, prefix);
  const marks = entities.reduce((sum, [, count]) => sum + Number(count), 0);
  console.log(`\nIn the sample article Backstory marks ${String(marks)} mentions:`);
  for (const [entity, count] of entities) console.log(`  ${count.padStart(2)} × ${entity}`);
  console.log(`\nHovering “${seen.hovered}” opens this card:\n`);
  console.log(seen.card.replace(/^/gm, '  '));
  console.log(`\nThere is no display here, so look at the pictures:`);
  for (const file of [...seen.files, ...files]) console.log(`  ${file}`);
  await driver.close();
}
await site.close();
