/**
 * npm run pictures
 *
 * Pictures of every surface in both browsers, light and dark, pages wide and narrow, into .pictures/.
 * The two that the README shows go into docs/pictures/. Build first.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { launch } from '../tests/driver/launch.ts';
import { serveSite } from '../tests/driver/site.ts';
import { findBrowsers } from './browsers.ts';
import { photographBackup } from './photograph-backup.ts';
import { photographEdit } from './photograph-edit.ts';
import { photographPanel } from './photograph-panel.ts';
import { photographPacks } from './photograph-packs.ts';
import { photographOff, photographSettings } from './photograph-settings.ts';
import { photographSearch } from './photograph-search.ts';
import { photographWelcome } from './photograph-welcome.ts';
import { photographArticle, photographPopup } from './photograph.ts';

const README = 'docs/pictures';
const WIDTHS = { wide: 1000, narrow: 400 };
/** The name that is turned away. */
const REFUSED = 'Qin Gang';
const EDITED = { pack: 'blinken-china-2023', entry: 'blinken' };

const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

const site = await serveSite('assets/sample');
const article = `${site.origin}/article.html`;
const taken: string[] = [];
for (const browser of ['chromium', 'firefox'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    const driver = await launch(browser, { scheme });
    const own = `${browser}-${scheme}-`;
    for (const [size, width] of Object.entries(WIDTHS)) {
      const prefix = `${own}${size}-`;
      const options = { prefix, width, asking: true };
      taken.push(...(await photographArticle(driver, article, options)).files);
    }
    taken.push(
      ...(await photographPopup(driver, article, own)).files,
      ...(await photographOff(driver, article, own)),
      ...(await photographSettings(driver, article, own, REFUSED)),
      ...(await photographWelcome(driver, own)),
      ...(await photographSearch(driver, own)),
      ...(await photographPanel(driver, article, own)),
      ...(await photographPacks(driver, own)),
      ...(await photographBackup(driver, own)),
      // Last: an entry is edited on the way.
      ...(await photographEdit(driver, own, EDITED)),
    );
    await driver.close();
  }
}
await site.close();
console.log(taken.join('\n'));

await mkdir(README, { recursive: true });
for (const [what, ending] of Object.entries({ card: 'wide-card', popup: 'popup' })) {
  const file = taken.find((one) => one.endsWith(`chromium-light-${ending}.png`));
  if (file === undefined) throw new Error(`no picture was taken of the ${what}`);
  await copyFile(file, `${README}/${what}.png`);
}
