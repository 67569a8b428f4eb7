import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { installIntoCache, installedInCache } from './install-browsers.ts';

type BrowserName = 'chromium' | 'firefox';
export type BrowserPaths = Readonly<Record<BrowserName, string>>;

interface Wanted {
  readonly name: BrowserName;
  /** The oldest version that wxt.config.ts lets install. */
  readonly floor: number;
  /** A path in this variable is taken, or refused with a reason, and nothing else is tried. */
  readonly variable: 'CHROME_PATH' | 'FIREFOX_PATH';
  readonly commands: readonly string[];
  readonly places: readonly string[];
}

const CHROMIUM: Wanted = {
  name: 'chromium',
  floor: 128,
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

const FIREFOX: Wanted = {
  name: 'firefox',
  floor: 149,
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/**
 * Finds a Chromium or Chrome and a Firefox that are new enough, and installs what is missing: as
 * root on Debian from its packages, otherwise into .cache/browsers. Says each step it takes.
 *
 * @throws Error in words that tell what to do, where a browser is neither there nor installable.
 */
export async function findBrowsers(): Promise<BrowserPaths> {
  const [chromium, firefox] = await findAll([CHROMIUM, FIREFOX]);
  if (chromium === undefined || firefox === undefined) throw new Error('two were asked for');
  return { chromium, firefox };
}

/** The same for one of them: its path. */
export async function findBrowser(name: BrowserName): Promise<string> {
  const [path] = await findAll([name === 'firefox' ? FIREFOX : CHROMIUM]);
  if (path === undefined) throw new Error('one was asked for');
  return path;
}

async function findAll(wanted: readonly Wanted[]): Promise<string[]> {
  const missing: Wanted[] = [];
  for (const one of wanted) if ((await find(one)) === undefined) missing.push(one);
  if (missing.length > 0) await install(missing);
  const paths: string[] = [];
  for (const one of wanted) paths.push(await findOrExplain(one));
  return paths;
}

async function find(wanted: Wanted): Promise<string | undefined> {
  const given = process.env[wanted.variable];
  if (given) {
    const found = await firstUsable([given], wanted.floor);
    if (found.path) return found.path;
    throw new Error(`${wanted.variable} does not name a browser to use: ${found.refused.join()}.`);
  }
  const { path, refused } = await firstUsable(await candidates(wanted), wanted.floor);
  for (const reason of refused) console.log(`Not used: ${reason}.`);
  return path;
}

async function findOrExplain(wanted: Wanted): Promise<string> {
  const path = await find(wanted);
  if (path) return path;
  throw new Error(
    `There is no ${wanted.name} ${String(wanted.floor)} or newer on this machine, and none could be installed. ` +
      `Install one, or name one you have: ${wanted.variable}=/path/to/it npm test`,
  );
}

async function candidates({ name, commands, places }: Wanted): Promise<string[]> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places, ...(await installedInCache(name))];
}

/**
 * The first of some paths that is a browser of at least version `floor`, and why those before it
 * are not used. A path where there is nothing is passed over in silence only when there are others.
 */
export async function firstUsable(
  paths: readonly string[],
  floor: number,
): Promise<{ path?: string; refused: string[] }> {
  const refused: string[] = [];
  for (const path of paths) {
    const version = await versionOf(path);
    if (typeof version === 'number' && version >= floor) return { path, refused };
    if (typeof version === 'number') {
      refused.push(`${path} is version ${String(version)}, which is older than ${String(floor)}`);
    } else if (version === 'no browser') {
      refused.push(`${path} does not start as a browser`);
    } else if (paths.length === 1) refused.push(`there is nothing at ${path}`);
  }
  return { refused };
}

/** Ubuntu's `chromium` and `firefox` are scripts that ask for a snap: only a browser has a version. */
async function versionOf(path: string): Promise<number | 'nothing' | 'no browser'> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    const major = /(?:Chrom\w*|Chrome for Testing|Firefox)\s+(\d+)\./u.exec(stdout)?.[1];
    return major === undefined ? 'no browser' : Number(major);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'no browser';
  }
}

async function install(missing: readonly Wanted[]): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const system = await systemName();
  if (isRoot && system === 'debian') {
    const packages = missing.map(({ name }) => (name === 'firefox' ? 'firefox-esr' : name));
    await aptInstall(packages);
  } else {
    // A browser out of an archive brings none of the system's libraries that it needs.
    if (isRoot && system === 'ubuntu') await aptInstall(['libgtk-3-0', 'libxt6', 'xz-utils']);
    for (const { name } of missing) await installIntoCache(name, isRoot);
  }
}

async function aptInstall(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  try {
    await promisify(execFile)('apt-get', ['update', '-q'], options);
    await promisify(execFile)('apt-get', ['install', '-qy', ...packages], options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** "debian", "ubuntu", …; undefined where there is no such file, as on a Mac. */
async function systemName(): Promise<string | undefined> {
  try {
    return /^ID="?(\w+)/mu.exec(await readFile('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
