import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../../tests/driver/driver.ts';
import { openPage } from './annotating.ts';
import { median } from './numbers.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';
import { figure, size, table } from './table.ts';

const SIZES = [100_000, 1_000_000];
const LOADS = 3;
/** Milliseconds for a page to be read and marked. */
const REST = 1_500;
const MB = 1_000_000;

interface PageRow {
  readonly where: string;
  readonly size: number;
  readonly without: number;
  readonly with: number;
}

/** Table e: what a tab holds. */
export async function memorySection(bench: Bench): Promise<Section> {
  const pages: PageRow[] = [];
  for (const browser of BROWSERS) {
    bench.say(`${TITLES[browser]}: memory`);
    await bench.drive(browser, {}, (driver) =>
      bench.drive(browser, { bare: true }, async (bare) => {
        for (const bytes of SIZES) pages.push(await measurePage(bench, driver, bare, bytes));
      }),
    );
  }
  return {
    heading: 'Memory',
    body: `Of a tab, MB.

${table(
  ['browser', 'page', 'without', 'with', 'difference'],
  pages.map((row) => [
    row.where,
    size(row.size),
    figure(row.without / MB),
    figure(row.with / MB),
    figure((row.with - row.without) / MB),
  ]),
)}

In use after a collection of garbage, after the page was read and marked: in Chromium what scripts and
the DOM hold, in Firefox, which tells no more, the page's whole process. The background is in i.`,
    verdicts: pages
      .filter((row) => row.size === SIZES[0])
      .map((row) => ({
        target: 'page-memory',
        where: row.where,
        value: (row.with - row.without) / MB,
      })),
    growth: [],
  };
}

async function measurePage(
  bench: Bench,
  driver: Driver,
  bare: Driver,
  bytes: number,
): Promise<PageRow> {
  const url = `${bench.own.origin}/marked-${String(bytes)}`;
  const without: number[] = [];
  const extended: number[] = [];
  for (let i = 0; i < bench.loads(LOADS); i++) {
    without.push(await measureTab(bare, url));
    extended.push(await measureTab(driver, url));
  }
  const where = TITLES[driver.name];
  return { where, size: bytes, without: median(without), with: median(extended) };
}

async function measureTab(driver: Driver, url: string): Promise<number> {
  const page = await openPage(driver, url);
  await sleep(REST);
  const bytes = await driver.memory(page);
  await page.close();
  return bytes;
}
