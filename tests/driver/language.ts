import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenBrowser } from './driver.ts';

/**
 * A copy of the build that has one language only, as `_locales` names it: the browser has to take that,
 * whatever its own is. Browsers that tests run in seldom speak another language than English.
 */
export async function buildIn(name: DrivenBrowser, language: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `backstory-${language}-`));
  await cp(name === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3', folder, {
    recursive: true,
  });
  const locales = join(folder, '_locales');
  for (const other of await readdir(locales)) {
    if (other !== language) await rm(join(locales, other), { recursive: true });
  }
  const path = join(folder, 'manifest.json');
  const manifest = await readFile(path, 'utf8');
  await writeFile(
    path,
    manifest.replace('"default_locale":"en"', `"default_locale":"${language}"`),
  );
  return folder;
}
