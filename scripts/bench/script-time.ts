import type { Page } from 'puppeteer-core';

/** What one script of an extension did, by Chromium's trace. Milliseconds. */
export interface ScriptTime {
  readonly total: number;
  readonly longest: number;
  /** Tasks over 50 ms. */
  readonly longTasks: number;
}

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

const RUNS = new Set(['FunctionCall', 'EvaluateScript', 'v8.run', 'v8.compile']);
const LONG_TASK = 50;

/**
 * Traces `work` in Chromium and adds up the time in `script`, what it calls and waits for (style,
 * layout, garbage) included. Only a trace sees into the isolated world of an extension.
 */
export async function traceScript(
  page: Page,
  script: string,
  work: () => Promise<void>,
): Promise<ScriptTime> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace');
  // Chromium's own format; only what is asked for here is relied on.
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[];
  };
  return scriptTime(traceEvents, script);
}

/** Calls within calls count once. */
export function scriptTime(events: readonly TraceEvent[], script: string): ScriptTime {
  const calls = events
    .filter(({ ph, name, args }) => {
      const url = args.data?.url ?? '';
      return ph === 'X' && RUNS.has(name) && url.startsWith('chrome-ext') && url.endsWith(script);
    })
    .toSorted((a, b) => a.pid - b.pid || a.tid - b.tid || a.ts - b.ts);
  const outer: number[] = [];
  let last: TraceEvent | undefined;
  for (const call of calls) {
    const isWithin =
      last?.pid === call.pid && last.tid === call.tid && call.ts < last.ts + (last.dur ?? 0);
    if (isWithin) continue;
    outer.push((call.dur ?? 0) / 1_000);
    last = call;
  }
  return {
    total: outer.reduce((sum, took) => sum + took, 0),
    longest: Math.max(0, ...outer),
    longTasks: outer.filter((took) => took > LONG_TASK).length,
  };
}
