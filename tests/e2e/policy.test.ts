import { afterAll, beforeAll, expect, it } from 'vitest';
import { drivenBrowser } from '../driver/launch.ts';
import { eventually } from '../driver/wait.ts';
import { startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

/** Runs in a page of the extension before its own scripts. */
function watch(): void {
  const broken: string[] = [];
  Reflect.set(window, 'broken', broken);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    broken.push(`${violatedDirective}: ${sample}`);
  });
}

// Chromium lists what breaks the policy among the errors of an extension, for everybody to see.
it
  .runIf(drivenBrowser() === 'chromium')
  .each(['options.html', 'popup.html', 'sidepanel.html', 'welcome.html'])(
  '%s tries nothing that its own policy forbids',
  async (path) => {
    const page = await suite.driver.openOwn(path);
    await page.evaluateOnNewDocument(watch);
    await page.reload();
    const isThere = () => page.evaluate(() => document.querySelector('h1, h2') !== null);
    expect(await eventually(isThere, Boolean)).toBe(true);
    expect(await page.evaluate(() => Reflect.get(window, 'broken') as unknown)).toEqual([]);
    await page.close();
  },
);
