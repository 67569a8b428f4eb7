import { setTimeout as sleep } from 'node:timers/promises';
import type { DrivenBrowser } from '../../tests/driver/driver.ts';
import { pathOf } from '../../tests/driver/news.ts';
import { annotateAll, type Annotated, type Plan } from './annotating.ts';
import { annotateTables, growthOverPages } from './annotate-report.ts';
import { verdictsOfPages } from './annotate-verdicts.ts';
import { median } from './numbers.ts';
import { traceScript, type ScriptTime } from './script-time.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';

/** One page, one number of names, all contenders. */
export interface PageRow {
  readonly browser: DrivenBrowser;
  readonly page: string;
  /** Of all its text, UTF-16 code units. */
  readonly size?: number;
  readonly names: number;
  readonly contenders: readonly Annotated[];
}

/** What the extension itself does in a page, by Chromium's trace. */
export interface TracedPage {
  readonly page: string;
  readonly bare: number;
  readonly script: ScriptTime;
}

/** News pages of about 30 and 90 kB of text for a reader. */
const NEWS = ['cnn', 'nytimes-1'] as const;
const OF_MANY_NAMES = 'nytimes-1';
const LOADS = 5;
const ALL = ['read', 'units', 'ours', 'replace', 'regexp'] as const;
/** A regular expression of more names takes a page seconds. */
const OURS = ['read', 'units', 'ours'] as const;
export const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const NAMES_FOR_SIZES = 1_000;

/** Table b: whole annotates of pages. */
export async function pagesSection(bench: Bench): Promise<Section> {
  const rows: PageRow[] = [];
  const traced: TracedPage[] = [];
  for (const browser of BROWSERS) {
    rows.push(...(await annotatePages(bench, browser)));
    if (browser === 'chromium') traced.push(...(await tracePages(bench)));
  }
  return {
    heading: 'Annotating a whole page',
    body: annotateTables(rows, traced),
    verdicts: verdictsOfPages(rows, traced),
    growth: growthOverPages(rows),
  };
}

/** Pages of a size that news pages have. */
export function newsLike({ own, news }: Bench): Map<string, string> {
  if (news) return new Map(NEWS.map((name) => [name, news.origin + pathOf(name)]));
  return new Map([
    ['sample article', `${own.origin}/article.html`],
    ['made up, 100 kB', `${own.origin}/size-100000`],
  ]);
}

function annotatePages(bench: Bench, browser: DrivenBrowser): Promise<PageRow[]> {
  return bench.drive(browser, { bare: true }, async (driver) => {
    const rows: PageRow[] = [];
    const measure = async (page: string, plan: Plan, size?: number) => {
      bench.say(`${TITLES[browser]}: ${page} with ${String(plan.names)} names`);
      const loads = bench.loads(plan.loads);
      const contenders = await annotateAll(driver, bench.kit, { ...plan, loads });
      rows.push({ browser, page, ...(size && { size }), names: plan.names, contenders });
    };
    for (const [page, url] of newsLike(bench)) {
      const plan = { url, loads: LOADS, warm: 8, contenders: ALL };
      for (const names of bench.some([20, 1_000, 10_000])) await measure(page, { ...plan, names });
      if (page !== OF_MANY_NAMES && bench.news) continue;
      for (const names of bench.some([350_000, 1_000_000])) {
        await measure(page, { ...plan, names, contenders: OURS, loads: 2 });
      }
      for (const names of bench.some([20, 1_000])) {
        const slow = { ...plan, names, contenders: ['ours', 'mark'] as const, loads: 1, warm: 0 };
        await measure(page, slow);
      }
    }
    for (const size of bench.some(SIZES)) {
      const url = `${bench.own.origin}/size-${String(size)}`;
      const loads = size > 1_000_000 ? 1 : 3;
      const plan = { url, names: NAMES_FOR_SIZES, contenders: ALL, loads, warm: loads * 2 };
      await measure(`made up, ${String(size / 1_000)} kB`, plan, size);
    }
    return rows;
  });
}

/** Milliseconds for a page of ours to be read, marked and at rest. */
const REST = 1_500;

function tracePages(bench: Bench): Promise<TracedPage[]> {
  return bench.drive('chromium', {}, async (driver) => {
    const traced: TracedPage[] = [];
    const pages = newsLike(bench);
    pages.set('made up, 1000 kB', `${bench.own.origin}/marked-1000000`);
    for (const [page, url] of pages) {
      bench.say(`Chromium: the extension itself on ${page}`);
      const scripts: ScriptTime[] = [];
      for (let load = 0; load < bench.loads(LOADS); load++) {
        const tab = await driver.newPage();
        await tab.setViewport({ width: 1000, height: 800 });
        const work = async () => {
          await tab.goto(url);
          await sleep(REST);
        };
        scripts.push(await traceScript(tab, '/annotate.js', work));
        await tab.close();
      }
      const bare = await bareRead(bench, url);
      const of = (part: keyof ScriptTime) => median(scripts.map((script) => script[part]));
      const script = { total: of('total'), longest: of('longest'), longTasks: of('longTasks') };
      traced.push({ page, bare, script });
    }
    return traced;
  });
}

function bareRead(bench: Bench, url: string): Promise<number> {
  return bench.drive('chromium', { bare: true }, async (driver) => {
    const plan: Plan = { url, names: 0, contenders: ['read'], loads: bench.loads(LOADS), warm: 0 };
    const [read] = await annotateAll(driver, bench.kit, plan);
    return read?.cold.script ?? NaN;
  });
}
