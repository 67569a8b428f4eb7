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
import { openCard } from '../tests/scenes/article.ts';
import { openPopup } from '../tests/scenes/popup.ts';
import { SIZES } from '../tests/scenes/scene.ts';
import { NAMED, Stage } from '../tests/scenes/stage.ts';
import { findBrowser } from './browsers.ts';
import { takePicture } from './picture.ts';

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

if (hasDisplay && process.env['CI'] === undefined) {
  const site = await serveSite('assets/sample');
  const driver = await launch(name, { window: true });
  const page = await driver.newPage();
  await page.goto(`${site.origin}/article.html`);
  // The empty tab that the browser began with.
  for (const other of await page.browser().pages()) if (other !== page) await other.close();
  console.log('The sample article is open. Hover a marked name.');
  console.log('Backstory’s button is in the toolbar, behind the puzzle piece; pin it there.');
  console.log('This is a new profile, as at each start: nothing is kept for the next.');
  console.log('Close the browser to end this.');
  await driver.closed();
  await site.close();
} else {
  const stage = await Stage.start(name);
  const shown = await openCard(stage, SIZES.wide);
  const card = await shown.card.read();
  const files = [await takePicture(shown, `${name}-card`)];
  const over = await openPopup(stage);
  files.push(await takePicture(over, `${name}-popup`));
  const entities = await over.popup.rows();
  const marks = entities.reduce((sum, [, count]) => sum + Number(count), 0);
  console.log(`\nIn the sample article Backstory marks ${String(marks)} mentions:`);
  for (const [entity, count] of entities) console.log(`  ${count.padStart(2)} × ${entity}`);
  console.log(`\nHovering “${NAMED}” opens this card:\n`);
  console.log((card?.text ?? '').replace(/^/gm, '  '));
  console.log(`\nThere is no display here, so look at the pictures:`);
  for (const file of files) console.log(`  ${file}`);
  await stage.close();
}
