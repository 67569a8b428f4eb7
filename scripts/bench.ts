/**
 * npm run bench [-- [--write] [--quick] [--only a,b] [FOLDER]]
 *
 * Builds Backstory and measures it in both browsers beside its peers and the limits of the machine.
 * FOLDER, if given, is `test/test-pages` of a copy of github.com/mozilla/readability, for real news
 * pages. `--write` puts the report into docs/performance.md; `--only` measures some parts, and takes
 * the others as they were measured last.
 */
import { execFileSync } from 'node:child_process';
import { parseArguments } from './bench/arguments.ts';
import { forget, keep } from './bench/kept.ts';
import { churningSection } from './bench/churning.ts';
import { largePacksSection } from './bench/large-packs.ts';
import { loadingSection } from './bench/loading.ts';
import { memorySection } from './bench/memory.ts';
import { paintingSection } from './bench/painting.ts';
import { sizesSection } from './bench/sizes.ts';
import { waitingSection } from './bench/waiting.ts';
import { matchingSection } from './bench/matching.ts';
import { pagesSection } from './bench/annotate-pages.ts';
import { publish } from './bench/publish.ts';
import type { Bench, Section } from './bench/section.ts';
import { startBench } from './bench/start.ts';
import { findBrowsers } from './browsers.ts';

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Section>>> = {
  a: matchingSection,
  b: pagesSection,
  c: paintingSection,
  d: churningSection,
  e: memorySection,
  f: waitingSection,
  g: loadingSection,
  h: sizesSection,
  i: largePacksSection,
};

const letters = Object.keys(PARTS);
const asked = parseArguments(process.argv.slice(2), letters);
const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;
for (const build of ['chrome', 'firefox']) {
  execFileSync('wxt', ['build', '-b', build], { stdio: 'ignore' });
}

const { bench, close } = await startBench(asked);
for (const letter of asked.parts) {
  await forget(letter);
  try {
    const section = await PARTS[letter]?.(bench);
    if (section) await keep(letter, section);
  } catch (error) {
    // The other parts are worth having all the same.
    console.error(`Part ${letter} failed.`, error);
    process.exitCode = 1;
  }
}
await close();
await publish(letters, asked);
