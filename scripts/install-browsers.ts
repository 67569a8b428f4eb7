import { resolve } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

type Name = 'chromium' | 'firefox';

const FOLDER = resolve('.cache/browsers');
const KINDS: Readonly<Record<Name, Browser>> = {
  chromium: Browser.CHROME,
  firefox: Browser.FIREFOX,
};

/** Paths of the browsers that an earlier run has put into .cache/browsers. */
export async function installedInCache(name: Name): Promise<string[]> {
  const installed = await getInstalledBrowsers({ cacheDir: FOLDER });
  return installed
    .filter(({ browser }) => browser === KINDS[name])
    .map(({ executablePath }) => executablePath);
}

/**
 * Downloads the current stable version into .cache/browsers, with the system's libraries where
 * `withLibraries` (Chrome only, as root).
 *
 * @throws Error with what to do where it cannot be had.
 */
export async function installIntoCache(name: Name, withLibraries: boolean): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`There is no ${name} to download for this system.`);
  const browser = KINDS[name];
  console.log(`Downloading ${browser} into .cache/browsers …`);
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const installDeps = withLibraries && browser === Browser.CHROME && platform.startsWith('linux');
    await install({ browser, buildId, platform, cacheDir: FOLDER, installDeps });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${name} could not be downloaded (${why}). Install it yourself (on Debian: apt-get install chromium firefox-esr), then run this again.`,
      { cause: error },
    );
  }
}
