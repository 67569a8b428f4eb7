import { plot, type Series } from './chart.ts';
import { growth } from './numbers.ts';
import { NOTES } from './notes.ts';
import type { Growth, Section } from './section.ts';
import { figure, table, whole } from './table.ts';
import { shortfall, TARGETS, type TargetId, type Verdict } from './targets.ts';

/** Sections by their letter, in order. */
export type Sections = ReadonlyMap<string, Section>;

/** The machine and the programs that a run was made with. */
export interface Setting {
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
  readonly command: string;
  /** Everything was measured once: no verdict holds. */
  readonly isQuick: boolean;
}

/** The whole report as Markdown. `pictures`: where the plots are, seen from it. */
export function report(sections: Sections, setting: Setting, pictures: string): string {
  const all = [...sections.values()];
  const parts = [...sections].map(
    ([letter, { heading, body }]) => `## ${letter}. ${heading}\n\n${body}`,
  );
  return `# Performance

Made by \`${setting.command}\` on ${setting.date}, not written by hand.
Machine: ${setting.machine}. ${setting.versions}.

${setting.isQuick ? '**A quick run: everything was measured once. No figure below means anything.**\n\n' : ''}Times are of this machine and whatever else it did meanwhile. Only ratios within a row tell
something: what is in a row was measured in turn, in one run.

## Targets

${verdictTable(all.flatMap(({ verdicts }) => verdicts))}

${growthText(
  all.flatMap((section) => section.growth),
  pictures,
)}

${parts.join('\n\n')}
`;
}

/** Each target with what was measured, and the hand-written note where it is missed. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  // Object.keys of a constant gives its own keys.
  const targets = Object.keys(TARGETS) as TargetId[];
  const rows = targets.flatMap((target) =>
    verdicts
      .filter((verdict) => verdict.target === target)
      .map((verdict, i) => [
        i === 0 ? TARGETS[target].what : '',
        i === 0 ? limitOf(target) : '',
        verdict.where,
        valueOf(verdict),
        wordOf(verdict),
      ]),
  );
  return table(['target', 'limit', 'where', 'measured', 'verdict'], rows);
}

function limitOf(target: TargetId): string {
  const { limit, is, unit } = TARGETS[target];
  return `${is === 'most' ? '≤' : '≥'} ${whole0(limit)} ${unit}`;
}

function whole0(limit: number): string {
  return Number.isInteger(limit) ? whole(limit) : String(limit);
}

function valueOf({ target, value }: Verdict): string {
  return Number.isNaN(value) ? 'not measured' : `${figure(value)} ${TARGETS[target].unit}`;
}

function wordOf(verdict: Verdict): string {
  const short = shortfall(verdict);
  if (Number.isNaN(short)) return '–';
  if (short === 1) return 'pass';
  const by = Number.isFinite(short) ? ` by ${figure(short)} ×` : '';
  const note = NOTES[verdict.target];
  return `falls short${by}${note === undefined ? '' : `: ${note}`}`;
}

const OVER = {
  names: { title: 'over the number of names', x: 'names', y: 'ms for 1 MB of text' },
  text: { title: 'over the length of the text', x: 'UTF-16 code units', y: 'ms, 10,000 names' },
  page: {
    title: 'over the size of the page',
    x: 'bytes of the page',
    y: 'ms, cold, script and layout',
  },
} as const;

export function pictureName({ over, where }: Growth): string {
  return `performance-${over}-${where.toLowerCase()}.svg`;
}

export function picture({ over, where, series }: Growth): string {
  const { title, x, y } = OVER[over];
  return plot({ title: `${where}: cost ${title}`, x, y, series });
}

/** Plots, and the slope of each line in words. */
function growthText(all: readonly Growth[], pictures: string): string {
  if (all.length === 0) return '';
  const parts = all.map((one) => {
    const { title } = OVER[one.over];
    const slopes = one.series.filter(({ points }) => points.length > 1).map(slopeOf);
    return `![${one.where}: cost ${title}](${pictures}/${pictureName(one)})

${one.where}, ${title}: ${slopes.join('; ')}.`;
  });
  return `## How cost grows

Both axes of each plot are logarithmic. The slope is that of the straight line nearest to the points
(least squares on the logarithms): tenfold input costs 10 to the power of the slope as much. 0 is no
growth at all, 1 is in proportion.

${parts.join('\n\n')}`;
}

/** "ahocorasick 0.12 (tenfold costs 1.3 ×)". */
export function slopeOf({ name, points }: Series): string {
  const slope = growth(points);
  return `${name} ${slope.toFixed(2)} (tenfold costs ${figure(10 ** slope)} ×)`;
}
