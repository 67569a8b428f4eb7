import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/driver/driver.ts';
import type { Contender, Marked } from './in-page/contenders.ts';
import { inPage } from './kit.ts';
import { median } from './numbers.ts';

/** A whole annotate of a page by one contender. Times are medians of some loads, milliseconds. */
export interface Annotated {
  readonly contender: Contender;
  readonly cold: Times;
  readonly warm: Times;
  readonly found: readonly string[];
  /** Why there is nothing to tell. */
  readonly failed?: string;
}

export interface Times {
  readonly script: number;
  /** Only ours: what the background does in its own process. */
  readonly matching: number;
  readonly layout: number;
}

/** Milliseconds after which a contender is given up. */
export const PATIENCE = 20_000;
/** Warm rounds that count, the last ones. */
const WARM = 5;
const NOTHING: Times = { script: NaN, matching: NaN, layout: NaN };

export interface Plan {
  readonly url: string;
  readonly names: number;
  readonly contenders: readonly Contender[];
  readonly loads: number;
  readonly warm: number;
}

/** Each load is a fresh page; contenders in turn, so that what else the machine does meets all alike. */
export async function annotateAll(driver: Driver, kit: string, plan: Plan): Promise<Annotated[]> {
  const runs = plan.contenders.map((contender) => ({
    contender,
    cold: [] as Marked[],
    warm: [] as Marked[],
    failed: '',
  }));
  for (let load = 0; load < plan.loads; load++) {
    for (const run of runs) {
      if (run.failed !== '') continue;
      const result = await annotateOnce(driver, kit, plan, run.contender);
      if (typeof result === 'string') run.failed = result;
      else {
        const [first, ...more] = result;
        if (first) run.cold.push(first);
        // An engine warms up for some rounds more.
        run.warm.push(...more.slice(-WARM));
      }
    }
  }
  return runs.map(({ contender, cold, warm, failed }) => ({
    contender,
    cold: timesOf(cold),
    warm: timesOf(warm),
    found: cold[0]?.found ?? [],
    ...(failed !== '' && { failed }),
  }));
}

async function annotateOnce(
  driver: Driver,
  kit: string,
  { url, names, warm }: Plan,
  contender: Contender,
): Promise<Marked[] | string> {
  const page = await openPage(driver, url);
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<string>((done) => {
    timer = setTimeout(() => done(`not done in ${String(PATIENCE / 1_000)} s`), PATIENCE);
  });
  try {
    await page.evaluate(kit);
    const done = inPage(page, 'annotate', contender, names, warm).catch((error: unknown) =>
      String(error).includes('recursion') ? 'too much recursion' : `failed: ${String(error)}`,
    );
    return await Promise.race([done, givenUp]);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

/** In a window of the size of a laptop's. */
export async function openPage(driver: Driver, url: string): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(url);
  return page;
}

function timesOf(runs: readonly Marked[]): Times {
  if (runs.length === 0) return NOTHING;
  return {
    script: median(runs.map(({ script }) => script)),
    matching: median(runs.map(({ matching }) => matching)),
    layout: median(runs.map(({ layout }) => layout)),
  };
}

/** The part of the mentions in `ours` that `theirs` has too, each as often. */
export function sharedPart(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of theirs) left.set(text, (left.get(text) ?? 0) + 1);
  const shared = ours.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
  return shared.length / ours.length;
}
