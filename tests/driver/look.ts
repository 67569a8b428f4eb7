import type { StoredLook } from '../../lib/settings/look.ts';
import type { Driver } from './driver.ts';

/** Every mention is marked: for tests that are about mentions, and not about which of them are marked. */
export const EVERY: StoredLook = {
  density: 'every',
  hidden: [],
  delay: 'usual',
  ticks: false,
};

/** Says what marks are to be like, as the reader would in the options; open pages follow. */
export async function setLook(driver: Driver, look: StoredLook): Promise<void> {
  const page = await driver.openOwn('popup.html');
  try {
    await page.evaluate((wanted) => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      return browser.storage.local.set({ look: wanted });
    }, look);
  } finally {
    await page.close();
  }
}
