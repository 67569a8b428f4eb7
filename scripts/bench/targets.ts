/** What the measurements have to show. A ratio is of two things measured in the same run. */

interface Target {
  readonly what: string;
  readonly limit: number;
  /** Whether the limit is the most or the least that passes. */
  readonly is: 'most' | 'least';
  readonly unit: '×' | 'ms' | 'bytes' | 'names/s' | '%' | 'kB' | 'MB' | 'tasks';
}

const most = (limit: number, unit: Target['unit'], what: string): Target => ({
  what,
  limit,
  is: 'most',
  unit,
});
const least = (limit: number, unit: Target['unit'], what: string): Target => ({
  what,
  limit,
  is: 'least',
  unit,
});

export const TARGETS = {
  'cold-read': most(
    3,
    '×',
    'page-side script of a whole first annotate, cold, page ≤ 200 kB, against the cold bare TreeWalker read',
  ),
  'cold-ms': most(10, 'ms', 'the same in milliseconds'),
  'cold-task': most(8, 'ms', 'longest task of ours while a page ≤ 200 kB is first annotated'),
  'warm-1k': most(
    2,
    '×',
    'whole annotate warm, 1,000 names, against one walk with a charCodeAt pass',
  ),
  'warm-350k': most(4, '×', 'the same with 350,000 names'),
  'first-awake': most(2, '×', 'frames from text to the first mark, background awake'),
  'first-asleep': most(150, 'ms', 'text to the first mark, background asleep, 350,000 names'),
  'scan-350k': most(10, '×', 'scan with 350,000 names, against a charCodeAt pass'),
  'scan-flat': most(2, '×', 'scan with 350,000 names, against its own time with 1,000'),
  'scan-1k': least(4, '×', 'faster than the best npm matcher at 1,000 names'),
  'scan-100k': least(
    4,
    '×',
    'faster than the best npm matcher at 100,000 names (10,000 in browsers)',
  ),
  'hit-test': most(0.05, 'ms', 'hit test at any number of marks'),
  'peer-20': least(
    3,
    '×',
    'faster than the fastest peer that finds the same mentions, 20 names, cold, page-side script + layout',
  ),
  'peer-1k': least(5, '×', 'the same at 1,000 names'),
  'peer-10k': least(15, '×', 'the same at 10,000 names'),
  'peer-mark': least(100, '×', 'faster than mark.js mark at 1,000 names'),
  churn: most(2, '×', 'page-side work of DOM churn, against “collected once a frame”'),
  'churn-size': most(2, '×', 'that work on a page of 1 MB, against one of 100 kB'),
  'index-bytes': most(20, 'bytes', 'index for each name, beside the names’ own text, 1 M names'),
  'index-build': least(1_000_000, 'names/s', 'names compiled in a second, 350,000 names'),
  script: most(12, 'kB', 'script in every page, gzip'),
  'page-memory': most(1, 'MB', 'page memory on a page of 100 kB'),
  'endless-frames': least(96, '%', 'frames of an endlessly changing page that are left'),
  'endless-tasks': most(0, 'tasks', 'long tasks of ours (over 50 ms) on such a page'),
  'load-ready': most(
    0,
    'ms',
    'DOMContentLoaded with the extension later than without, beyond noise',
  ),
  'load-paint': most(0, 'ms', 'largest contentful paint later than without, beyond noise'),
  'hover-card': most(50, 'ms', 'hover to card, after the delay, p95'),
} as const satisfies Record<string, Target>;

export type TargetId = keyof typeof TARGETS;

/** One measurement held against a target. */
export interface Verdict {
  readonly target: TargetId;
  /** The browser, or "Node". */
  readonly where: string;
  readonly value: number;
}

/** 1 where the target is met; else by how many times it is missed. NaN where nothing was measured. */
export function shortfall({ target, value }: Verdict): number {
  const { limit, is } = TARGETS[target];
  if (Number.isNaN(value)) return NaN;
  if (is === 'most') return value <= limit ? 1 : value / limit;
  return value >= limit ? 1 : limit / value;
}
