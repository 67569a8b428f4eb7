import { cpus } from 'node:os';
import type { Hovered } from './hovering.ts';
import { median, quantile } from './numbers.ts';
import { LOADS, type Painted } from './painting.ts';

/** Results as Markdown. */

const PAINT_HEAD =
  'page|characters|bare read|first mark|× bare|frames|all marks|× bare|marks|asleep: first mark|all marks';

export function sizeTable(rows: readonly (readonly string[])[]): string {
  return table(['what', 'minified', 'gzip', 'target'], rows);
}

export function paintTable(pages: readonly (readonly [name: string, painted: Painted])[]): string {
  const rows = pages.map(([name, { length, bare, awake, asleep }]) => [
    name,
    String(length),
    bare.toFixed(2),
    ms(awake.first),
    ms(awake.first / bare),
    String(awake.frames),
    ms(awake.last),
    ms(awake.last / bare),
    String(awake.marks),
    ms(asleep.first),
    ms(asleep.last),
  ]);
  return table(PAINT_HEAD.split('|'), rows);
}

export function hoverTable({ first, later, asleep }: Hovered): string {
  return table(
    ['card', 'hovers', 'p50', 'p95'],
    [
      hoverRow('first of a page', first),
      hoverRow('later ones', later),
      hoverRow('first of a page, background asleep', asleep),
    ],
  );
}

function hoverRow(name: string, times: readonly number[]): string[] {
  return [name, String(times.length), ms(median(times)), ms(quantile(times, 0.95))];
}

/** What each figure is. */
export function legend(): string {
  const processors = cpus();
  return `
## What the figures are

Times are of this machine (${String(processors.length)} × ${processors[0]?.model ?? 'unknown'}) and whatever else it did meanwhile: only
ratios within a row tell something. Each is the median of ${String(LOADS)} loads, the three kinds of loads in turn.

- **bare read**: one TreeWalker pass over the page's text nodes that reads \`.data\`, as the first
  script of a fresh page in a browser without Backstory. **characters**: UTF-16 code units it read,
  those of scripts and styles included.
- **first mark**: from the start of DOMContentLoaded to the first animation frame in which the
  registry of highlights holds a mark. This is waiting for frames and for the background as well as
  work: marks are registered after one frame has told what is near the viewport, painted in the next.
  **frames** counts them.
- **all marks**: the same to the last frame in which the number of marks in and near the viewport
  (1000 × 800) changed. **marks**: how many they are.
- **asleep**: the background was stopped before the load, and has to start and load its packs.
- **card**: from 300 ms after the pointer's last movement until the card's element stands in its place
  in the page. What is in it no page can see: below 150 ms it is filled, above that it may still say
  that it is loading.
- **gzip**: of each file on its own, added up; kB are 1,000 bytes.`;
}

/** Milliseconds with one digit; a dash where there is nothing to say. */
function ms(value: number): string {
  return Number.isFinite(value) ? value.toFixed(1) : '–';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
