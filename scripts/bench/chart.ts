import { short } from './table.ts';

/** One line of a plot. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const WIDTH = 760;
const HEIGHT = 420;
const FRAME = { left: 64, top: 48, right: 250, bottom: 56 };
/** Where the names of lines begin. */
const NAMES_AT = WIDTH - FRAME.right + 18;
/** Pixels between the names at the ends of two lines. */
const LINE = 17;
/** Told apart by hue and lightness, on white and on near black. */
const COLOURS = ['#6b7280', '#1d6fd8', '#7c3fc4', '#c2570c', '#0f8a5f'];
const ON_DARK = ['#9ca3af', '#6db3ff', '#c79bff', '#ff9d5c', '#4fd1a1'];

/** A log–log plot as SVG, with each line named at its end. Readable on light and dark pages. */
export function plot({ title, x, y, series }: Plot): string {
  // What was not measured, or took less than the clock can tell, has no place on these axes.
  const drawn = series
    .map(({ name, points }) => ({
      name,
      points: points.filter(([at, value]) => at > 0 && value > 0),
    }))
    .filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return '';
  const all = drawn.flatMap(({ points }) => points);
  const across = scale(
    all.map(([at]) => at),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const up = scale(
    all.map(([, at]) => at),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  const place = ([at, value]: readonly [number, number]) => [across.at(at), up.at(value)] as const;
  const ends = spread(drawn.map(({ points }) => place(points.at(-1) ?? [1, 1])[1]));
  const lines = drawn.map(({ name, points }, i) => {
    const placed = points.map(place);
    const [endX = 0, endY = 0] = placed.at(-1) ?? [];
    const path = placed.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    const dots = placed
      .map(([px, py]) => `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3"/>`)
      .join('');
    const label = `<text x="${String(NAMES_AT)}" y="${((ends[i] ?? 0) + 4).toFixed(1)}">${escape(name)}</text>`;
    const lead = `<line class="lead" x1="${endX.toFixed(1)}" y1="${endY.toFixed(1)}" x2="${String(NAMES_AT - 4)}" y2="${(ends[i] ?? 0).toFixed(1)}"/>`;
    return `<g class="s${String(i)}"><polyline points="${path}"/>${dots}${lead}${label}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img" aria-label="${escape(title)}">
<style>${style()}</style>
<rect class="paper" width="${String(WIDTH)}" height="${String(HEIGHT)}" rx="6"/>
<text class="title" x="${String(FRAME.left)}" y="26">${escape(title)}</text>
${across.ticks.map((tick) => grid('x', across.at(tick), short(tick))).join('\n')}
${up.ticks.map((tick) => grid('y', up.at(tick), String(tick))).join('\n')}
<text class="axis" x="${String((FRAME.left + WIDTH - FRAME.right) / 2)}" y="${String(HEIGHT - 14)}" text-anchor="middle">${escape(x)}</text>
<text class="axis" transform="translate(16 ${String(HEIGHT / 2)}) rotate(-90)" text-anchor="middle">${escape(y)}</text>
${lines.join('\n')}
</svg>
`;
}

interface Scale {
  at(value: number): number;
  /** Powers of ten. */
  readonly ticks: readonly number[];
}

/** Whole decades around the values, on a logarithmic scale. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, i) => Number(`1e${String(low + i)}`)),
  };
}

/** Moves names apart that would stand on one another, keeping their order. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at);
  const placed = [...wanted];
  let last = -Infinity;
  for (const { at, i } of order) {
    last = Math.max(at, last + LINE);
    placed[i] = last;
  }
  return placed;
}

function grid(axis: 'x' | 'y', at: number, label: string): string {
  const where = at.toFixed(1);
  const [right, bottom] = [WIDTH - FRAME.right, HEIGHT - FRAME.bottom];
  return axis === 'x'
    ? `<line class="grid" x1="${where}" x2="${where}" y1="${String(FRAME.top)}" y2="${String(bottom)}"/><text class="axis" x="${where}" y="${String(bottom + 18)}" text-anchor="middle">${label}</text>`
    : `<line class="grid" x1="${String(FRAME.left)}" x2="${String(right)}" y1="${where}" y2="${where}"/><text class="axis" x="${String(FRAME.left - 8)}" y="${(at + 4).toFixed(1)}" text-anchor="end">${label}</text>`;
}

function style(): string {
  return `text{font:13px system-ui,sans-serif;stroke:none}.title{font-size:15px;font-weight:600;fill:#111827}.axis{fill:#4b5563;font-size:12px}.grid{stroke:#e5e7eb}.paper{fill:#fff}polyline[points]{fill:none;stroke-width:2}.lead{stroke-width:1;stroke-dasharray:2 3;opacity:.7}${colourRules(COLOURS)}@media(prefers-color-scheme:dark){.paper{fill:#111418}.title{fill:#f3f4f6}.axis{fill:#a7b0bd}.grid{stroke:#2b313a}${colourRules(ON_DARK)}}`;
}

function colourRules(colours: readonly string[]): string {
  return colours.map((colour, i) => `.s${String(i)}{stroke:${colour};fill:${colour}}`).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
