/** Measures Backstory in both browsers: USAGE in bench/arguments.ts says how. */
import { execFileSync } from 'node:child_process';
import { parseArguments, USAGE, type Asked } from './bench/arguments.ts';
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
const asked = askedFor(process.argv.slice(2));
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

/** Ends the program where nothing is to be measured. */
function askedFor(args: readonly string[]): Asked {
  try {
    const wanted = parseArguments(args, letters);
    if (!wanted.help) return wanted;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
