/**
 * npm run big-pack [-- [chromium | firefox] [ENTITIES]]
 *
 * Takes a made-up pack of 350,000 entities (200 MB) through both browsers: import, annotate, export,
 * delete, import of what was exported. Prints the time of each step and the memory that the whole
 * browser used at most (on Linux), with what each kind of process had more then, and what is stored
 * before and after. Build first.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../tests/driver/site.ts';
import { BROWSERS, TITLES } from './bench/section.ts';
import { bigPack, writePack } from './big-pack/big-file.ts';
import { sumOf } from './big-pack/group-memory.ts';
import { goRound, mb } from './big-pack/round.ts';
import { findBrowsers } from './browsers.ts';

const ENTITIES = 350_000;
/** Bytes by which a kind of process grows to be told of. */
const TOLD = 5e6;

const words = process.argv.slice(2);
const browsers = BROWSERS.filter((name) => words.includes(name));
const entities = Number(words.find((word) => /^\d+$/.test(word)) ?? ENTITIES);

const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

const folder = await mkdtemp(join(tmpdir(), 'backstory-big-pack-'));
const file = join(folder, 'big.json');
const pack = bigPack(entities);
await writePack(file, pack);
console.log(`${String(entities)} entities, ${mb((await stat(file)).size)}`);
const last = pack.entities.at(-1)?.names[0]?.text ?? '';
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><body><p>Antony Blinken met ${last}.</p></body></html>`;
const site = await serveSite(folder, { '/': page });
try {
  for (const browser of browsers.length > 0 ? browsers : BROWSERS) {
    console.log(`\n${TITLES[browser]}`);
    await goRound({
      browser,
      folder,
      file,
      pack,
      url: `${site.origin}/`,
      say(step, { time, before, peak }) {
        const [least, most] = [sumOf(before), sumOf(peak)];
        const memory = `${mb(least)} before, ${mb(most)} at most: ${mb(most - least)} more`;
        const kinds = [...peak]
          .map(([kind, bytes]) => ({ kind, more: bytes - (before.get(kind) ?? 0) }))
          .filter(({ more }) => more > TOLD)
          .map(({ kind, more }) => `${kind} ${mb(more)}`);
        const seconds = (time / 1_000).toFixed(1).padStart(7);
        console.log(`${step.padEnd(22)}${seconds} s   ${memory} (${kinds.join(', ')})`);
      },
      tell: (line) => console.log(line),
    });
  }
} finally {
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
