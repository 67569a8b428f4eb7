import { openPage } from './annotating.ts';
import type { Painted, Painting } from './in-page/painting.ts';
import { inPage } from './kit.ts';
import { quantile } from './numbers.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';
import { figure, table, times, whole } from './table.ts';

/** Marks on a page, and how large it is, bytes. */
export const MARKED = [
  { marks: 100, size: 100_000 },
  { marks: 1_000, size: 1_000_000 },
  { marks: 10_000, size: 1_000_000 },
  { marks: 100_000, size: 7_000_000 },
];

const WAYS: readonly Painting[] = ['nothing', 'near', 'all', 'wrap'];
const NAME_OF: Readonly<Record<Painting, string>> = {
  nothing: 'no marks',
  near: 'Backstory: near the viewport',
  all: 'the same ranges, all registered',
  wrap: 'elements around, by mark.js markRegExp',
};

interface Row extends Painted {
  readonly where: string;
  readonly wanted: number;
  readonly way: Painting;
}

/** Table c: many marks, painted and scrolled. */
export async function paintingSection(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  for (const browser of BROWSERS) {
    await bench.drive(browser, { bare: true }, async (driver) => {
      for (const { marks } of bench.some(MARKED)) {
        bench.say(`${TITLES[browser]}: painting ${whole(marks)} marks`);
        for (const way of WAYS) {
          const page = await openPage(driver, `${bench.own.origin}/marks-${String(marks)}`);
          await page.evaluate(bench.kit);
          const painted = await inPage(page, 'paint', way);
          rows.push({ ...painted, where: TITLES[browser], wanted: marks, way });
          await page.close();
        }
      }
    });
  }
  return {
    heading: 'Painting and scrolling',
    body: [LEGEND, ...BROWSERS.map((browser) => bodyOf(TITLES[browser], rows))].join('\n\n'),
    verdicts: BROWSERS.map((browser) => ({
      target: 'hit-test',
      where: TITLES[browser],
      value: Math.max(...near(rows, TITLES[browser]).map(({ hitTest }) => hitTest)),
    })),
    growth: [],
  };
}

function near(rows: readonly Row[], where: string): Row[] {
  return rows.filter((row) => row.where === where && row.way === 'near');
}

const HEAD =
  'marks on the page|how|marks made|until they are there, ms|then to the next frame, ms|scrolling: frames a second|longest 5 % of frames, ms|× no marks|hit test, ms';

function bodyOf(where: string, rows: readonly Row[]): string {
  const own = rows.filter((row) => row.where === where);
  const cells = own.map((row) => {
    const bare = own.find(({ way, wanted }) => way === 'nothing' && wanted === row.wanted);
    return [
      row.way === 'nothing' ? whole(row.wanted) : '',
      NAME_OF[row.way],
      whole(row.marks),
      figure(row.took),
      figure(row.frame),
      figure(perSecond(row)),
      figure(quantile(row.scrolling, 0.95)),
      times(mean(row.scrolling) / mean(bare?.scrolling ?? [])),
      figure(row.hitTest),
    ];
  });
  return `### ${where}\n\n${table(HEAD.split('|'), cells)}`;
}

function perSecond({ scrolling }: Painted): number {
  return 1_000 / mean(scrolling);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const LEGEND = `Backstory’s own page code runs in the page, with the matcher beside it. **Until they are there**: for
Backstory until all of the page is read, slices and idle time between them included; for the others
matching, script and layout in one go. Then the page scrolls 60 frames of 150 px.`;
