import { launchChromium } from './chromium.ts';
import type { DrivenBrowser, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** The browser that a suite is to drive (vitest.config.ts says it). */
export function drivenBrowser(): DrivenBrowser {
  return process.env['BACKSTORY_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';
}

/**
 * Starts a browser. Its path is in CHROME_PATH or FIREFOX_PATH, which `npm test` sets, and the
 * extension in .output.
 */
export function launch(name: DrivenBrowser, options: LaunchOptions = {}): Promise<Driver> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
