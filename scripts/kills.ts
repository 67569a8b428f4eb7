/**
 * npm run kills [-- [chromium | firefox] [COUNT] [import] [delete] [edit] [restore] [start]]
 *
 * Kills real browsers, 100 times each where nothing else is said, while they import, update, delete
 * and edit packs or bring a back-up back, and starts each again on the same profile. What is there then has to be the old
 * state or the new one. Build first. Not for Windows, where processes have no groups.
 */
import { chance } from './bench/chance.ts';
import { BROWSERS, TITLES } from './bench/section.ts';
import { findBrowsers } from './browsers.ts';
import { ACTS } from './kills/acts.ts';
import { killAgainAndAgain, type Killed } from './kills/killing.ts';

const NAMES = 40_000;

const words = process.argv.slice(2);
const browsers = BROWSERS.filter((name) => words.includes(name));
const named = ACTS.filter((act) => words.includes(act));
const acts = named.length > 0 ? named : ACTS;
const kills = Number(words.find((word) => /^\d+$/.test(word)) ?? 100);

const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

const faulty: Killed[] = [];
for (const browser of browsers.length > 0 ? browsers : BROWSERS) {
  const seed = Date.now();
  console.log(`${TITLES[browser]}, ${String(kills)} kills (chance ${String(seed)}):`);
  const next = chance(seed);
  const killed = await killAgainAndAgain({
    browser,
    kills,
    names: NAMES,
    acts,
    next,
    say: console.log,
  });
  for (const act of acts) {
    const of = killed.filter((one) => one.act === act);
    const count = (found: Killed['found']) =>
      String(of.filter((one) => one.found === found).length);
    console.log(`${act}: ${count('old')} old, ${count('new')} new, ${count('neither')} neither`);
  }
  faulty.push(...killed.filter(({ found, faults }) => found === 'neither' || faults.length > 0));
}
console.log(faulty.length === 0 ? 'Never anything in between.' : `${String(faulty.length)} bad.`);
process.exitCode = faulty.length === 0 ? 0 : 1;
