import { measureHovering, PAGES, type Hovered } from './hovering.ts';
import { newsLike } from './annotate-pages.ts';
import { LOADS, measureFirstMarks, type FirstMarks } from './first-marks.ts';
import { median, quantile } from './numbers.ts';
import { BROWSERS, TITLES, type Bench, type Section } from './section.ts';
import { figure, table, times, whole } from './table.ts';
import type { Verdict } from './targets.ts';

interface Measured {
  readonly where: string;
  readonly marks: readonly (readonly [page: string, first: FirstMarks])[];
  readonly cards: Hovered;
}

/** Table f: what a reader waits for, marks and cards. */
export async function waitingSection(bench: Bench): Promise<Section> {
  const measured: Measured[] = [];
  for (const browser of BROWSERS) {
    await bench.drive(browser, {}, (driver) =>
      bench.drive(browser, { bare: true }, async (bare) => {
        const marks: [string, FirstMarks][] = [];
        const pages = newsLike(bench);
        pages.set('made up, 1000 kB', `${bench.own.origin}/marked-1000000`);
        for (const [page, url] of pages) {
          bench.say(`${TITLES[browser]}: first marks on ${page}`);
          marks.push([page, await measureFirstMarks({ driver, bare }, url, bench.loads(LOADS))]);
        }
        bench.say(`${TITLES[browser]}: cards`);
        const cards = await measureHovering(
          driver,
          `${bench.own.origin}/article.html`,
          bench.loads(PAGES),
        );
        measured.push({ where: TITLES[browser], marks, cards });
      }),
    );
  }
  return {
    heading: 'What a reader waits for',
    body: `${measured.map(bodyOf).join('\n\n')}\n\n${LEGEND}`,
    verdicts: measured.flatMap(verdictsOf),
    growth: [],
  };
}

const HEAD =
  'page|characters|bare read|first mark|× bare|frames|all marks|× bare|marks|asleep: first mark|all marks';

function bodyOf({ where, marks, cards }: Measured): string {
  const rows = marks.map(([page, { length, bare, awake, asleep }]) => [
    page,
    whole(length),
    figure(bare),
    figure(awake.first),
    times(awake.first / bare),
    figure(awake.frames),
    figure(awake.last),
    times(awake.last / bare),
    whole(awake.marks),
    figure(asleep.first),
    figure(asleep.last),
  ]);
  const hovers = [
    hoverRow('first of a page', cards.first),
    hoverRow('later ones', cards.later),
    hoverRow('first of a page, background asleep', cards.asleep),
  ];
  return `### ${where}: from ready text to painted marks, ms

${table(HEAD.split('|'), rows)}

### ${where}: from the end of the rest to the card, ms

${table(['card', 'hovers', 'p50', 'p95'], hovers)}`;
}

function hoverRow(name: string, taken: readonly number[]): string[] {
  return [name, String(taken.length), figure(median(taken)), figure(quantile(taken, 0.95))];
}

function verdictsOf({ where, marks, cards }: Measured): Verdict[] {
  const news = marks.filter(([page, { awake }]) => awake.marks > 0 && !page.includes('1000 kB'));
  const awake = [...cards.first, ...cards.later];
  return [
    {
      target: 'first-awake',
      where,
      value: Math.max(...news.map(([, first]) => first.awake.frames)),
    },
    { target: 'hover-card', where, value: quantile(awake, 0.95) },
  ];
}

const LEGEND = `Each figure is the median of ${String(LOADS)} loads.

- **first mark**: from the start of DOMContentLoaded to the first animation frame in which the
  registry of highlights holds a mark. This is waiting for frames and for the background as well as
  work: marks are registered after one frame has told what is near the viewport, painted in the next.
  **frames** counts them.
- **all marks**: the same to the last frame in which the number of marks in and near the viewport
  (1000 × 800) changed. **marks**: how many they are.
- **asleep**: the background was stopped before the load, and has to start and load its packs.
- **card**: from 300 ms after the pointer's last movement until the card's element stands in its place
  in the page. What is in it no page can see: below 150 ms it is filled, above that it may still say
  that it is loading.`;
