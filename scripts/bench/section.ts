import type { DrivenBrowser, Driver, LaunchOptions } from '../../tests/driver/driver.ts';
import type { Site } from '../../tests/driver/site.ts';
import type { Series } from './chart.ts';
import type { Verdict } from './targets.ts';

/** What the parts of the bench work with. */
export interface Bench {
  /** The bundle to put into pages. */
  readonly kit: string;
  /** Our own pages, and real news pages where there are any. */
  readonly own: Site;
  readonly news: Site | undefined;
  /** Runs `work` in a browser of its own. */
  drive<T>(
    browser: DrivenBrowser,
    options: LaunchOptions,
    work: (driver: Driver) => Promise<T>,
  ): Promise<T>;
  /** How often to load a page: `usual` times, once in a quick run. */
  loads(usual: number): number;
  /** What to measure: all of `values`, the first two in a quick run. */
  some<T>(values: readonly T[]): readonly T[];
  /** Tells the user how far it is. */
  say(what: string): void;
}

/** A part of the report. */
export interface Section {
  readonly heading: string;
  /** Markdown. */
  readonly body: string;
  readonly verdicts: readonly Verdict[];
  /** What the plots show. */
  readonly growth: readonly Growth[];
}

/** How one cost grows with one thing. */
export interface Growth {
  readonly over: 'names' | 'text' | 'page';
  readonly where: string;
  readonly series: readonly Series[];
}

export const BROWSERS = ['chromium', 'firefox'] as const;
export const TITLES = { chromium: 'Chromium', firefox: 'Firefox' } as const;
