/**
 * npm run pictures
 *
 * Pictures of every surface in both browsers, light and dark, wide and narrow, into .pictures/. The
 * two that the README shows go into docs/pictures/. Build first.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { launch } from '../tests/driver/launch.ts';
import { serveSite } from '../tests/driver/site.ts';
import { findBrowsers } from './browsers.ts';
import { photograph, PICTURES } from './photograph.ts';

const README = 'docs/pictures';
const WIDTHS = { wide: 1000, narrow: 400 };

const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

const site = await serveSite('assets/sample');
for (const browser of ['chromium', 'firefox'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    const driver = await launch(browser, { scheme });
    for (const [size, width] of Object.entries(WIDTHS)) {
      const prefix = `${browser}-${scheme}-${size}-`;
      const { files } = await photograph(driver, `${site.origin}/article.html`, {
        prefix,
        width,
        hover: 'Blinken',
      });
      console.log(files.join('\n'));
    }
    await driver.close();
  }
}
await site.close();

await mkdir(README, { recursive: true });
for (const what of ['card', 'popup']) {
  await copyFile(`${PICTURES}/chromium-light-wide-${what}.png`, `${README}/${what}.png`);
}
