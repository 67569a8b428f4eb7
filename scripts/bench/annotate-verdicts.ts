import { PATIENCE } from './annotating.ts';
import type { PageRow, TracedPage } from './annotate-pages.ts';
import { has, inAll, of } from './annotate-report.ts';
import { BROWSERS, TITLES } from './section.ts';
import type { TargetId, Verdict } from './targets.ts';

const PEERS = [
  [20, 'peer-20'],
  [1_000, 'peer-1k'],
  [10_000, 'peer-10k'],
] as const satisfies [number, TargetId][];
const WARM = [
  [1_000, 'warm-1k'],
  [350_000, 'warm-350k'],
] as const satisfies [number, TargetId][];

/** The worst of the news-like pages is what counts. */
export function verdictsOfPages(
  rows: readonly PageRow[],
  traced: readonly TracedPage[],
): Verdict[] {
  const news = rows.filter(({ size }) => size === undefined);
  const inPages = BROWSERS.flatMap((browser) => {
    const own = news.filter((row) => row.browser === browser);
    const compared = own.filter((row) => has(row, 'read'));
    const where = TITLES[browser];
    const rowsWith = (names: number) => compared.filter((row) => row.names === names);
    return [
      ...PEERS.map(([names, target]) => ({
        target,
        where,
        value: least(rowsWith(names).map(againstPeers)),
      })),
      ...WARM.map(([names, target]) => ({
        target,
        where,
        value: most(rowsWith(names).map(againstUnits)),
      })),
      { target: 'peer-mark', where, value: least(own.map(againstMark)) },
    ] satisfies Verdict[];
  });
  return [...ofColdPages(news, traced), ...inPages];
}

/** In Chromium of the extension itself; in Firefox, which has no trace, of its code in the page. */
function ofColdPages(news: readonly PageRow[], traced: readonly TracedPage[]): Verdict[] {
  const small = traced.filter(({ page }) => !page.includes('1000 kB'));
  const inFirefox = news.filter((row) => row.browser === 'firefox' && has(row, 'read'));
  const scripts = small.map(({ script }) => script);
  return [
    {
      target: 'cold-read',
      where: TITLES.chromium,
      value: most(small.map(({ script, bare }) => script.total / bare)),
    },
    { target: 'cold-read', where: TITLES.firefox, value: most(inFirefox.map(againstRead)) },
    { target: 'cold-ms', where: TITLES.chromium, value: most(scripts.map(({ total }) => total)) },
    {
      target: 'cold-ms',
      where: TITLES.firefox,
      value: most(inFirefox.map((row) => inAll(of(row, 'ours')?.cold))),
    },
    {
      target: 'cold-task',
      where: TITLES.chromium,
      value: most(scripts.map(({ longest }) => longest)),
    },
  ];
}

/** Of those that were measured; NaN where none was. */
function most(values: readonly number[]): number {
  const measured = values.filter(Number.isFinite);
  return measured.length > 0 ? Math.max(...measured) : NaN;
}

function least(values: readonly number[]): number {
  return -most(values.map((value) => -value));
}

function againstRead(row: PageRow): number {
  return inAll(of(row, 'ours')?.cold) / (of(row, 'read')?.cold.script ?? NaN);
}

function againstUnits(row: PageRow): number {
  const ours = of(row, 'ours')?.warm;
  return (inAll(ours) + (ours?.matching ?? NaN)) / (of(row, 'units')?.warm.script ?? NaN);
}

/** How much faster than the faster of the two peers, matching left out as it is not done in the page. */
function againstPeers(row: PageRow): number {
  const peers = (['replace', 'regexp'] as const).map((peer) => inAll(of(row, peer)?.cold));
  return least(peers) / inAll(of(row, 'ours')?.cold);
}

/** With 1,000 names; at least this much where it was given up. */
function againstMark(row: PageRow): number {
  const mark = of(row, 'mark');
  if (!mark || row.names !== 1_000) return NaN;
  const took = mark.failed?.startsWith('not done') ? PATIENCE : inAll(mark.cold);
  return took / inAll(of(row, 'ours')?.cold);
}
