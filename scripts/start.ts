/**
 * npm start [-- firefox]
 *
 * Builds Backstory, opens the sample article in a real browser with the extension installed, and
 * shows it at work: in a window where there is a display, otherwise in words and pictures.
 */
import { execFileSync } from 'node:child_process';
import { platform } from 'node:os';
import { launch } from '../tests/driver/launch.ts';
import { serveSite } from '../tests/driver/site.ts';
import { findBrowser } from './browsers.ts';
import { photograph } from './photograph.ts';

const name = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
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
  const seen = await photograph(driver, article);
  console.log(`\nIn the sample article Backstory marks ${String(seen.marks)} mentions:`);
  for (const [entity, count] of seen.entities) console.log(`  ${count.padStart(2)} × ${entity}`);
  console.log(`\nHovering “${seen.hovered}” opens this card:\n`);
  console.log(seen.card.replace(/^/gm, '  '));
  console.log(`\nThere is no display here, so look at the pictures:`);
  for (const file of seen.files) console.log(`  ${file}`);
  await driver.close();
}
await site.close();
