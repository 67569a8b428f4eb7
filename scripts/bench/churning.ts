import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../../tests/driver/driver.ts';
import { eventually } from '../../tests/driver/wait.ts';
import { openPage } from './annotating.ts';
import type { Churn, Churned } from './in-page/churn.ts';
import { inPage } from './kit.ts';
import { traceScript, type ScriptTime } from './script-time.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';
import { figure, size, table, times, whole } from './table.ts';
import type { Verdict } from './targets.ts';

const KINDS: readonly Churn[] = ['append', 'rewrite', 'swap', 'scroll', 'clock', 'endless'];
const NAME_OF: Readonly<Record<Churn, string>> = {
  append: '10 paragraphs appended, 100 times',
  rewrite: '40 paragraphs rewritten, 100 times',
  swap: 'an article of 30 paragraphs swapped, 40 times',
  scroll: 'infinite scroll, 10 paragraphs 60 times',
  clock: 'a clock, 1,000 ticks',
  endless: '300 short lines rewritten in each frame, 4 s',
};
const SIZES = [100_000, 1_000_000];
/** Milliseconds in which a page is read to its end. */
const REST = 1_500;

interface Row {
  readonly where: string;
  readonly kind: Churn;
  readonly size: number;
  readonly bare: Churned & { readonly spent: number };
  readonly with: Churned;
  /** Of annotate.js, meanwhile; only in Chromium. */
  readonly script: ScriptTime | undefined;
}

/** Table d: pages that change, with the extension and without. */
export async function churningSection(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  for (const browser of BROWSERS) {
    await bench.drive(browser, {}, (driver) =>
      bench.drive(browser, { bare: true }, async (bare) => {
        for (const kind of bench.some(KINDS)) {
          bench.say(`${TITLES[browser]}: ${NAME_OF[kind]}`);
          for (const bytes of SIZES) rows.push(await measure(bench, { driver, bare }, kind, bytes));
        }
      }),
    );
  }
  return {
    heading: 'Pages that change',
    body: [LEGEND, ...BROWSERS.map((browser) => bodyOf(TITLES[browser], rows))].join('\n\n'),
    verdicts: verdictsOf(rows),
    growth: [],
  };
}

async function measure(
  { kit, own }: Bench,
  { driver, bare }: { driver: Driver; bare: Driver },
  kind: Churn,
  bytes: number,
): Promise<Row> {
  const url = `${own.origin}/marked-${String(bytes)}`;
  const plain = await openPage(bare, url);
  await plain.evaluate(kit);
  const collected = await inPage(plain, 'churnCollected', kind);
  await plain.close();
  const page = await openPage(driver, url);
  await page.evaluate(kit);
  await eventually(
    () => page.evaluate(() => CSS.highlights.size),
    (highlights) => highlights > 0,
  );
  // The rest of the page is read after its first screen, and is no part of what changes.
  await sleep(REST);
  let churned: Churned | undefined;
  const work = async () => {
    churned = await inPage(page, 'churn', kind);
  };
  let script: ScriptTime | undefined;
  if (driver.name === 'chromium') script = await traceScript(page, '/annotate.js', work);
  else await work();
  await page.close();
  if (!churned) throw new Error('nothing was churned');
  const where = TITLES[driver.name];
  return { where, kind, size: bytes, bare: collected, with: churned, script };
}

const HEAD =
  'what changes|page|collected once a frame, ms|annotate.js, ms|× collected|its longest call, ms|frames without / with|%|longest frame without / with, ms';

function bodyOf(where: string, rows: readonly Row[]): string {
  const cells = rows
    .filter((row) => row.where === where)
    .map((row) => [
      row.size === SIZES[0] ? NAME_OF[row.kind] : '',
      size(row.size),
      figure(row.bare.spent),
      figure(row.script?.total),
      times((row.script?.total ?? NaN) / row.bare.spent),
      figure(row.script?.longest),
      `${frameRate(row.bare)} / ${frameRate(row.with)}`,
      whole(framesLeft(row)),
      `${figure(row.bare.longestFrame)} / ${figure(row.with.longestFrame)}`,
    ]);
  return `### ${where}\n\n${table(HEAD.split('|'), cells)}`;
}

function frameRate({ frames, took }: Churned): string {
  return figure((frames * 1_000) / took);
}

function framesLeft({ bare, with: own }: Row): number {
  return (100 * (own.frames / own.took)) / (bare.frames / bare.took);
}

function verdictsOf(rows: readonly Row[]): Verdict[] {
  const endless = rows.filter(({ kind }) => kind === 'endless');
  const traced = rows.filter(({ kind, script }) => kind !== 'endless' && script);
  const small = traced.filter((row) => row.size === SIZES[0]);
  const total = ({ script }: Row) => script?.total ?? NaN;
  const growths = small.map((row) => {
    const large = traced.find(({ kind, size: bytes }) => kind === row.kind && bytes !== row.size);
    return (large ? total(large) : NaN) / total(row);
  });
  const where = 'Chromium';
  return [
    {
      target: 'churn',
      where,
      value: Math.max(...traced.map((row) => total(row) / row.bare.spent)),
    },
    { target: 'churn-size', where, value: Math.max(...growths) },
    ...BROWSERS.map((browser): Verdict => {
      const own = endless.filter((row) => row.where === TITLES[browser]);
      return {
        target: 'endless-frames',
        where: TITLES[browser],
        value: Math.min(...own.map(framesLeft)),
      };
    }),
    {
      target: 'endless-tasks',
      where,
      value: Math.max(...endless.map(({ script }) => script?.longTasks ?? 0)),
    },
  ];
}

const LEGEND = `Each step is done in a frame of its own, on pages of two sizes that mention people of the bundled pack.

- **collected once a frame**: the least that can be done, by a script in the page of a browser without
  Backstory: nodes that changed are collected, and their text is read word by word once a frame.
- **annotate.js**: all that the extension’s page script does meanwhile, by Chromium’s trace, with what
  it waits for: style, layout, garbage. Firefox has no such trace.
- **frames**: a second, without the extension and with it; what is beyond 100 % is noise.`;
