import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { eventually } from './wait.ts';

/**
 * Opens an address, which no other tab shows, in a private window. It is one of the extension's making:
 * of those that puppeteer makes it is let into none.
 */
export async function openPrivately(driver: Driver, url: string): Promise<Page> {
  const own = await driver.openOwn('popup.html');
  await own.evaluate(async (first) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    await browser.windows.create({ incognito: true, url: first });
  }, url);
  const page = await eventually(
    async () => (await own.browser().pages()).findLast((one) => one.url() === url),
    (found) => found !== undefined,
  );
  await own.close();
  if (!page) throw new Error('the private window has no page');
  return page;
}
