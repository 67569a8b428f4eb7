import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Kit } from './in-page/kit.ts';

/** Bundles what runs in pages; the script to put into them. */
export async function bundleKit(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'scripts/bench/in-page/kit.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('vite made no bundle');
  return bundle.output[0].code;
}

/**
 * Calls a function of the kit in a page that has the bundle. Arguments and result are JSON.
 * Puppeteer speaks to both browsers.
 */
export async function inPage<N extends keyof Kit>(
  page: Page,
  name: N,
  ...args: Parameters<Kit[N]>
): Promise<Awaited<ReturnType<Kit[N]>>> {
  const call = `kit[${JSON.stringify(name)}](...${JSON.stringify(args)})`;
  // What JSON made of the function's result, on the other side.
  const json = (await page.evaluate(
    `Promise.resolve(${call}).then((result) => JSON.stringify(result ?? null))`,
  )) as string;
  return JSON.parse(json) as Awaited<ReturnType<Kit[N]>>;
}
