/**
 * node scripts/search-times.ts [chromium | firefox] [ENTITIES]
 *
 * Prints what searching and exporting a made-up pack of 350,000 entities, 525,000 names and 350,000
 * quotes costs in real browsers, in a page of its own: what is measured is not in the extension yet.
 */
import { launch } from '../tests/driver/launch.ts';
import { serveSite } from '../tests/driver/site.ts';
import { bundleKit, inPage } from './bench/kit.ts';
import { BROWSERS, TITLES } from './bench/section.ts';
import { findBrowsers } from './browsers.ts';

const ENTITIES = 350_000;
const QUESTIONS = [
  'd',
  'de',
  'denkor',
  'denkor b',
  'the',
  'the d',
  'the our that',
  'o',
  'wicx t',
  'zzz',
];

const asked = process.argv.slice(2);
const browsers = BROWSERS.filter((name) => asked.includes(name));
const entities = Number(asked.find((word) => /^\d+$/.test(word)) ?? ENTITIES);
const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

const html =
  '<!doctype html><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">';
const site = await serveSite('.', { '/': html });
const kit = await bundleKit();
try {
  for (const browser of browsers.length > 0 ? browsers : BROWSERS) {
    const driver = await launch(browser, { bare: true });
    try {
      const page = await driver.newPage();
      await page.goto(`${site.origin}/`);
      await page.evaluate(kit);
      const { first, bytes, questions, ...rest } = await inPage(
        page,
        'measureSearch',
        entities,
        QUESTIONS,
      );
      console.log(`${TITLES[browser]}: first search ${ms(first)}, its blocks ${mb(bytes)}`);
      for (const { text, hits, times } of questions) {
        const sorted = times.toSorted((a, b) => a - b);
        const [least = 0, middle = 0, most = 0] = [0, times.length >> 1, times.length - 1].map(
          (i) => sorted[i],
        );
        console.log(
          `  ${text.padEnd(14)} ${String(hits).padStart(3)} hits ${ms(middle)} (${ms(least)} to ${ms(most)})`,
        );
      }
      console.log(`  export ${ms(rest.exporting)}, ${mb(rest.exported)}`);
    } finally {
      await driver.close();
    }
  }
} finally {
  await site.close();
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
