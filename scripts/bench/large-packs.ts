import type { Driver } from '../../tests/driver/driver.ts';
import type { Pack } from '../../lib/pack/schema.ts';
import { installPack } from './big-pack.ts';
import { measureFirstMarks, type FirstMarks } from './first-marks.ts';
import { madeUpNames } from './made-up-names.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';
import { figure, short, table } from './table.ts';

const NAMES = [1_000, 350_000, 1_000_000];
const LOADS = 3;
const MB = 1_000_000;

interface Row {
  readonly where: string;
  readonly names: number;
  readonly first: FirstMarks;
  /** Bytes of the background, when it has read a page. */
  readonly held: number;
}

/** Table i: the extension with large packs. */
export async function largePacksSection(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  for (const browser of BROWSERS) {
    for (const names of bench.some(NAMES)) {
      bench.say(`${TITLES[browser]}: a pack of ${short(names)} names`);
      await bench.drive(browser, {}, async (driver) => {
        await installPack(driver, packOf(names));
        await bench.drive(browser, { bare: true }, async (bare) => {
          rows.push(await measure(bench, { driver, bare }, names));
        });
      });
    }
  }
  return {
    heading: 'Large packs',
    body: bodyOf(rows),
    verdicts: rows
      .filter(({ names }) => names === 350_000)
      .map(({ where, first }) => ({ target: 'first-asleep', where, value: first.asleep.first })),
    growth: [],
  };
}

async function measure(
  bench: Bench,
  browsers: { driver: Driver; bare: Driver },
  names: number,
): Promise<Row> {
  // The names on this page are the first of those that are made up: every pack has them.
  const url = `${bench.own.origin}/size-100000`;
  const first = await measureFirstMarks(browsers, url, bench.loads(LOADS));
  const held = await browsers.driver.memory('background');
  return { where: TITLES[browsers.driver.name], names, first, held };
}

function bodyOf(rows: readonly Row[]): string {
  const head =
    'browser|names in the pack|first mark, background awake, ms|asleep, ms|all marks near, asleep, ms|memory of the background, MB';
  const cells = rows.map(({ where, names, first: { awake, asleep }, held }) => [
    where,
    short(names),
    figure(awake.first),
    figure(asleep.first),
    figure(asleep.last),
    figure(held / MB),
  ]);
  return `A made-up page of 100 kB; moments as in f. Memory, when a page has been read: in Chromium of what
scripts hold, in Firefox of the whole process of extensions.

${table(head.split('|'), cells)}`;
}

function packOf(names: number): Pack {
  const pack = {
    format: 1,
    id: `made-up-${String(names)}`,
    version: 1,
    title: 'Made up',
    language: 'en',
    story: ['Nothing of this is true.'],
    sources: [
      { id: 'none', title: 'None', publisher: null, date: '2026', language: 'en', url: null },
    ],
    entities: madeUpNames(names).map(({ text, kind }, i) => ({
      id: `e${String(i)}`,
      kind,
      names: [{ text, language: 'en', use: 'strong' }],
    })),
    quotes: [],
  };
  // Branded ids: what the schema would have made of these.
  return pack as unknown as Pack;
}
