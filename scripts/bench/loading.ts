import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../../tests/driver/driver.ts';
import { newsLike } from './annotate-pages.ts';
import { median, quantile } from './numbers.ts';
import { seen, watchLoad, type LoadSeen } from './probes.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';
import { figure, table } from './table.ts';
import type { Verdict } from './targets.ts';

const LOADS = 15;
/** Milliseconds after which nothing larger will be painted. */
const REST = 300;

interface Row {
  readonly where: string;
  readonly page: string;
  readonly without: readonly LoadSeen[];
  readonly with: readonly LoadSeen[];
}

/** Table g: page loads with the extension and without, in turn. */
export async function loadingSection(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  const pages = [...newsLike(bench)].slice(0, 2);
  for (const browser of BROWSERS) {
    await bench.drive(browser, {}, (driver) =>
      bench.drive(browser, { bare: true }, async (bare) => {
        for (const [page, url] of pages) {
          bench.say(`${TITLES[browser]}: loading ${page}`);
          const row = { where: TITLES[browser], page, without: [], with: [] } as {
            where: string;
            page: string;
            without: LoadSeen[];
            with: LoadSeen[];
          };
          await loadOnce(bare, url);
          await loadOnce(driver, url);
          for (let i = 0; i < bench.loads(LOADS); i++) {
            row.without.push(await loadOnce(bare, url));
            row.with.push(await loadOnce(driver, url));
          }
          rows.push(row);
        }
      }),
    );
  }
  const body = `${String(bench.loads(LOADS))} loads of each, in turn.\n\n${tableOf(rows)}`;
  return { heading: 'Page loads', body, verdicts: verdictsOf(rows), growth: [] };
}

async function loadOnce(driver: Driver, url: string): Promise<LoadSeen> {
  const page = await driver.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.evaluateOnNewDocument(watchLoad);
  await page.goto(url);
  await sleep(REST);
  // What watchLoad has left.
  const moments = (await page.evaluate(seen)) as LoadSeen;
  await page.close();
  return moments;
}

const MOMENTS = [
  ['ready', 'DOMContentLoaded'],
  ['loaded', 'load'],
  ['painted', 'largest contentful paint'],
] as const satisfies [keyof LoadSeen, string][];

function tableOf(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) =>
    MOMENTS.map(([moment, name]) => {
      const without = row.without.map((load) => load[moment]);
      const own = row.with.map((load) => load[moment]);
      return [
        row.where,
        row.page,
        name,
        middle(without),
        middle(own),
        figure(median(own) - median(without)),
        figure(quantile(without, 0.75) - quantile(without, 0.25)),
      ];
    }),
  );
  const head =
    'browser|page|until|without: median (quartiles), ms|with|difference of medians|noise: quartiles without apart';
  return table(head.split('|'), cells);
}

function middle(values: readonly number[]): string {
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  return `${figure(median(values))} (${figure(low)}–${figure(high)})`;
}

/** What the medians differ by beyond the distance of the quartiles; 0 where that is all noise. */
function verdictsOf(rows: readonly Row[]): Verdict[] {
  return BROWSERS.flatMap((browser) => {
    const own = rows.filter(({ where }) => where === TITLES[browser]);
    const beyond = (moment: keyof LoadSeen) =>
      Math.max(0, ...own.map((row) => laterBy(row, moment)));
    const where = TITLES[browser];
    return [
      { target: 'load-ready', where, value: beyond('ready') },
      { target: 'load-paint', where, value: beyond('painted') },
    ] satisfies Verdict[];
  });
}

function laterBy(row: Row, moment: keyof LoadSeen): number {
  const without = row.without.map((load) => load[moment]);
  const noise = quantile(without, 0.75) - quantile(without, 0.25);
  return median(row.with.map((load) => load[moment])) - median(without) - noise;
}
